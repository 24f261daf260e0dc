package de.kommunal.roadmap.projections.deliberation;

import static de.kommunal.roadmap.shared.Subject.Kind.DELIBERATION;

import de.kommunal.roadmap.deliberation.DeliberationEvent;
import de.kommunal.roadmap.deliberation.DeliberationEvent.DeliberationPlanned;
import de.kommunal.roadmap.deliberation.DeliberationEvent.InputLinked;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepOutcomeRecorded;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepPostponed;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepReferred;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepRescheduled;
import de.kommunal.roadmap.deliberation.DeliberationView.Input;
import de.kommunal.roadmap.deliberation.PlannedStep;
import de.kommunal.roadmap.deliberation.StepId;
import de.kommunal.roadmap.deliberation.StepState;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;
import de.kommunal.roadmap.shared.Identifier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

@Component
class DeliberationFacts implements FactFunction<DeliberationEvent> {

    @Override
    public Class<DeliberationEvent> events() {
        return DeliberationEvent.class;
    }

    @Override
    public Facts of(DeliberationEvent event) {
        var facts = Facts.about(DELIBERATION.named(event.id()));
        switch (event) {
            case DeliberationPlanned e -> {
                facts.says("partner", e.partner())
                        .says("paper", e.paper())
                        .says("competentCommittee", e.competentCommittee())
                        .says("competenceBasis", e.competenceBasis());
                e.steps().forEach(step -> plan(facts, step));
            }
            case InputLinked e ->
                    facts.says(
                            of(e.step()) + "inputs/" + e.number(),
                            new Input(
                                    valueOf(e.informationEvent()),
                                    valueOf(e.report()),
                                    e.findings() == null ? List.of() : e.findings(),
                                    null,
                                    null,
                                    false));
            case StepRescheduled e ->
                    facts.says(of(e.step()) + "date", e.to())
                            .says(of(e.step()) + "reason", e.reason());
            case StepOutcomeRecorded e -> outcome(facts, e);
            case StepPostponed e -> {
                givesWay(facts, e.step(), StepState.POSTPONED, e.reason(), e.closingReason());
                facts.says(of(e.step()) + "followUp", idOf(e.followUp()));
                plan(facts, e.followUp());
            }
            case StepReferred e -> {
                givesWay(facts, e.step(), StepState.REFERRED, e.reason(), e.closingReason());
                facts.says(of(e.step()) + "toCommittee", e.toCommittee())
                        .says(of(e.step()) + "followUp", idOf(e.followUp()))
                        .says(of(e.step()) + "comesBack", idOf(e.comesBack()));
                plan(facts, e.followUp());
                plan(facts, e.comesBack());
            }
        }
        return facts;
    }

    private static void plan(Facts facts, @Nullable PlannedStep step) {
        if (step != null) {
            facts.says(of(step.id()) + "committee", step.committee())
                    .says(of(step.id()) + "date", step.date())
                    .says(of(step.id()) + "plannedDate", step.date())
                    .says(of(step.id()) + "role", step.role())
                    .says(of(step.id()) + "rank", step.rank())
                    .says(of(step.id()) + "state", StepState.PLANNED);
        }
    }

    private static void outcome(Facts facts, StepOutcomeRecorded e) {
        var step = of(e.step());
        facts.says(step + "state", StepState.HELD)
                .says(step + "outcome", e.outcome())
                .says(step + "rawText", e.rawText())
                .says(step + "decidedOn", e.decidedOn())
                .says(step + "votes", e.votes())
                .says(step + "seats", e.seats())
                .says(step + "paperVersion", e.paperVersion());
        // below the step, because two steps may be flagged by the same rule
        e.irregularities()
                .forEach(flag ->
                        facts.says(step + "irregularities/" + flag.rule().id(), flag.detail()));
    }

    private static void givesWay(
            Facts facts,
            StepId step,
            StepState state,
            String reason,
            @Nullable String closingReason) {
        facts.says(of(step) + "state", state)
                .says(of(step) + "reason", reason)
                .says(of(step) + "closingReason", closingReason);
    }

    private static @Nullable String valueOf(@Nullable Identifier id) {
        return id == null ? null : id.value();
    }

    private static @Nullable StepId idOf(@Nullable PlannedStep step) {
        return step == null ? null : step.id();
    }

    private static String of(StepId step) {
        return "steps/" + step + "/";
    }
}
