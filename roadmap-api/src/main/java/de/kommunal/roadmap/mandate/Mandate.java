package de.kommunal.roadmap.mandate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.mandate.MandateCommand.DischargeMandate;
import de.kommunal.roadmap.mandate.MandateCommand.IssueMandate;
import de.kommunal.roadmap.mandate.MandateCommand.ReportMandateProgress;
import de.kommunal.roadmap.mandate.MandateEvent.MandateDischarged;
import de.kommunal.roadmap.mandate.MandateEvent.MandateIssued;
import de.kommunal.roadmap.mandate.MandateEvent.MandateProgressReported;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(type = "mandate", cache = RecordAggregate.KEPT_IN)
class Mandate extends RecordAggregate {

    private boolean discharged;
    private int reports;

    Mandate() {}

    @CommandHandler
    Mandate(IssueMandate command) {
        apply(
                new MandateIssued(
                        command.programme(),
                        command.id(),
                        command.resolution(),
                        command.item(),
                        command.partner(),
                        command.addressee(),
                        command.responsible(),
                        command.task(),
                        command.dueOn(),
                        command.reportTo(),
                        command.provenance()));
    }

    @CommandHandler
    void report(ReportMandateProgress command) {
        refuseIfDischarged();
        apply(
                new MandateProgressReported(
                        command.programme(),
                        command.id(),
                        reports + 1,
                        command.text(),
                        command.paper(),
                        command.provenance()));
    }

    @CommandHandler
    void discharge(DischargeMandate command) {
        refuseIfDischarged();
        apply(
                new MandateDischarged(
                        command.programme(),
                        command.id(),
                        command.text(),
                        command.paper(),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(MandateEvent event) {
        switch (event) {
            case MandateIssued e -> identifiedBy(Subject.Kind.MANDATE.named(e.id()), e.programme());
            case MandateProgressReported e -> reports = e.number();
            case MandateDischarged _ -> discharged = true;
        }
    }

    private void refuseIfDischarged() {
        if (discharged) {
            throw new Refusal(Rule.W1, "The mandate is discharged and changes no more.");
        }
    }
}
