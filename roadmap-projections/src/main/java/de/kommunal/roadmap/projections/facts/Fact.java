package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

/** What one event says, in the form in which states are folded. */
public sealed interface Fact {

    /**
     * One aspect of one subject has a value from the event's effective date on.
     *
     * @param value anything that Jackson writes; null says that the aspect holds no more
     */
    record Assertion(Subject subject, String aspect, @Nullable Object value) implements Fact {}

    /** What an earlier event asserted was recorded wrongly and counts no more. */
    record Withdrawal(String eventId) implements Fact {}

    /** What an earlier event asserted counts again: its withdrawal was wrong. */
    record Reinstatement(String eventId) implements Fact {}
}
