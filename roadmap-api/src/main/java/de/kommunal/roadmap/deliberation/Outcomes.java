package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.deliberation.DeliberationCommand.RecordStepOutcome;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Finds what is irregular about the outcome of a step. None of it stops the record. */
final class Outcomes {

    private Outcomes() {}

    static List<Irregularity> irregularities(
            RecordStepOutcome outcome,
            PlannedStep step,
            StepState state,
            @Nullable CommitteeId competent,
            @Nullable String recordedOn) {
        var flags = new Flags();
        if (outcome.decidedOn().isBefore(step.date())) {
            flags.add(
                    Rule.D3,
                    "It is dated %s, the sitting %s.".formatted(outcome.decidedOn(), step.date()));
        }
        flags.future(outcome.decidedOn(), recordedOn);
        if (outcome.outcome().decides() && step.role() != StepRole.DECISIVE) {
            flags.add(
                    Rule.D4,
                    "%s ended in %s, but its role is %s."
                            .formatted(step.id(), outcome.outcome(), step.role()));
        }
        if (step.role() == StepRole.DECISIVE
                && competent != null
                && !competent.equals(step.committee())) {
            flags.add(
                    Rule.D7,
                    "%s decided, but %s is the competent committee."
                            .formatted(step.committee(), competent));
        }
        OutcomeWording.kindOf(outcome.rawText())
                .filter(said -> said != outcome.outcome())
                .ifPresent(said ->
                        flags.add(
                                Rule.D9,
                                "The wording says %s, not %s.".formatted(said, outcome.outcome())));
        if (state != StepState.PLANNED) {
            flags.add(Rule.D10, "%s was recorded as %s before.".formatted(step.id(), state));
        }
        flags.vote(outcome.votes(), outcome.seats());
        return flags.list();
    }
}
