package de.kommunal.roadmap.projections.partner;

import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;

import de.kommunal.roadmap.partner.PartnerEvent;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerJoinedAgreement;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerLeftAgreement;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerRegistered;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

@Component
class PartnerFacts implements FactFunction<PartnerEvent> {

    @Override
    public Class<PartnerEvent> events() {
        return PartnerEvent.class;
    }

    @Override
    public Facts of(PartnerEvent event) {
        var facts = Facts.about(PARTNER.named(event.id()));
        return switch (event) {
            case PartnerRegistered e ->
                    facts.says("kind", e.kind())
                            .says("name", e.name())
                            .says("shortName", e.shortName())
                            .says("ags", e.ags())
                            .says("district", e.district())
                            .says("owner", e.owner())
                            .says("role", e.role())
                            .says("note", e.note());
            case PartnerJoinedAgreement e ->
                    facts.says("agreements/" + e.agreement(), e.provenance().effective())
                            .says("terms/" + e.agreement(), e.terms())
                            .flags(e.irregularities());
            case PartnerLeftAgreement e ->
                    facts.ends("agreements/" + e.agreement())
                            .ends("terms/" + e.agreement())
                            .says("exits/" + e.agreement(), e.reason())
                            .flags(e.irregularities());
        };
    }
}
