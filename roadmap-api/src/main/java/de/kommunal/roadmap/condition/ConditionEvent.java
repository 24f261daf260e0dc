package de.kommunal.roadmap.condition;

import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to a binding condition. */
public sealed interface ConditionEvent extends Event {

    ConditionId id();

    @StoredAs(name = "BindingConditionImposed")
    record BindingConditionImposed(
            ProgrammeId programme,
            ConditionId id,
            PartnerId partner,
            CommitteeId committee,
            ResolutionId resolution,
            int item,
            ConditionKind kind,
            String text,
            @Nullable ConditionParameters parameters,
            List<DecisionKind> appliesTo,
            Provenance provenance)
            implements ConditionEvent {}

    /**
     * @param number of the evidence among the condition's, from 1
     */
    @StoredAs(name = "ConditionEvidenceAdded")
    record ConditionEvidenceAdded(
            ProgrammeId programme,
            ConditionId id,
            int number,
            String text,
            @Nullable PaperId paper,
            Provenance provenance)
            implements ConditionEvent {}

    /**
     * @param evidence that came with it
     * @param number of that evidence among the condition's, from 1
     */
    @StoredAs(name = "BindingConditionSatisfied")
    record BindingConditionSatisfied(
            ProgrammeId programme,
            ConditionId id,
            @Nullable String attestedBy,
            @Nullable String statement,
            @Nullable Evidence evidence,
            @Nullable Integer number,
            Provenance provenance)
            implements ConditionEvent {}

    @StoredAs(name = "ConditionSatisfactionWithdrawn")
    record ConditionSatisfactionWithdrawn(
            ProgrammeId programme, ConditionId id, String reason, Provenance provenance)
            implements ConditionEvent {}

    @StoredAs(name = "BindingConditionWaived")
    record BindingConditionWaived(
            ProgrammeId programme,
            ConditionId id,
            PartnerId partner,
            CommitteeId committee,
            ResolutionId resolution,
            @Nullable Boolean aboveImposing,
            @Nullable String reason,
            Provenance provenance)
            implements ConditionEvent {}

    @StoredAs(name = "BindingConditionLapsed")
    record BindingConditionLapsed(
            ProgrammeId programme, ConditionId id, String reason, Provenance provenance)
            implements ConditionEvent {}

    /**
     * @param number of the breach among the condition's, from 1
     */
    @StoredAs(name = "BindingConditionBreached")
    record BindingConditionBreached(
            ProgrammeId programme,
            ConditionId id,
            int number,
            DecisionKind decision,
            @Nullable ResolutionId resolution,
            @Nullable AgreementId agreement,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements ConditionEvent {}
}
