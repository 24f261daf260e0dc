package de.kommunal.roadmap.deliberation;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A resolution as it reads at one point in time.
 *
 * @param items as they were last amended
 * @param adoptedItems numbers of the items that were adopted, also where all were
 * @param changedBy the resolution that changed its state last
 * @param changes what later resolutions did to it
 * @param changesOf ids of the resolutions that this one amends, supersedes or revokes; computed
 * @param effectiveSince when it was recorded to have taken effect
 * @param reservations what it is subject to; whether others concur is computed
 * @param takesEffect computed from all resolutions; null if it is not in force or only recommends
 * @param observations rules that it does not keep as the rest of the record shows; computed
 */
public record ResolutionView(
        String id,
        long version,
        @Nullable String deliberation,
        @Nullable String step,
        String committee,
        String partner,
        LocalDate decidedOn,
        List<ResolutionItem> items,
        List<Integer> adoptedItems,
        @Nullable VoteTally votes,
        @Nullable Integer seats,
        @Nullable String textHash,
        @Nullable Integer paperVersion,
        boolean amendedInSession,
        ResolutionState state,
        @Nullable String changedBy,
        List<Change> changes,
        List<String> changesOf,
        @Nullable EffectiveDate effectiveSince,
        List<Reservation> reservations,
        @Nullable Effect takesEffect,
        List<Irregularity> irregularities,
        List<Irregularity> observations,
        Provenance provenance)
        implements View {

    /**
     * What a later resolution did to it.
     *
     * @param state that it had by that
     * @param by the later resolution
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            ResolutionState state, @Nullable String by, @Nullable String text, EffectiveDate on) {}

    /**
     * What a resolution is subject to.
     *
     * @param explanation how it was fulfilled, why it failed, or what is awaited
     * @param since when it was fulfilled or failed, if someone recorded that
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reservation(
            String id,
            ReservationType type,
            String text,
            List<String> partners,
            List<String> resolutions,
            @Nullable LegalForm legalForm,
            @Nullable String scenario,
            ReservationState state,
            @Nullable String explanation,
            @Nullable EffectiveDate since) {

        Reservation computedAs(ReservationState computed, String why) {
            return new Reservation(
                    id,
                    type,
                    text,
                    partners,
                    resolutions,
                    legalForm,
                    scenario,
                    computed,
                    why,
                    since);
        }
    }

    /**
     * Whether and since when the resolution takes effect as far as its reservations go.
     *
     * @param together ids of the resolutions that take effect only together, with this one
     * @param waitingFor what is awaited; empty if it takes effect
     * @param since the day; null while something is awaited
     */
    public record Effect(
            List<String> together, List<Awaited> waitingFor, @Nullable LocalDate since) {}

    /**
     * Something that a resolution waits for.
     *
     * @param id of the partner, the resolution or the reservation
     * @param partner whose turn it is; null if it is not a partner's
     * @param lost true if it will not come as things stand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Awaited(
            Kind kind, String id, @Nullable String partner, String why, boolean lost) {

        /** What may be awaited. */
        public enum Kind {
            PARTNER,
            RESOLUTION,
            RESERVATION
        }
    }

    /** The adopted items that choose something. */
    public List<ResolutionItem> choices() {
        return items.stream()
                .filter(item -> item.kind() == ItemKind.CHOICE)
                .filter(item -> adoptedItems.contains(item.no()))
                .toList();
    }

    ResolutionView withComputed(
            List<String> others,
            List<Reservation> computedReservations,
            @Nullable Effect effect,
            List<Irregularity> observed) {
        return new ResolutionView(
                id,
                version,
                deliberation,
                step,
                committee,
                partner,
                decidedOn,
                items,
                adoptedItems,
                votes,
                seats,
                textHash,
                paperVersion,
                amendedInSession,
                state,
                changedBy,
                changes,
                others,
                effectiveSince,
                computedReservations,
                effect,
                irregularities,
                observed,
                provenance);
    }
}
