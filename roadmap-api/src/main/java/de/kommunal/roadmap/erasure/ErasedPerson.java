package de.kommunal.roadmap.erasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.erasure.ErasureCommand.RecordErasure;
import de.kommunal.roadmap.erasure.ErasureEvent.PersonalDataErased;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

/** A person whose data was erased, which happens once. */
@Aggregate(type = "person", cache = RecordAggregate.KEPT_IN)
class ErasedPerson extends RecordAggregate {

    ErasedPerson() {}

    @CommandHandler
    ErasedPerson(RecordErasure command) {
        apply(
                new PersonalDataErased(
                        command.programme(),
                        command.id(),
                        command.basis(),
                        command.keyFingerprint(),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(ErasureEvent event) {
        identifiedBy(Subject.Kind.PERSON.named(event.id()), event.programme());
    }
}
