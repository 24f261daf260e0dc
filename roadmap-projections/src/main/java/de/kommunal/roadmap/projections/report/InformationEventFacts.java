package de.kommunal.roadmap.projections.report;

import static de.kommunal.roadmap.shared.Subject.Kind.INFORMATION_EVENT;

import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;
import de.kommunal.roadmap.report.InformationEventEvent;
import de.kommunal.roadmap.report.InformationEventEvent.InformationEventPlanned;

import org.springframework.stereotype.Component;

@Component
class InformationEventFacts implements FactFunction<InformationEventEvent> {

    @Override
    public Class<InformationEventEvent> events() {
        return InformationEventEvent.class;
    }

    @Override
    public Facts of(InformationEventEvent event) {
        var facts = Facts.about(INFORMATION_EVENT.named(event.id()));
        return switch (event) {
            case InformationEventPlanned e ->
                    facts.says("title", e.title())
                            .says("date", e.date())
                            .says("speaker", e.speaker())
                            .says("audience", e.audience())
                            .says("purpose", e.purpose())
                            .says("feeds", e.feeds());
        };
    }
}
