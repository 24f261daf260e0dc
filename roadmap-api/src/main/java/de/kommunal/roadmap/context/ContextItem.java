package de.kommunal.roadmap.context;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.context.ContextCommand.RecordContextItem;
import de.kommunal.roadmap.context.ContextCommand.ReviseContextItem;
import de.kommunal.roadmap.context.ContextEvent.ContextItemRecorded;
import de.kommunal.roadmap.context.ContextEvent.ContextItemRevised;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(type = "context", cache = RecordAggregate.KEPT_IN)
class ContextItem extends RecordAggregate {

    ContextItem() {}

    @CommandHandler
    ContextItem(RecordContextItem command) {
        apply(
                new ContextItemRecorded(
                        command.programme(),
                        command.id(),
                        command.kind(),
                        command.title(),
                        command.text(),
                        command.period(),
                        command.report(),
                        command.url(),
                        command.provenance()));
    }

    @CommandHandler
    void revise(ReviseContextItem command) {
        apply(
                new ContextItemRevised(
                        command.programme(),
                        command.id(),
                        command.title(),
                        command.text(),
                        command.period(),
                        command.url(),
                        command.reason(),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(ContextEvent event) {
        switch (event) {
            case ContextItemRecorded e ->
                    identifiedBy(Subject.Kind.CONTEXT.named(e.id()), e.programme());
            case ContextItemRevised e -> {
                // nothing that a later command depends on
            }
        }
    }
}
