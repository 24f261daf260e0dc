package de.kommunal.roadmap.projections.attestation;

import static de.kommunal.roadmap.shared.Subject.Kind.PROJECTION;

import de.kommunal.roadmap.attestation.AttestationEvent;
import de.kommunal.roadmap.attestation.AttestationEvent.ProjectionAttested;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

@Component
class AttestationFacts implements FactFunction<AttestationEvent> {

    @Override
    public Class<AttestationEvent> events() {
        return AttestationEvent.class;
    }

    @Override
    public Facts of(AttestationEvent event) {
        var facts = Facts.about(PROJECTION.named(event.id()));
        return switch (event) {
            case ProjectionAttested e ->
                    facts.says("position", e.position())
                            .says("digest", e.digest())
                            .says("unchanged", e.unchanged())
                            .says("programVersion", e.programVersion())
                            .says("codeDigest", e.codeDigest());
        };
    }
}
