package de.kommunal.roadmap.attestation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.attestation.AttestationCommand.AttestProjection;
import de.kommunal.roadmap.attestation.AttestationEvent.ProjectionAttested;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** All that was ever found about one projection. */
@Aggregate(type = "projection", cache = RecordAggregate.KEPT_IN)
class AttestedProjection extends RecordAggregate {

    AttestedProjection() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void attest(AttestProjection command) {
        apply(
                new ProjectionAttested(
                        command.programme(),
                        command.id(),
                        command.position(),
                        command.digest(),
                        command.unchanged(),
                        command.programVersion(),
                        command.codeDigest(),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(AttestationEvent event) {
        identifiedBy(Subject.Kind.PROJECTION.named(event.id()), event.programme());
    }
}
