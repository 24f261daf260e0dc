package de.kommunal.roadmap.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.report.InformationEventCommand.PlanInformationEvent;
import de.kommunal.roadmap.report.InformationEventEvent.InformationEventPlanned;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(type = "information-event")
class InformationEvent extends RecordAggregate {

    InformationEvent() {}

    @CommandHandler
    InformationEvent(PlanInformationEvent command) {
        command.feeds().forEach(step -> refuseIfTooLateFor(step, command.date()));
        apply(
                new InformationEventPlanned(
                        command.programme(),
                        command.id(),
                        command.title(),
                        command.date(),
                        command.speaker(),
                        command.audience(),
                        command.purpose(),
                        command.feeds(),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(InformationEventEvent event) {
        switch (event) {
            case InformationEventPlanned e ->
                    identifiedBy(Subject.Kind.INFORMATION_EVENT.named(e.id()), e.programme());
        }
    }

    private static void refuseIfTooLateFor(FedStep step, EffectiveDate date) {
        if (step.date().isBefore(date.earliest())) {
            throw new Refusal(
                    Rule.D6,
                    "An event on %s can't feed the step %s of %s, which is on %s already."
                            .formatted(date, step.step(), step.deliberation(), step.date()));
        }
    }
}
