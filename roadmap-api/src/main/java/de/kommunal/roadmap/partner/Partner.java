package de.kommunal.roadmap.partner;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.partner.PartnerCommand.RecordAgreementAccession;
import de.kommunal.roadmap.partner.PartnerCommand.RecordAgreementExit;
import de.kommunal.roadmap.partner.PartnerCommand.RegisterPartner;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerJoinedAgreement;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerLeftAgreement;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerRegistered;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

import java.util.List;

@Aggregate(type = "partner", cache = RecordAggregate.KEPT_IN)
class Partner extends RecordAggregate {

    private final Memberships memberships = new Memberships();

    Partner() {}

    @CommandHandler
    Partner(RegisterPartner command) {
        apply(
                new PartnerRegistered(
                        command.programme(),
                        command.id(),
                        command.kind(),
                        command.name(),
                        command.shortName(),
                        command.ags(),
                        command.district(),
                        command.owner(),
                        command.role(),
                        command.note(),
                        command.provenance()));
    }

    @CommandHandler
    void join(RecordAgreementAccession command) {
        apply(
                new PartnerJoinedAgreement(
                        command.programme(),
                        command.id(),
                        command.agreement(),
                        command.terms(),
                        joinedTwice(command.agreement(), command.provenance()),
                        command.provenance()));
    }

    @CommandHandler
    void leave(RecordAgreementExit command) {
        apply(
                new PartnerLeftAgreement(
                        command.programme(),
                        command.id(),
                        command.agreement(),
                        command.reason(),
                        leftWithoutBelonging(command.agreement(), command.provenance()),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(PartnerEvent event) {
        switch (event) {
            case PartnerRegistered e ->
                    identifiedBy(Subject.Kind.PARTNER.named(e.id()), e.programme());
            case PartnerJoinedAgreement e ->
                    memberships.join(e.agreement(), e.provenance().effective().earliest());
            case PartnerLeftAgreement e ->
                    memberships.leave(e.agreement(), e.provenance().effective().earliest());
        }
    }

    private List<Irregularity> joinedTwice(AgreementId agreement, Provenance provenance) {
        if (!belongsTo(agreement, provenance)) {
            return List.of();
        }
        return List.of(
                new Irregularity(
                        Rule.G1,
                        "The partner joins %s on %s, although it already belongs to it."
                                .formatted(agreement, provenance.effective())));
    }

    private List<Irregularity> leftWithoutBelonging(AgreementId agreement, Provenance provenance) {
        if (belongsTo(agreement, provenance)) {
            return List.of();
        }
        return List.of(
                new Irregularity(
                        Rule.G1,
                        "The partner leaves %s on %s, although it does not belong to it."
                                .formatted(agreement, provenance.effective())));
    }

    private boolean belongsTo(AgreementId agreement, Provenance provenance) {
        return memberships.holdOn(agreement, provenance.effective().earliest());
    }
}
