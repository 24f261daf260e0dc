package de.kommunal.roadmap.web.timeline;

import java.time.Duration;

/** Lets time pass. */
interface Waiting {

    void pass(Duration time);
}
