package de.kommunal.roadmap.web.chart;

import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Subject;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing on the timeline.
 *
 * @param key names it within the timeline; may stand in addresses
 * @param label what it is called
 * @param partners whose it is; none if it is about the whole programme
 * @param date when it happened or is planned, as exactly as it is known
 * @param formerly dates for which it was planned before, the first one first
 * @param waitsFor keys of what it waits for
 * @param reasons why it was moved, the first move first
 */
record Entry(
        String key,
        Subject subject,
        Lane lane,
        Kind kind,
        State state,
        String label,
        List<String> partners,
        EffectiveDate date,
        List<EffectiveDate> formerly,
        List<String> waitsFor,
        List<String> reasons,
        Provenance provenance) {

    /** What it is; each kind has a shape of its own. */
    enum Kind {
        MILESTONE,
        SITTING,
        RESOLUTION,
        EXAMINATION,
        REPORT,
        INFORMATION,
        ACCESSION
    }

    /** Filled, hollow, or hollow with a stroke through it. */
    enum State {
        DONE,
        PLANNED,
        /** Its day has passed, and nothing says that it happened. */
        OVERDUE,
        CANCELLED
    }

    /**
     * A row of the timeline with a name.
     *
     * @param order by which lanes are sorted
     */
    record Lane(int order, String title) {}

    /** A milestone of nobody in particular is everybody's. */
    boolean concerns(String partner) {
        return partners.contains(partner) || (partners.isEmpty() && kind == Kind.MILESTONE);
    }

    LocalDate first() {
        return date.earliest();
    }

    LocalDate last() {
        return date.latest();
    }

    /** State of something that is to happen on a date. */
    static State state(boolean done, boolean cancelled, EffectiveDate date, LocalDate day) {
        if (cancelled) {
            return State.CANCELLED;
        }
        if (done) {
            return State.DONE;
        }
        return date.latest().isBefore(day) ? State.OVERDUE : State.PLANNED;
    }
}
