package de.kommunal.roadmap.partner;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.partner.CommitteeCommand.RecordCommitteeDissolved;
import de.kommunal.roadmap.partner.CommitteeCommand.RecordCommitteeEstablished;
import de.kommunal.roadmap.partner.CommitteeCommand.RecordCommitteeRenamed;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeDissolved;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeEstablished;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeRenamed;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

import java.time.LocalDate;
import java.util.List;

@Aggregate(type = "committee", cache = RecordAggregate.KEPT_IN)
class Committee extends RecordAggregate {

    private LocalDate established = LocalDate.MIN;

    /** The last day of all while it was not dissolved. */
    private LocalDate dissolved = LocalDate.MAX;

    Committee() {}

    @CommandHandler
    Committee(RecordCommitteeEstablished command) {
        apply(
                new CommitteeEstablished(
                        command.programme(),
                        command.id(),
                        command.partner(),
                        command.name(),
                        command.kind(),
                        command.council(),
                        command.seats(),
                        command.provenance()));
    }

    @CommandHandler
    void rename(RecordCommitteeRenamed command) {
        var day = command.provenance().effective();
        apply(
                new CommitteeRenamed(
                        command.programme(),
                        command.id(),
                        command.name(),
                        existsOn(day) ? List.of() : outsideOfItsTime("renamed", day),
                        command.provenance()));
    }

    @CommandHandler
    void dissolve(RecordCommitteeDissolved command) {
        var day = command.provenance().effective();
        apply(
                new CommitteeDissolved(
                        command.programme(),
                        command.id(),
                        command.reason(),
                        existsOn(day) && !wasDissolved()
                                ? List.of()
                                : outsideOfItsTime("dissolved", day),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(CommitteeEvent event) {
        switch (event) {
            case CommitteeEstablished e -> {
                identifiedBy(Subject.Kind.COMMITTEE.named(e.id()), e.programme());
                established = e.provenance().effective().earliest();
            }
            case CommitteeRenamed e -> {}
            case CommitteeDissolved e -> dissolved = earlier(dissolved, e.provenance());
        }
    }

    private boolean wasDissolved() {
        return !dissolved.equals(LocalDate.MAX);
    }

    private static LocalDate earlier(LocalDate day, Provenance other) {
        var otherDay = other.effective().earliest();
        return otherDay.isBefore(day) ? otherDay : day;
    }

    private boolean existsOn(EffectiveDate date) {
        return !isBeforeItsTime(date) && date.earliest().isBefore(dissolved);
    }

    private boolean isBeforeItsTime(EffectiveDate date) {
        return date.earliest().isBefore(established);
    }

    private List<Irregularity> outsideOfItsTime(String what, EffectiveDate date) {
        var limit =
                isBeforeItsTime(date)
                        ? "established only on " + established
                        : "dissolved on " + dissolved;
        return List.of(
                new Irregularity(
                        Rule.G2,
                        "The committee is %s on %s, although it was %s."
                                .formatted(what, date, limit)));
    }
}
