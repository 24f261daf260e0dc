package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.deliberation.DeliberationCommand.LinkInput;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.NotReadableYet;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.report.Finding;
import de.kommunal.roadmap.report.ReportView;
import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.StaleVersion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Links an input to a step. The dates of both are compared as they are recorded, so the decision is
 * tied to the position at which the input was read.
 */
@Component
class InputLinkHandler {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventLog log;
    private final Records records;
    private final Repository<Deliberation> deliberations;

    InputLinkHandler(EventLog log, Records records, Repository<Deliberation> deliberations) {
        this.log = log;
        this.records = records;
        this.deliberations = deliberations;
    }

    @CommandHandler
    void link(
            LinkInput command,
            @MetaDataValue(RecordAggregate.EXPECTED_VERSION) @Nullable String expected) {
        var deliberation = deliberations.load(command.subject().aggregateIn(command.programme()));
        refuseStaleVersion(deliberation, expected);
        var position = log.head().position();
        if (!records.await(position, PATIENCE)) {
            throw new NotReadableYet(position);
        }
        // every date that is recorded, also one that takes effect only later
        var moment = records.momentAt(LocalDate.MAX, position);
        var reading = new Reading(command.programme(), moment, Audience.INTERNAL);
        var source = source(command, reading);
        AppendTerms.decidedAt(position);
        deliberation.execute(root -> root.link(command, source));
    }

    private static void refuseStaleVersion(
            Aggregate<Deliberation> deliberation, @Nullable String expected) {
        var current = Objects.requireNonNullElse(deliberation.version(), -1L) + 1;
        if (expected != null && Long.parseLong(expected) != current) {
            throw new StaleVersion(Long.parseLong(expected), current);
        }
    }

    private InputSource source(LinkInput command, Reading reading) {
        if (command.informationEvent() != null) {
            var event =
                    find(
                            InformationEventView.class,
                            reading,
                            command.informationEvent(),
                            "informationEvent");
            return new InputSource(
                    command.informationEvent(),
                    event.date(),
                    event.state() == InformationEventState.CANCELLED);
        }
        var id = Objects.requireNonNull(command.report());
        var report = find(ReportView.class, reading, id, "report");
        refuseUnknown(Objects.requireNonNullElse(command.findings(), List.of()), report);
        return new InputSource(id, report.provenance().effective(), false);
    }

    /** Its first record may have been withdrawn. */
    private <V extends View> V find(
            Class<V> view, Reading reading, Identifier id, String component) {
        return records.find(view, reading, id.value())
                .orElseThrow(() -> new InvalidValue(component, "something that is recorded"));
    }

    private static void refuseUnknown(List<Integer> findings, ReportView report) {
        var known = report.findings().stream().map(Finding::no).toList();
        if (!known.containsAll(findings)) {
            throw new InvalidValue("findings", "numbers of the report's findings, of " + known);
        }
    }
}
