package de.kommunal.roadmap.position;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.position.PositionCommand.ChangePartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.ConfirmPartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.CorrectPartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.LapsePartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.RecordPartnerPosition;
import de.kommunal.roadmap.position.PositionEvent.PositionChanged;
import de.kommunal.roadmap.position.PositionEvent.PositionConfirmed;
import de.kommunal.roadmap.position.PositionEvent.PositionCorrected;
import de.kommunal.roadmap.position.PositionEvent.PositionHeardBeside;
import de.kommunal.roadmap.position.PositionEvent.PositionLapsed;
import de.kommunal.roadmap.position.PositionEvent.PositionStated;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "position", cache = RecordAggregate.KEPT_IN)
class PartnerPosition extends RecordAggregate {

    private final PositionTimeline timeline = new PositionTimeline();

    PartnerPosition() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void record(RecordPartnerPosition command) {
        StatementRules.check(command);
        var leading = timeline.on(command.provenance().effective());
        if (leading == null) {
            apply(stated(command));
        } else if (command.bindingness().isWeakerThan(leading.said().bindingness())) {
            apply(heardBeside(command));
        } else {
            throw new Refusal(
                    Rule.P3,
                    "The partner has a leading position on this topic; record a change if it"
                            + " changed its mind, or a correction if the record is wrong.");
        }
    }

    @CommandHandler
    void change(ChangePartnerPosition command) {
        var before = refuseIfNone(timeline.on(command.provenance().effective()));
        StatementRules.check(command);
        StatementRules.refuseHeardOverStronger(command, before.said());
        if (command.saysTheSameAs(before.said())) {
            throw new Refusal(
                    Rule.P5, "The position already says this; record a confirmation instead.");
        }
        apply(
                new PositionChanged(
                        command.programme(),
                        command.id(),
                        before.partner(),
                        before.topic(),
                        Standing.of(before.said()),
                        command.stance(),
                        command.basis(),
                        command.bindingness(),
                        command.conditions(),
                        command.reasons(),
                        command.resolution(),
                        command.reason(),
                        command.provenance()));
    }

    @CommandHandler
    void correct(CorrectPartnerPosition command) {
        var wrong = refuseIfNone(timeline.last());
        StatementRules.check(command);
        refuseOtherPublicity(command, wrong);
        apply(
                new PositionCorrected(
                        command.programme(),
                        command.id(),
                        wrong.partner(),
                        wrong.topic(),
                        wrong.event(),
                        wrong.changedFrom(),
                        command.stance(),
                        command.basis(),
                        command.bindingness(),
                        command.conditions(),
                        command.reasons(),
                        command.resolution(),
                        wrong.changedBecause(),
                        command.category(),
                        command.why(),
                        command.provenance()));
    }

    @CommandHandler
    void confirm(ConfirmPartnerPosition command) {
        refuseIfNone(timeline.on(command.provenance().effective()));
        apply(
                new PositionConfirmed(
                        command.programme(), command.id(), command.basis(), command.provenance()));
    }

    @CommandHandler
    void lapse(LapsePartnerPosition command) {
        refuseIfNone(timeline.on(command.provenance().effective()));
        apply(
                new PositionLapsed(
                        command.programme(), command.id(), command.reason(), command.provenance()));
    }

    @EventSourcingHandler
    void on(PositionEvent event, @MessageIdentifier String eventId) {
        var effective = event.provenance().effective();
        switch (event) {
            case PositionStated e -> {
                identifiedBy(Subject.Kind.POSITION.named(e.id()), e.programme());
                timeline.states(
                        effective,
                        new LeadingStatement(
                                eventId,
                                e.partner(),
                                e.topic(),
                                e,
                                null,
                                null,
                                e.provenance().publicity()));
            }
            case PositionHeardBeside e -> {}
            case PositionChanged e ->
                    timeline.states(
                            effective,
                            new LeadingStatement(
                                    eventId,
                                    e.partner(),
                                    e.topic(),
                                    e,
                                    e.from(),
                                    e.reason(),
                                    e.provenance().publicity()));
            case PositionCorrected e -> {
                timeline.withdraws(e.correctsEvent());
                timeline.states(
                        effective,
                        new LeadingStatement(
                                eventId,
                                e.partner(),
                                e.topic(),
                                e,
                                e.from(),
                                e.reason(),
                                e.provenance().publicity()));
            }
            case PositionConfirmed e -> {}
            case PositionLapsed e -> timeline.lapses(effective);
        }
    }

    private static LeadingStatement refuseIfNone(@Nullable LeadingStatement leading) {
        if (leading == null) {
            throw new Refusal(
                    Rule.P4, "No position holds then; record what the partner says instead.");
        }
        return leading;
    }

    /** Who reads only what is public would be left with the wrong position, or with none. */
    private static void refuseOtherPublicity(
            CorrectPartnerPosition command, LeadingStatement wrong) {
        if (command.provenance().publicity() != wrong.publicity()) {
            throw new Refusal(
                    Rule.B6,
                    "The wrong position is %s, so its correction has to be, too. To change that, void the wrong one."
                            .formatted(wrong.publicity()));
        }
    }

    private static PositionStated stated(RecordPartnerPosition command) {
        return new PositionStated(
                command.programme(),
                command.id(),
                command.partner(),
                command.topic(),
                command.stance(),
                command.basis(),
                command.bindingness(),
                command.conditions(),
                command.reasons(),
                command.resolution(),
                command.provenance());
    }

    private static PositionHeardBeside heardBeside(RecordPartnerPosition command) {
        return new PositionHeardBeside(
                command.programme(),
                command.id(),
                command.partner(),
                command.topic(),
                command.stance(),
                command.basis(),
                command.bindingness(),
                command.conditions(),
                command.reasons(),
                command.resolution(),
                command.provenance());
    }
}
