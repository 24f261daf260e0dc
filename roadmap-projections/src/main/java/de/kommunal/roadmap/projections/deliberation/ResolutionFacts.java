package de.kommunal.roadmap.projections.deliberation;

import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;

import de.kommunal.roadmap.deliberation.ResolutionEvent;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.deliberation.ResolutionItem;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

@Component
class ResolutionFacts implements FactFunction<ResolutionEvent> {

    @Override
    public Class<ResolutionEvent> events() {
        return ResolutionEvent.class;
    }

    @Override
    public Facts of(ResolutionEvent event) {
        var facts = Facts.about(RESOLUTION.named(event.id()));
        return switch (event) {
            case ResolutionRecorded e ->
                    facts.says("deliberation", e.deliberation())
                            .says("step", e.step())
                            .says("committee", e.committee())
                            .says("partner", e.partner())
                            .says("decidedOn", e.decidedOn())
                            .says("items", e.items())
                            .says(
                                    "adoptedItems",
                                    e.adopted().stream().map(ResolutionItem::no).toList())
                            .says("votes", e.votes())
                            .says("seats", e.seats())
                            .says("textHash", e.textHash())
                            .says("paperVersion", e.paperVersion())
                            .says("amendedInSession", e.amendedInSession())
                            .flags(e.irregularities());
        };
    }
}
