package de.kommunal.roadmap.deliberation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.deliberation.ResolutionCommand.RecordResolution;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
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

@Aggregate(type = "resolution")
class Resolution extends RecordAggregate {

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

    @EventSourcingHandler
    void on(ResolutionEvent event) {
        switch (event) {
            case ResolutionRecorded e ->
                    identifiedBy(Subject.Kind.RESOLUTION.named(e.id()), e.programme());
        }
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
