package de.kommunal.roadmap.projections.milestone;

import static de.kommunal.roadmap.shared.Subject.Kind.BASELINE;

import de.kommunal.roadmap.milestone.BaselineEvent;
import de.kommunal.roadmap.milestone.BaselineEvent.BaselineTaken;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

@Component
class BaselineFacts implements FactFunction<BaselineEvent> {

    @Override
    public Class<BaselineEvent> events() {
        return BaselineEvent.class;
    }

    @Override
    public Facts of(BaselineEvent event) {
        var facts = Facts.about(BASELINE.named(event.id()));
        return switch (event) {
            case BaselineTaken e ->
                    facts.says("name", e.name())
                            .says("reason", e.reason())
                            .says("takenOn", e.provenance().effective())
                            .says("entries", e.entries());
        };
    }
}
