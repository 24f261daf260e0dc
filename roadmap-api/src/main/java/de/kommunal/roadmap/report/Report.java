package de.kommunal.roadmap.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.report.ReportCommand.RecordExpertReport;
import de.kommunal.roadmap.report.ReportEvent.ExpertReportRecorded;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(type = "report", cache = RecordAggregate.KEPT_IN)
class Report extends RecordAggregate {

    Report() {}

    @CommandHandler
    Report(RecordExpertReport command) {
        apply(
                new ExpertReportRecorded(
                        command.programme(),
                        command.id(),
                        command.title(),
                        command.author(),
                        command.commissionedBy(),
                        command.commissioners(),
                        command.period(),
                        command.dataCutOff(),
                        command.methods(),
                        command.findings(),
                        command.topic(),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(ReportEvent event) {
        switch (event) {
            case ExpertReportRecorded e ->
                    identifiedBy(Subject.Kind.REPORT.named(e.id()), e.programme());
        }
    }
}
