package de.kommunal.roadmap.web.scale;

import static de.kommunal.roadmap.shared.Subject.Kind.CONDITION;
import static de.kommunal.roadmap.shared.Subject.Kind.DELIBERATION;
import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;

import de.kommunal.roadmap.condition.ConditionEvent;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionImposed;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionSatisfied;
import de.kommunal.roadmap.condition.ConditionEvent.ConditionEvidenceAdded;
import de.kommunal.roadmap.condition.ConditionEvent.ConditionSatisfactionWithdrawn;
import de.kommunal.roadmap.condition.ConditionId;
import de.kommunal.roadmap.condition.ConditionKind;
import de.kommunal.roadmap.condition.DecisionKind;
import de.kommunal.roadmap.deliberation.DeliberationEvent;
import de.kommunal.roadmap.deliberation.DeliberationEvent.DeliberationPlanned;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepOutcomeRecorded;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepRescheduled;
import de.kommunal.roadmap.deliberation.DeliberationId;
import de.kommunal.roadmap.deliberation.ItemKind;
import de.kommunal.roadmap.deliberation.OutcomeKind;
import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.PlannedStep;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.ResolutionItem;
import de.kommunal.roadmap.deliberation.StepId;
import de.kommunal.roadmap.deliberation.StepRole;
import de.kommunal.roadmap.deliberation.VotePrecision;
import de.kommunal.roadmap.deliberation.VoteTally;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The way of a town's paper: sittings that are moved and held, a resolution, its condition. */
final class TownDecision {

    private static final int EVIDENCE = 3;

    private final Happening happening;
    private final DeliberationId id;
    private final ResolutionId resolution;
    private final ConditionId condition;
    private final PartnerId partner;
    private final CommitteeId council;
    private final Deque<PlannedStep> ahead = new ArrayDeque<>();
    private boolean isSatisfied;
    private int evidence;

    TownDecision(
            Happening happening,
            String town,
            PartnerId partner,
            CommitteeId committee,
            CommitteeId council,
            PaperId paper) {
        this.happening = happening;
        this.partner = partner;
        this.council = council;
        id = new DeliberationId("beratung-" + town);
        resolution = new ResolutionId("beschluss-" + town);
        condition = new ConditionId("massgabe-" + town);
        ahead.add(step("ausschuss", committee, 21, StepRole.ADVISORY, 1));
        ahead.add(step("rat", council, 42, StepRole.DECISIVE, 2));
        record(
                new DeliberationPlanned(
                        happening.programme(),
                        id,
                        partner,
                        paper,
                        List.copyOf(ahead),
                        council,
                        null,
                        happening.now()));
    }

    private PlannedStep step(
            String name, CommitteeId committee, int inDays, StepRole role, int rank) {
        return new PlannedStep(
                new StepId(name), committee, happening.today().plusDays(inDays), role, rank);
    }

    private void record(DeliberationEvent event) {
        happening.record(DELIBERATION.named(id), event);
    }

    void goOn() {
        var step = ahead.peek();
        if (step == null) {
            keepCondition();
        } else if (happening.random().nextInt(3) > 0) {
            move(step);
        } else {
            hold(ahead.remove());
        }
    }

    private void move(PlannedStep step) {
        var to = happening.today().plusDays(7 + happening.random().nextInt(90));
        ahead.removeFirst();
        ahead.addFirst(new PlannedStep(step.id(), step.committee(), to, step.role(), step.rank()));
        record(
                new StepRescheduled(
                        happening.programme(),
                        id,
                        step.id(),
                        step.date(),
                        to,
                        "Beratungsbedarf der Fraktionen",
                        happening.sometime()));
    }

    private void hold(PlannedStep step) {
        var decides = step.role() == StepRole.DECISIVE;
        var votes = new VoteTally(VotePrecision.COUNTS, 11, 4, 1, null);
        record(
                new StepOutcomeRecorded(
                        happening.programme(),
                        id,
                        step.id(),
                        decides ? OutcomeKind.ADOPTED : OutcomeKind.RECOMMENDED,
                        "mehrheitlich",
                        happening.today(),
                        votes,
                        decides ? 42 : 17,
                        1,
                        List.of(),
                        happening.now()));
        if (decides) {
            resolve(step, votes);
        }
    }

    private void resolve(PlannedStep step, VoteTally votes) {
        var text = "Die Stadt wirkt an der Gründung einer gemeinsamen Anstalt mit.";
        happening.record(
                RESOLUTION.named(resolution),
                new ResolutionRecorded(
                        happening.programme(),
                        resolution,
                        id,
                        step.id(),
                        council,
                        partner,
                        happening.today(),
                        List.of(new ResolutionItem(1, ItemKind.CONSENT, text, null, null)),
                        null,
                        votes,
                        42,
                        null,
                        1,
                        false,
                        List.of(),
                        happening.now()));
        record(
                new BindingConditionImposed(
                        happening.programme(),
                        condition,
                        partner,
                        council,
                        resolution,
                        1,
                        ConditionKind.COST_STATEMENT,
                        "Die Kosten sind vorher darzustellen.",
                        null,
                        List.of(DecisionKind.ACCESSION),
                        happening.now()));
    }

    private void record(ConditionEvent event) {
        happening.record(CONDITION.named(condition), event);
    }

    private void keepCondition() {
        var programme = happening.programme();
        if (!isSatisfied && evidence < EVIDENCE && happening.random().nextInt(2) == 0) {
            evidence++;
            record(
                    new ConditionEvidenceAdded(
                            programme,
                            condition,
                            evidence,
                            "Kostenübersicht, %d. Stand".formatted(evidence),
                            null,
                            happening.sometime()));
        } else if (isSatisfied) {
            isSatisfied = false;
            record(
                    new ConditionSatisfactionWithdrawn(
                            programme, condition, "Die Kosten steigen.", happening.sometime()));
        } else {
            isSatisfied = true;
            record(
                    new BindingConditionSatisfied(
                            programme,
                            condition,
                            "Kämmerei",
                            "Die Kosten sind dargestellt.",
                            null,
                            null,
                            happening.sometime()));
        }
    }
}
