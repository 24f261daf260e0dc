package de.kommunal.roadmap.milestone;

import static de.kommunal.roadmap.shared.Sample.since;

import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.milestone.MilestoneView.Waiting;
import de.kommunal.roadmap.shared.EffectiveDate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Milestones as the read side would answer them. */
final class Plans {

    static final MilestoneEvidence WORDS = new MilestoneEvidence("versandt", null, null);
    static final MilestoneEvidence PAPER =
            new MilestoneEvidence(null, new PaperId("satzungsentwurf"), null);
    static final MilestoneEvidence RESOLUTION =
            new MilestoneEvidence(null, null, new ResolutionId("kreistag-2026-02-18"));

    private Plans() {}

    static MilestonePlan plan(MilestoneView... milestones) {
        return new MilestonePlan(List.of(milestones));
    }

    static MilestoneView planned(String id, String date, Waiting... waitsFor) {
        return milestone(id, MilestoneState.PLANNED, date, null, null, waitsFor);
    }

    static MilestoneView achieved(String id, String date, MilestoneEvidence evidence) {
        return milestone(id, MilestoneState.ACHIEVED, date, new EffectiveDate(date), evidence);
    }

    static MilestoneView cancelled(String id, Waiting... waitsFor) {
        return milestone(id, MilestoneState.CANCELLED, "2026", null, null, waitsFor);
    }

    static Waiting waitsFor(String predecessor) {
        return waitsFor(predecessor, DependencyType.FINISH_START, 0);
    }

    static Waiting waitsFor(String predecessor, DependencyType type, int lagDays) {
        return new Waiting(predecessor, type, lagDays, null, null, null, false);
    }

    private static MilestoneView milestone(
            String id,
            MilestoneState state,
            String date,
            @Nullable EffectiveDate actualDate,
            @Nullable MilestoneEvidence evidence,
            Waiting... waitsFor) {
        var planned = new EffectiveDate(date);
        return new MilestoneView(
                id,
                1,
                id,
                null,
                MilestoneCategory.OTHER,
                List.of(),
                state,
                planned,
                planned.precision(),
                planned,
                Slip.NONE,
                List.of(),
                List.of(),
                List.of(),
                actualDate,
                evidence,
                null,
                List.of(),
                List.of(waitsFor),
                List.of(),
                null,
                null,
                since("2026"));
    }
}
