package de.kommunal.roadmap.deliberation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.deliberation.PaperCommand.AddPaperVersion;
import de.kommunal.roadmap.deliberation.PaperCommand.RegisterPaper;
import de.kommunal.roadmap.deliberation.PaperCommand.WithdrawPaper;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperRegistered;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperVersionAdded;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperWithdrawn;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(type = "paper", cache = RecordAggregate.KEPT_IN)
class Paper extends RecordAggregate {

    private int lastVersion = 1;
    private PaperState state = PaperState.SUBMITTED;

    Paper() {}

    @CommandHandler
    Paper(RegisterPaper command) {
        apply(
                new PaperRegistered(
                        command.programme(),
                        command.id(),
                        command.partner(),
                        command.reference(),
                        command.title(),
                        command.paperDate(),
                        command.leadDepartment(),
                        command.kind(),
                        command.draft(),
                        command.alternative(),
                        command.effects(),
                        command.decisiveCommittee(),
                        command.competenceBasis(),
                        command.fileHash(),
                        command.provenance()));
    }

    @CommandHandler
    void addVersion(AddPaperVersion command) {
        refuseIfWithdrawn();
        if (command.versionNo() != lastVersion + 1) {
            throw new Refusal(
                    Rule.S5,
                    "The paper's last version is %d; the next one is %d, not %d."
                            .formatted(lastVersion, lastVersion + 1, command.versionNo()));
        }
        apply(
                new PaperVersionAdded(
                        command.programme(),
                        command.id(),
                        command.versionNo(),
                        command.draft(),
                        command.fileHash(),
                        command.reason(),
                        command.provenance()));
    }

    @CommandHandler
    void withdraw(WithdrawPaper command) {
        refuseIfWithdrawn();
        apply(
                new PaperWithdrawn(
                        command.programme(), command.id(), command.reason(), command.provenance()));
    }

    @EventSourcingHandler
    void on(PaperEvent event) {
        switch (event) {
            case PaperRegistered e -> identifiedBy(Subject.Kind.PAPER.named(e.id()), e.programme());
            case PaperVersionAdded e -> lastVersion = e.versionNo();
            case PaperWithdrawn e -> state = PaperState.WITHDRAWN;
        }
    }

    private void refuseIfWithdrawn() {
        if (state == PaperState.WITHDRAWN) {
            throw new Refusal(
                    Rule.S5,
                    "The paper was withdrawn; register the new one as a paper of its own.");
        }
    }
}
