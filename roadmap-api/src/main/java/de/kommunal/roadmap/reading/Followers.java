package de.kommunal.roadmap.reading;

import java.util.List;

/** Tells how far they are who follow the log. */
public interface Followers {

    List<Follower> all();
}
