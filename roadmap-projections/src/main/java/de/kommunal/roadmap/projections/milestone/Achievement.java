package de.kommunal.roadmap.projections.milestone;

import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneAchieved;
import de.kommunal.roadmap.milestone.MilestoneEvidence;
import de.kommunal.roadmap.milestone.MilestoneId;
import de.kommunal.roadmap.shared.EffectiveDate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** An achievement as its event says it: all of it holds, or nothing. */
record Achievement(
        EffectiveDate actualDate,
        MilestoneEvidence evidence,
        @Nullable String overrideReason,
        List<String> overridden) {

    static Achievement of(MilestoneAchieved e) {
        return new Achievement(
                e.actualDate(),
                e.evidence(),
                e.overrideReason(),
                e.overridden().stream().map(MilestoneId::value).toList());
    }
}
