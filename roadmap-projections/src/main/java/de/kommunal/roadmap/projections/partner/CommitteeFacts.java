package de.kommunal.roadmap.projections.partner;

import static de.kommunal.roadmap.shared.Subject.Kind.COMMITTEE;

import de.kommunal.roadmap.partner.CommitteeEvent;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeDissolved;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeEstablished;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeRenamed;
import de.kommunal.roadmap.partner.CommitteeKind;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

@Component
class CommitteeFacts implements FactFunction<CommitteeEvent> {

    @Override
    public Class<CommitteeEvent> events() {
        return CommitteeEvent.class;
    }

    @Override
    public Facts of(CommitteeEvent event) {
        var facts = Facts.about(COMMITTEE.named(event.id()));
        return switch (event) {
            case CommitteeEstablished e ->
                    facts.says("partner", e.partner())
                            .says("name", e.name())
                            .says("kind", e.kind())
                            .says("council", isCouncil(e))
                            .says("seats", e.seats());
            case CommitteeRenamed e -> facts.says("name", e.name()).flags(e.irregularities());
            case CommitteeDissolved e ->
                    facts.says("dissolved", e.provenance().effective())
                            .says("reason", e.reason())
                            .flags(e.irregularities());
        };
    }

    private static boolean isCouncil(CommitteeEstablished event) {
        var stated = event.council();
        return stated == null ? event.kind() == CommitteeKind.COUNCIL : stated;
    }
}
