package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

/**
 * What an event says about one aspect of one subject.
 *
 * @param value JSON, null where the aspect ends
 */
record FactRow(Subject subject, String aspect, @Nullable String value) {

    /** Says that the subject exists; stated by its first event. */
    static final String CREATED = "@created";

    /** Number of the subject's events; it counts from the day of the first one on. */
    static final String VERSION = "@version";

    static final String PROVENANCE = "@provenance";

    /** Of a correction: id of the event that it put in the place of the wrong one. */
    static final String REPLACEMENT = "@replacement";

    /**
     * True if it is about the record and not about the world: it counts on every day, and stays
     * said even if its event is withdrawn, because that it was recorded stays true.
     */
    static boolean isForEver(String aspect) {
        return aspect.equals(VERSION) || aspect.equals(REPLACEMENT);
    }
}
