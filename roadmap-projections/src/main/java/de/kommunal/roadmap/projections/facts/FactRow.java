package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.Publicity;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A fact as it is stored: what an event at a position says about one aspect of one subject.
 *
 * @param place where its event stands among those of one day: its own position, or that of the
 *     event that it replaces
 * @param ordinal place among the facts of its event, from 0
 * @param effective first day on which it holds
 * @param value JSON, null where the aspect ends
 */
record FactRow(
        long position,
        long place,
        int ordinal,
        String eventId,
        String programme,
        String kind,
        String subject,
        String aspect,
        LocalDate effective,
        Publicity publicity,
        @Nullable String value) {

    /** Says that the subject exists; stated by its first event. */
    static final String CREATED = "@created";

    /** Number of the subject's events; it counts from the day of the first one on. */
    static final String VERSION = "@version";

    static final String PROVENANCE = "@provenance";

    /** Of a correction: id of the event that it put in the place of the wrong one. */
    static final String REPLACEMENT = "@replacement";

    /** True if it stays said even if its event is withdrawn: that it was recorded stays true. */
    static boolean isForEver(String aspect) {
        return aspect.equals(VERSION) || aspect.equals(REPLACEMENT);
    }

    /** The day from which facts count that are about the record and not about the world. */
    static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
}
