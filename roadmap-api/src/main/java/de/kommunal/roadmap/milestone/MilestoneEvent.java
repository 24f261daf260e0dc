package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to a milestone. */
public sealed interface MilestoneEvent extends Event {

    MilestoneId id();

    @StoredAs(name = "MilestonePlanned")
    record MilestonePlanned(
            ProgrammeId programme,
            MilestoneId id,
            String title,
            @Nullable String description,
            EffectiveDate plannedDate,
            MilestoneCategory category,
            @Nullable List<PartnerId> partners,
            Provenance provenance)
            implements MilestoneEvent {}

    /**
     * @param number counts what happened to the milestone's date, from 1 on
     * @param previousDate the coarser date that it had before
     */
    @StoredAs(name = "MilestoneDateRefined")
    record MilestoneDateRefined(
            ProgrammeId programme,
            MilestoneId id,
            EffectiveDate plannedDate,
            int number,
            EffectiveDate previousDate,
            Provenance provenance)
            implements MilestoneEvent {}

    /**
     * @param number counts what happened to the milestone's date, from 1 on
     * @param previousDate the date that it had before
     * @param affected those that wait for it, also by way of others; none of them is moved. In a
     *     public event only those that are public.
     */
    @StoredAs(name = "MilestoneRescheduled")
    record MilestoneRescheduled(
            ProgrammeId programme,
            MilestoneId id,
            EffectiveDate plannedDate,
            RescheduleReason reasonCode,
            String reasonText,
            @Nullable RescheduleTrigger trigger,
            int number,
            EffectiveDate previousDate,
            List<MilestoneId> affected,
            Provenance provenance)
            implements MilestoneEvent {}

    @StoredAs(name = "DependencyAdded")
    record DependencyAdded(
            ProgrammeId programme,
            MilestoneId id,
            MilestoneId predecessor,
            DependencyType type,
            @Nullable Integer lagDays,
            Provenance provenance)
            implements MilestoneEvent {}

    @StoredAs(name = "DependencyRemoved")
    record DependencyRemoved(
            ProgrammeId programme,
            MilestoneId id,
            MilestoneId predecessor,
            String reason,
            Provenance provenance)
            implements MilestoneEvent {}

    /**
     * @param overridden those that it waited for and that were not there; in a public event only
     *     those that are public
     */
    @StoredAs(name = "MilestoneAchieved")
    record MilestoneAchieved(
            ProgrammeId programme,
            MilestoneId id,
            EffectiveDate actualDate,
            MilestoneEvidence evidence,
            @Nullable String overrideReason,
            List<MilestoneId> overridden,
            Provenance provenance)
            implements MilestoneEvent {}

    @StoredAs(name = "MilestoneAchievementRevoked")
    record MilestoneAchievementRevoked(
            ProgrammeId programme, MilestoneId id, String reason, Provenance provenance)
            implements MilestoneEvent {}

    /**
     * @param plannedDate the date that was missed
     */
    @StoredAs(name = "MilestoneMissed")
    record MilestoneMissed(
            ProgrammeId programme, MilestoneId id, EffectiveDate plannedDate, Provenance provenance)
            implements MilestoneEvent {}

    @StoredAs(name = "MilestoneCancelled")
    record MilestoneCancelled(
            ProgrammeId programme, MilestoneId id, String reason, Provenance provenance)
            implements MilestoneEvent {}
}
