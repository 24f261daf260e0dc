package de.kommunal.roadmap.deliberation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.deliberation.ReservationCommand.AttachReservation;
import de.kommunal.roadmap.deliberation.ReservationCommand.FailReservation;
import de.kommunal.roadmap.deliberation.ReservationCommand.FulfilReservation;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationAttached;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationFailed;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationFulfilled;
import de.kommunal.roadmap.deliberation.ResolutionCommand.AmendResolution;
import de.kommunal.roadmap.deliberation.ResolutionCommand.RecordResolution;
import de.kommunal.roadmap.deliberation.ResolutionCommand.RecordResolutionEffect;
import de.kommunal.roadmap.deliberation.ResolutionCommand.RevokeResolution;
import de.kommunal.roadmap.deliberation.ResolutionCommand.SupersedeResolution;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionAmended;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionBecameEffective;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRevoked;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionSuperseded;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

@Aggregate(type = "resolution", cache = RecordAggregate.KEPT_IN)
class Resolution extends RecordAggregate {

    private final Reservations reservations = new Reservations();
    private @Nullable EffectiveDate ended;

    Resolution() {}

    @CommandHandler
    Resolution(RecordResolution command, @MetaDataValue("recordedOn") @Nullable String recordedOn) {
        apply(
                new ResolutionRecorded(
                        command.programme(),
                        command.id(),
                        command.deliberation(),
                        command.step(),
                        command.committee(),
                        command.partner(),
                        command.decidedOn(),
                        command.items(),
                        command.adoptedItems(),
                        command.votes(),
                        command.seats(),
                        command.textHash(),
                        command.paperVersion(),
                        command.amendedInSession(),
                        irregularities(command, recordedOn),
                        command.provenance()));
    }

    @CommandHandler
    void amend(AmendResolution command) {
        apply(
                new ResolutionAmended(
                        command.programme(),
                        command.id(),
                        command.by(),
                        command.text(),
                        command.items(),
                        endedBefore(command).list(),
                        command.provenance()));
    }

    @CommandHandler
    void supersede(SupersedeResolution command) {
        apply(
                new ResolutionSuperseded(
                        command.programme(),
                        command.id(),
                        command.by(),
                        command.reason(),
                        endedBefore(command).list(),
                        command.provenance()));
    }

    @CommandHandler
    void revoke(RevokeResolution command) {
        apply(
                new ResolutionRevoked(
                        command.programme(),
                        command.id(),
                        command.by(),
                        command.reason(),
                        endedBefore(command).list(),
                        command.provenance()));
    }

    @CommandHandler
    void takeEffect(RecordResolutionEffect command) {
        var flags = endedBefore(command);
        var open = reservations.notFulfilled();
        if (!open.isEmpty()) {
            flags.add(Rule.V3, "It took effect, but is still subject to " + open + ".");
        }
        apply(
                new ResolutionBecameEffective(
                        command.programme(),
                        command.id(),
                        command.text(),
                        flags.list(),
                        command.provenance()));
    }

    @CommandHandler
    void attach(AttachReservation command) {
        reservations.refuseIfAttached(command.reservation());
        apply(
                new ReservationAttached(
                        command.programme(),
                        command.id(),
                        command.reservation(),
                        command.type(),
                        command.text(),
                        command.partners(),
                        command.resolutions(),
                        command.legalForm(),
                        command.scenario(),
                        command.provenance()));
    }

    @CommandHandler
    void fulfil(FulfilReservation command) {
        reservations.refuseUnlessOpen(command.reservation());
        apply(
                new ReservationFulfilled(
                        command.programme(),
                        command.id(),
                        command.reservation(),
                        command.text(),
                        command.provenance()));
    }

    @CommandHandler
    void fail(FailReservation command) {
        reservations.refuseUnlessOpen(command.reservation());
        apply(
                new ReservationFailed(
                        command.programme(),
                        command.id(),
                        command.reservation(),
                        command.text(),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(ResolutionEvent event) {
        switch (event) {
            case ResolutionRecorded e ->
                    identifiedBy(Subject.Kind.RESOLUTION.named(e.id()), e.programme());
            case ResolutionSuperseded e -> ended(e.provenance().effective());
            case ResolutionRevoked e -> ended(e.provenance().effective());
            case ResolutionAmended _, ResolutionBecameEffective _ -> {
                // neither ends it, and it may be amended and take effect more than once
            }
        }
    }

    @EventSourcingHandler
    void on(ReservationEvent event) {
        reservations.on(event);
    }

    private void ended(EffectiveDate on) {
        ended = ended == null || on.compareTo(ended) < 0 ? on : ended;
    }

    /** What is recorded late and took effect before the end is regular. */
    private Flags endedBefore(ResolutionCommand command) {
        var flags = new Flags();
        if (ended != null && !command.provenance().effective().isSurelyBefore(ended)) {
            flags.add(Rule.S6, "It is in force no more since " + ended + ".");
        }
        return flags;
    }

    private static List<Irregularity> irregularities(
            RecordResolution resolution, @Nullable String recordedOn) {
        var flags = new Flags();
        flags.future(resolution.decidedOn(), recordedOn);
        if (resolution.paperVersion() == null && !resolution.amendedInSession()) {
            flags.add(
                    Rule.S1,
                    "It names no version of its paper and was not amended in the sitting.");
        }
        var unknown = adoptedWithoutItem(resolution);
        if (!unknown.isEmpty()) {
            flags.add(Rule.S2, "Adopted, but not among its items: " + unknown);
        }
        flags.vote(resolution.votes(), resolution.seats());
        return flags.list();
    }

    private static List<Integer> adoptedWithoutItem(RecordResolution resolution) {
        var adopted = resolution.adoptedItems();
        if (adopted == null) {
            return List.of();
        }
        var unknown = new ArrayList<>(adopted);
        unknown.removeAll(resolution.items().stream().map(ResolutionItem::no).toList());
        return unknown;
    }
}
