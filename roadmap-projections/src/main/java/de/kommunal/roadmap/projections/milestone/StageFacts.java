package de.kommunal.roadmap.projections.milestone;

import static de.kommunal.roadmap.shared.Subject.Kind.STAGE;

import de.kommunal.roadmap.milestone.StageEvent;
import de.kommunal.roadmap.milestone.StageEvent.StageDefined;
import de.kommunal.roadmap.milestone.StageEvent.StageEntryDecided;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

@Component
class StageFacts implements FactFunction<StageEvent> {

    @Override
    public Class<StageEvent> events() {
        return StageEvent.class;
    }

    @Override
    public Facts of(StageEvent event) {
        var facts = Facts.about(STAGE.named(event.id()));
        return switch (event) {
            case StageDefined e ->
                    facts.says("rank", e.rank())
                            .says("title", e.title())
                            .says("description", e.description());
            case StageEntryDecided e ->
                    facts.says("decidedOn", e.decidedOn()).says("byResolutions", e.byResolutions());
        };
    }
}
