package de.kommunal.roadmap.programme;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.programme.ProgrammeCommand.OpenProgramme;
import de.kommunal.roadmap.programme.ProgrammeEvent.ProgrammeOpened;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(type = "programme", cache = RecordAggregate.KEPT_IN)
class Programme extends RecordAggregate {

    Programme() {}

    @CommandHandler
    Programme(OpenProgramme command) {
        apply(
                new ProgrammeOpened(
                        command.id(),
                        command.name(),
                        command.region(),
                        command.description(),
                        command.fictional(),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(ProgrammeEvent event) {
        switch (event) {
            case ProgrammeOpened e -> identifiedBy(Subject.Kind.PROGRAMME.named(e.id()), e.id());
        }
    }
}
