package de.kommunal.roadmap.projections.legalform;

import static de.kommunal.roadmap.shared.Subject.Kind.ADOPTION;

import de.kommunal.roadmap.legalform.AdoptionEvent;
import de.kommunal.roadmap.legalform.AdoptionEvent.LegalFormAdopted;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

@Component
class AdoptionFacts implements FactFunction<AdoptionEvent> {

    @Override
    public Class<AdoptionEvent> events() {
        return AdoptionEvent.class;
    }

    @Override
    public Facts of(AdoptionEvent event) {
        var facts = Facts.about(ADOPTION.named(event.id()));
        return switch (event) {
            case LegalFormAdopted e ->
                    facts.says("legalForm", e.legalForm())
                            .says("scenario", e.scenario())
                            .says("agreement", e.agreement())
                            .says("partners", e.requiredPartners())
                            .says("adoptedOn", e.provenance().effective());
        };
    }
}
