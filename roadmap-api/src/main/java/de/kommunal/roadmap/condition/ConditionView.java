package de.kommunal.roadmap.condition;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A binding condition as it reads at one point in time.
 *
 * @param partner that imposed it; it binds no other one (rule C5)
 * @param item of the resolution, by its number
 * @param computed true if its satisfaction follows from the record and is never attested
 * @param waivedBy the resolution that waived it
 * @param reason why it lapsed or was waived, or why its satisfaction was withdrawn
 * @param explanation of the state, for a computed condition
 * @param breaches stay visible whatever becomes of the condition
 */
public record ConditionView(
        String id,
        long version,
        String partner,
        String committee,
        String resolution,
        int item,
        ConditionKind kind,
        String text,
        ConditionParameters parameters,
        List<DecisionKind> appliesTo,
        ConditionState state,
        boolean computed,
        List<Shown> evidence,
        @Nullable String attestedBy,
        @Nullable String statement,
        @Nullable String waivedBy,
        @Nullable String reason,
        @Nullable String explanation,
        List<Breach> breaches,
        List<Irregularity> irregularities,
        Provenance provenance)
        implements View {

    /**
     * A decision that was taken while the condition was open.
     *
     * @param resolution by which it was taken
     * @param agreement that the partner joined, for an accession without a resolution
     * @param on when it was decided
     * @param event id of the event that says so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Breach(
            DecisionKind decision,
            @Nullable String resolution,
            @Nullable String agreement,
            EffectiveDate on,
            String event) {}

    /** Evidence with its date. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(String text, @Nullable String paper, EffectiveDate on) {}

    /** True if this condition, while open, stands in the way of such a decision of the partner. */
    public boolean bindsIn(String decidingPartner, DecisionKind decision) {
        return state == ConditionState.OPEN
                && partner.equals(decidingPartner)
                && appliesTo.contains(decision);
    }

    /** The same, with what the record says. A waived or lapsed condition stays that. */
    public ConditionView computedAs(Computation computation) {
        var waivedOrLapsed = state == ConditionState.WAIVED || state == ConditionState.LAPSED;
        if (!computed || waivedOrLapsed) {
            return this;
        }
        return new ConditionView(
                id,
                version,
                partner,
                committee,
                resolution,
                item,
                kind,
                text,
                parameters,
                appliesTo,
                computation.satisfied() ? ConditionState.SATISFIED : ConditionState.OPEN,
                true,
                evidence,
                attestedBy,
                statement,
                waivedBy,
                reason,
                computation.explanation(),
                breaches,
                irregularities,
                provenance);
    }
}
