package de.kommunal.roadmap.reading;

/** For whom the record is read. */
public enum Audience {
    /** Sees public facts only. */
    PUBLIC,
    /** Sees public and non-public facts. */
    INTERNAL
}
