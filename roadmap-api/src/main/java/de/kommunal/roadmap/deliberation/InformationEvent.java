package de.kommunal.roadmap.deliberation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.deliberation.InformationEventCommand.CancelInformationEvent;
import de.kommunal.roadmap.deliberation.InformationEventCommand.MoveInformationEvent;
import de.kommunal.roadmap.deliberation.InformationEventCommand.PlanInformationEvent;
import de.kommunal.roadmap.deliberation.InformationEventCommand.RecordInformationEventHeld;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventCancelled;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventHeld;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventMoved;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventPlanned;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

@Aggregate(type = "information-event", cache = RecordAggregate.KEPT_IN)
class InformationEvent extends RecordAggregate {

    /** Before the first event a date that no command sees. */
    private EffectiveDate date = EffectiveDate.on(LocalDate.EPOCH);

    private InformationEventState state = InformationEventState.PLANNED;

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

    @CommandHandler
    void move(MoveInformationEvent command) {
        refuseIfNoLongerPlanned();
        if (command.to().equals(date)) {
            throw new Refusal(Rule.N1, "It is planned for %s already.".formatted(date));
        }
        apply(
                new InformationEventMoved(
                        command.programme(),
                        command.id(),
                        date,
                        command.to(),
                        command.reason(),
                        command.provenance()));
    }

    @CommandHandler
    void cancel(CancelInformationEvent command) {
        refuseIfNoLongerPlanned();
        apply(
                new InformationEventCancelled(
                        command.programme(), command.id(), command.reason(), command.provenance()));
    }

    @CommandHandler
    void recordHeld(
            RecordInformationEventHeld command,
            @MetaDataValue("recordedOn") @Nullable String recordedOn) {
        if (state == InformationEventState.HELD) {
            throw new Refusal(
                    Rule.N1,
                    "It is recorded as held already. If that is wrong, correct its record"
                            + " instead.");
        }
        apply(
                new InformationEventHeld(
                        command.programme(),
                        command.id(),
                        command.heldOn(),
                        command.note(),
                        irregularities(command, recordedOn),
                        command.provenance()));
    }

    /** That it was held is a fact, however it fits to the plan. */
    private List<Irregularity> irregularities(
            RecordInformationEventHeld command, @Nullable String recordedOn) {
        var flags = new ArrayList<Irregularity>();
        if (state == InformationEventState.CANCELLED) {
            flags.add(new Irregularity(Rule.N1, "It was held although it had been cancelled."));
        }
        if (recordedOn != null
                && command.heldOn().earliest().isAfter(LocalDate.parse(recordedOn))) {
            flags.add(
                    new Irregularity(
                            Rule.N3,
                            "It is said to be held on %s and was recorded on %s."
                                    .formatted(command.heldOn(), recordedOn)));
        }
        return List.copyOf(flags);
    }

    @EventSourcingHandler
    void on(InformationEventEvent event) {
        switch (event) {
            case InformationEventPlanned e -> {
                identifiedBy(Subject.Kind.INFORMATION_EVENT.named(e.id()), e.programme());
                date = e.date();
            }
            case InformationEventMoved e -> date = e.to();
            case InformationEventCancelled e -> state = InformationEventState.CANCELLED;
            case InformationEventHeld e -> {
                state = InformationEventState.HELD;
                date = e.heldOn();
            }
        }
    }

    private void refuseIfNoLongerPlanned() {
        if (state != InformationEventState.PLANNED) {
            throw new Refusal(Rule.N1, "The information event is %s.".formatted(state));
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
