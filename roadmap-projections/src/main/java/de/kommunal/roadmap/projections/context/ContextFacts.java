package de.kommunal.roadmap.projections.context;

import static de.kommunal.roadmap.shared.Subject.Kind.CONTEXT;

import de.kommunal.roadmap.context.ContextEvent;
import de.kommunal.roadmap.context.ContextEvent.ContextItemRecorded;
import de.kommunal.roadmap.context.ContextEvent.ContextItemRevised;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

@Component
class ContextFacts implements FactFunction<ContextEvent> {

    @Override
    public Class<ContextEvent> events() {
        return ContextEvent.class;
    }

    @Override
    public Facts of(ContextEvent event) {
        var facts = Facts.about(CONTEXT.named(event.id()));
        return switch (event) {
            case ContextItemRecorded e ->
                    facts.says("kind", e.kind())
                            .says("title", e.title())
                            .says("text", e.text())
                            .says("period", e.period())
                            .says("report", e.report())
                            .says("url", e.url());
            case ContextItemRevised e ->
                    facts.says("title", e.title())
                            .says("text", e.text())
                            .says("period", e.period())
                            .says("url", e.url())
                            .says("reason", e.reason());
        };
    }
}
