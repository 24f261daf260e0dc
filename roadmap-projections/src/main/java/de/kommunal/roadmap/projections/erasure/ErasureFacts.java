package de.kommunal.roadmap.projections.erasure;

import static de.kommunal.roadmap.shared.Subject.Kind.PERSON;

import de.kommunal.roadmap.erasure.ErasureEvent;
import de.kommunal.roadmap.erasure.ErasureEvent.PersonalDataErased;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

@Component
class ErasureFacts implements FactFunction<ErasureEvent> {

    @Override
    public Class<ErasureEvent> events() {
        return ErasureEvent.class;
    }

    @Override
    public Facts of(ErasureEvent event) {
        var facts = Facts.about(PERSON.named(event.id()));
        return switch (event) {
            case PersonalDataErased e ->
                    facts.says("basis", e.basis()).says("keyFingerprint", e.keyFingerprint());
        };
    }
}
