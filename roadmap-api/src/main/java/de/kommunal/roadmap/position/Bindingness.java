package de.kommunal.roadmap.position;

/** How binding a position is, the most binding first. */
public enum Bindingness {
    COUNCIL_RESOLUTION,
    COMMITTEE_RECOMMENDATION,
    EXECUTIVE_STATEMENT,
    SURVEY,
    PRESS;

    public boolean isWeakerThan(Bindingness other) {
        return compareTo(other) > 0;
    }

    /** True where the partner did not say it to the office, but was asked or quoted. */
    boolean isHeard() {
        return this == SURVEY || this == PRESS;
    }
}
