package de.kommunal.roadmap.deliberation;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The deliberation of a paper by one partner as it reads at one point in time.
 *
 * @param steps by date, then by rank
 * @param irregularities of all steps
 */
public record DeliberationView(
        String id,
        long version,
        String partner,
        String paper,
        @Nullable String competentCommittee,
        @Nullable String competenceBasis,
        List<Step> steps,
        List<Irregularity> irregularities,
        Provenance provenance)
        implements View {

    /**
     * A step of a deliberation.
     *
     * @param plannedDate the date for which it was planned first
     * @param reason why it was moved, postponed or referred last
     * @param followUp the step that takes its place
     * @param comesBack the step in which a referred matter comes back
     * @param closingReason why no other step takes its place
     * @param inputs what is linked to it, in the order in which it was
     */
    public record Step(
            String id,
            String committee,
            LocalDate date,
            LocalDate plannedDate,
            StepRole role,
            int rank,
            StepState state,
            @Nullable OutcomeKind outcome,
            @Nullable String rawText,
            @Nullable LocalDate decidedOn,
            @Nullable VoteTally votes,
            @Nullable Integer seats,
            @Nullable Integer paperVersion,
            @Nullable String reason,
            @Nullable String toCommittee,
            @Nullable String followUp,
            @Nullable String comesBack,
            @Nullable String closingReason,
            List<Input> inputs,
            List<Irregularity> irregularities) {

        /** The same step, with other inputs. */
        Step with(List<Input> others) {
            return new Step(
                    id,
                    committee,
                    date,
                    plannedDate,
                    role,
                    rank,
                    state,
                    outcome,
                    rawText,
                    decidedOn,
                    votes,
                    seats,
                    paperVersion,
                    reason,
                    toCommittee,
                    followUp,
                    comesBack,
                    closingReason,
                    others,
                    irregularities);
        }
    }

    /**
     * What is linked to a step as its input.
     *
     * @param findings the numbers of the report's findings that matter; none for all of it
     * @param date of the information event, or since when the report is there; computed at each
     *     read, absent if the reader may not see it
     * @param state of the information event; computed at each read
     * @param tooLate true if it is dated after the step by now (rule D6), or was cancelled;
     *     computed at each read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Input(
            @Nullable String informationEvent,
            @Nullable String report,
            List<Integer> findings,
            @Nullable EffectiveDate date,
            @Nullable InformationEventState state,
            boolean tooLate) {}

    /** The same deliberation, with other steps. */
    DeliberationView with(List<Step> others) {
        return new DeliberationView(
                id,
                version,
                partner,
                paper,
                competentCommittee,
                competenceBasis,
                others,
                irregularities,
                provenance);
    }

    /**
     * True if the step is one that decides; what is resolved in another one is a recommendation.
     */
    public boolean decidesIn(String step) {
        return steps.stream().anyMatch(s -> s.id().equals(step) && s.role() == StepRole.DECISIVE);
    }
}
