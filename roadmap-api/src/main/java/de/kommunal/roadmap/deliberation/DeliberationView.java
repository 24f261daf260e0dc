package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.reading.View;
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
            List<Irregularity> irregularities) {}

    /**
     * True if the step is one that decides; what is resolved in another one is a recommendation.
     */
    public boolean decidesIn(String step) {
        return steps.stream().anyMatch(s -> s.id().equals(step) && s.role() == StepRole.DECISIVE);
    }
}
