package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

/**
 * What a step may be fed by, as it is recorded.
 *
 * @param date of the information event, or since when the report is there
 */
record InputSource(Identifier id, EffectiveDate date, boolean cancelled) {

    /** A source of which only the month is known may feed a step of that month. */
    void refuseIfTooLateFor(PlannedStep step) {
        if (cancelled) {
            throw new Refusal(Rule.N2, "%s was cancelled and feeds nothing.".formatted(id));
        }
        if (step.date().isBefore(date.earliest())) {
            throw new Refusal(
                    Rule.D6,
                    "%s is dated %s and can't feed the step %s, which is on %s already."
                            .formatted(id, date, step.id(), step.date()));
        }
    }
}
