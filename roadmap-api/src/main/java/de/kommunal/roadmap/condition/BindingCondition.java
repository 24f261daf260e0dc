package de.kommunal.roadmap.condition;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.condition.ConditionCommand.AddConditionEvidence;
import de.kommunal.roadmap.condition.ConditionCommand.ImposeCondition;
import de.kommunal.roadmap.condition.ConditionCommand.LapseCondition;
import de.kommunal.roadmap.condition.ConditionCommand.RecordConditionBreach;
import de.kommunal.roadmap.condition.ConditionCommand.SatisfyCondition;
import de.kommunal.roadmap.condition.ConditionCommand.WaiveCondition;
import de.kommunal.roadmap.condition.ConditionCommand.WithdrawConditionSatisfaction;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionBreached;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionImposed;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionLapsed;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionSatisfied;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionWaived;
import de.kommunal.roadmap.condition.ConditionEvent.ConditionEvidenceAdded;
import de.kommunal.roadmap.condition.ConditionEvent.ConditionSatisfactionWithdrawn;
import de.kommunal.roadmap.condition.ConditionKind.Proof;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Aggregate(type = "condition", cache = RecordAggregate.KEPT_IN)
class BindingCondition extends RecordAggregate {

    private ConditionState state = ConditionState.OPEN;
    private ConditionKind kind = ConditionKind.OTHER;
    private @Nullable PartnerId partner;
    private @Nullable CommitteeId committee;
    private @Nullable ResolutionId resolution;
    private int evidence;
    private int breaches;
    private final Set<String> breachedBy = new HashSet<>();

    BindingCondition() {}

    @CommandHandler
    BindingCondition(ImposeCondition command) {
        apply(
                new BindingConditionImposed(
                        command.programme(),
                        command.id(),
                        command.partner(),
                        command.committee(),
                        command.resolution(),
                        command.item(),
                        command.kind(),
                        command.text(),
                        command.parameters(),
                        command.appliesTo(),
                        command.provenance()));
    }

    @CommandHandler
    void add(AddConditionEvidence command) {
        refuseIfNotOpen();
        apply(
                new ConditionEvidenceAdded(
                        command.programme(),
                        command.id(),
                        evidence + 1,
                        command.text(),
                        command.paper(),
                        command.provenance()));
    }

    @CommandHandler
    void satisfy(SatisfyCondition command) {
        refuseIfNotOpen();
        refuseIfComputed();
        refuseUnproven(command);
        var comesWithEvidence = command.evidence() != null;
        apply(
                new BindingConditionSatisfied(
                        command.programme(),
                        command.id(),
                        command.attestedBy(),
                        command.statement(),
                        command.evidence(),
                        comesWithEvidence ? evidence + 1 : null,
                        command.provenance()));
    }

    @CommandHandler
    void withdraw(WithdrawConditionSatisfaction command) {
        if (state != ConditionState.SATISFIED) {
            throw new Refusal(
                    Rule.C7, "The condition is " + state + "; no satisfaction can be withdrawn.");
        }
        apply(
                new ConditionSatisfactionWithdrawn(
                        command.programme(), command.id(), command.reason(), command.provenance()));
    }

    @CommandHandler
    void waive(WaiveCondition command, WaiverCheck check) {
        refuseIfNotOpen();
        refuseForeignWaiver(command);
        check.refuseUnfounded(command);
        apply(
                new BindingConditionWaived(
                        command.programme(),
                        command.id(),
                        command.partner(),
                        command.committee(),
                        command.resolution(),
                        command.aboveImposing(),
                        command.reason(),
                        command.provenance()));
    }

    @CommandHandler
    void breach(RecordConditionBreach command) {
        refuseImpossibleBreach(command);
        apply(
                new BindingConditionBreached(
                        command.programme(),
                        command.id(),
                        breaches + 1,
                        command.decision(),
                        command.resolution(),
                        command.agreement(),
                        List.of(
                                new Irregularity(
                                        Rule.C3,
                                        "%s by %s while the condition was open."
                                                .formatted(
                                                        command.decision(),
                                                        decisionOf(
                                                                command.resolution(),
                                                                command.agreement())))),
                        command.provenance()));
    }

    @CommandHandler
    void lapse(LapseCondition command) {
        refuseIfNotOpen();
        apply(
                new BindingConditionLapsed(
                        command.programme(), command.id(), command.reason(), command.provenance()));
    }

    @EventSourcingHandler
    void on(ConditionEvent event) {
        switch (event) {
            case BindingConditionImposed e -> {
                identifiedBy(Subject.Kind.CONDITION.named(e.id()), e.programme());
                kind = e.kind();
                partner = e.partner();
                committee = e.committee();
                resolution = e.resolution();
            }
            case ConditionEvidenceAdded e -> evidence = e.number();
            case BindingConditionSatisfied e -> {
                state = ConditionState.SATISFIED;
                evidence = e.number() == null ? evidence : e.number();
            }
            case ConditionSatisfactionWithdrawn e -> state = ConditionState.OPEN;
            case BindingConditionWaived e -> state = ConditionState.WAIVED;
            case BindingConditionLapsed e -> state = ConditionState.LAPSED;
            case BindingConditionBreached e -> {
                // the state stays: the condition may still be met, and the breach stays visible
                breaches = e.number();
                breachedBy.add(decisionOf(e.resolution(), e.agreement()));
            }
        }
    }

    private void refuseIfNotOpen() {
        if (state != ConditionState.OPEN) {
            throw new Refusal(Rule.C7, "The condition is " + state + " and changes no more.");
        }
    }

    private void refuseIfComputed() {
        if (kind.proof() == Proof.COMPUTED) {
            throw new Refusal(
                    Rule.C4, kind + " follows from what is recorded and can't be attested.");
        }
    }

    private void refuseUnproven(SatisfyCondition command) {
        if (evidence == 0 && command.evidence() == null) {
            throw new Refusal(Rule.C2, "Add evidence before, or with the satisfaction.");
        }
        var isAttested = command.attestedBy() != null && command.statement() != null;
        if (kind.proof() == Proof.ATTESTED && !isAttested) {
            throw new Refusal(Rule.C2, "Say in which role it is attested, and with which words.");
        }
    }

    private void refuseImpossibleBreach(RecordConditionBreach command) {
        if (command.resolution() != null && command.resolution().equals(resolution)) {
            throw new Refusal(
                    Rule.C9, resolution + " imposed the condition and binds later decisions only.");
        }
        var decision = decisionOf(command.resolution(), command.agreement());
        if (breachedBy.contains(decision)) {
            throw new Refusal(Rule.C8, "The breach by " + decision + " is recorded already.");
        }
    }

    private static String decisionOf(
            @Nullable ResolutionId resolution, @Nullable AgreementId agreement) {
        return resolution == null ? "agreement/" + agreement : "resolution/" + resolution;
    }

    private void refuseForeignWaiver(WaiveCondition command) {
        if (!command.partner().equals(partner)) {
            throw new Refusal(Rule.C1, "The condition was imposed by " + partner + ".");
        }
        var isAbove = Boolean.TRUE.equals(command.aboveImposing());
        if (!isAbove && !command.committee().equals(committee)) {
            throw new Refusal(
                    Rule.C1,
                    "The condition was imposed by "
                            + committee
                            + "; only it or the committee above it can waive it.");
        }
    }
}
