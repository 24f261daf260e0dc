package de.kommunal.roadmap.milestone;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Precision;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A milestone as it reads at one point in time.
 *
 * @param firstPlannedDate for which it was planned first; it never changes
 * @param slip all moves together; a finer date is no move
 * @param moves from date to date, in the order in which they were recorded
 * @param missedDates planned dates that passed without it
 * @param actualDate when it was achieved
 * @param overrideReason why it was achieved although something that it waits for was not
 * @param overridden those that were not
 * @param waitsFor what it waits for, with how that stands at the same moment
 * @param conflicts what makes its planned date impossible, as recorded at the same moment
 * @param revocationReason why its achievement was taken back
 * @param cancellationReason why it was given up
 */
public record MilestoneView(
        String id,
        long version,
        String title,
        @Nullable String description,
        MilestoneCategory category,
        List<String> partners,
        MilestoneState state,
        EffectiveDate plannedDate,
        Precision precision,
        EffectiveDate firstPlannedDate,
        Slip slip,
        List<Move> moves,
        List<Refinement> refinements,
        List<EffectiveDate> missedDates,
        @Nullable EffectiveDate actualDate,
        @Nullable MilestoneEvidence evidence,
        @Nullable String overrideReason,
        List<String> overridden,
        List<Waiting> waitsFor,
        List<Conflict> conflicts,
        @Nullable String revocationReason,
        @Nullable String cancellationReason,
        Provenance provenance)
        implements View {

    /**
     * A move to another date.
     *
     * @param affected those that waited for it then; none of them was moved
     * @param on since when the new date holds
     * @param event id of the event that says so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Move(
            EffectiveDate previousDate,
            EffectiveDate plannedDate,
            Slip slip,
            RescheduleReason reasonCode,
            String reasonText,
            @Nullable RescheduleTrigger trigger,
            List<String> affected,
            EffectiveDate on,
            String event) {}

    /**
     * A date that became finer.
     *
     * @param on since when the finer date holds
     */
    public record Refinement(
            EffectiveDate previousDate, EffectiveDate plannedDate, EffectiveDate on) {}

    /**
     * What it waits for.
     *
     * @param milestone id of the other milestone
     * @param state of the other milestone; absent if the reader may not see it
     * @param date of the other milestone: when it was achieved, or else is planned
     * @param met true if it need not be waited for any longer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Waiting(
            String milestone,
            DependencyType type,
            int lagDays,
            @Nullable String title,
            @Nullable MilestoneState state,
            @Nullable EffectiveDate date,
            boolean met) {}

    /**
     * Something in the plan that can't come true.
     *
     * @param milestone id of the milestone that it waits for
     */
    public record Conflict(String milestone, String detail) {}

    /** The same with what follows from other milestones. */
    public MilestoneView waiting(List<Waiting> waiting, List<Conflict> conflicting) {
        return with(plannedDate, List.copyOf(waiting), List.copyOf(conflicting));
    }

    /** The same as if it were planned for another date. */
    MilestoneView plannedFor(EffectiveDate date) {
        return with(date, waitsFor, conflicts);
    }

    /** When it was achieved, or else is planned. */
    EffectiveDate date() {
        return actualDate == null ? plannedDate : actualDate;
    }

    private MilestoneView with(EffectiveDate date, List<Waiting> waiting, List<Conflict> found) {
        return new MilestoneView(
                id,
                version,
                title,
                description,
                category,
                partners,
                state,
                date,
                date.precision(),
                firstPlannedDate,
                slip,
                moves,
                refinements,
                missedDates,
                actualDate,
                evidence,
                overrideReason,
                overridden,
                waiting,
                found,
                revocationReason,
                cancellationReason,
                provenance);
    }
}
