package de.kommunal.roadmap.shared;

/** An event that may leave nothing of a subject that counts. */
public interface SubjectVoided extends Event {

    Subject target();
}
