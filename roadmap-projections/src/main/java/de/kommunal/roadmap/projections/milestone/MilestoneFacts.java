package de.kommunal.roadmap.projections.milestone;

import static de.kommunal.roadmap.shared.Subject.Kind.MILESTONE;

import de.kommunal.roadmap.milestone.MilestoneEvent;
import de.kommunal.roadmap.milestone.MilestoneEvent.DependencyAdded;
import de.kommunal.roadmap.milestone.MilestoneEvent.DependencyRemoved;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneAchieved;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneAchievementRevoked;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneCancelled;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneDateRefined;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneMissed;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestonePlanned;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneRescheduled;
import de.kommunal.roadmap.milestone.MilestoneView.Refinement;
import de.kommunal.roadmap.milestone.MilestoneView.Waiting;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

/** The state is not said but follows: from what was achieved, missed and cancelled. */
@Component
class MilestoneFacts implements FactFunction<MilestoneEvent> {

    @Override
    public Class<MilestoneEvent> events() {
        return MilestoneEvent.class;
    }

    @Override
    public Facts of(MilestoneEvent event) {
        var facts = Facts.about(MILESTONE.named(event.id()));
        return switch (event) {
            case MilestonePlanned e ->
                    facts.says("title", e.title())
                            .says("description", e.description())
                            .says("category", e.category())
                            .says("partners", e.partners())
                            .says("firstPlannedDate", e.plannedDate())
                            .says("plannedDate", e.plannedDate());
            case MilestoneDateRefined e ->
                    facts.says("plannedDate", e.plannedDate())
                            .says(
                                    "refinements/" + e.number(),
                                    new Refinement(
                                            e.previousDate(),
                                            e.plannedDate(),
                                            e.provenance().effective()));
            case MilestoneRescheduled e ->
                    facts.says("plannedDate", e.plannedDate())
                            .says("moves/" + e.number(), RecordedMove.of(e));
            case DependencyAdded e ->
                    facts.says(
                            "waitsFor/" + e.predecessor(),
                            new Waiting(
                                    e.predecessor().value(),
                                    e.type(),
                                    e.lagDays() == null ? 0 : e.lagDays(),
                                    null,
                                    null,
                                    null,
                                    false));
            case DependencyRemoved e -> facts.ends("waitsFor/" + e.predecessor());
            case MilestoneAchieved e ->
                    facts.says("achievement", Achievement.of(e)).ends("revocationReason");
            case MilestoneAchievementRevoked e ->
                    facts.ends("achievement").says("revocationReason", e.reason());
            case MilestoneMissed e ->
                    facts.says("missed/" + word(e.plannedDate().edtf()), e.plannedDate());
            case MilestoneCancelled e -> facts.says("cancellationReason", e.reason());
        };
    }

    /** An interval's slash would make two words of a path. */
    private static String word(String edtf) {
        return edtf.replace('/', '_');
    }
}
