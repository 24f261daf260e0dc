package de.kommunal.roadmap.projections.programme;

import static de.kommunal.roadmap.shared.Subject.Kind.PROGRAMME;

import de.kommunal.roadmap.programme.ProgrammeEvent;
import de.kommunal.roadmap.programme.ProgrammeEvent.ProgrammeOpened;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

@Component
class ProgrammeFacts implements FactFunction<ProgrammeEvent> {

    @Override
    public Class<ProgrammeEvent> events() {
        return ProgrammeEvent.class;
    }

    @Override
    public Facts of(ProgrammeEvent event) {
        var facts = Facts.about(PROGRAMME.named(event.id()));
        return switch (event) {
            case ProgrammeOpened e ->
                    facts.says("name", e.name())
                            .says("region", e.region())
                            .says("description", e.description())
                            .says("fictional", e.fictional());
        };
    }
}
