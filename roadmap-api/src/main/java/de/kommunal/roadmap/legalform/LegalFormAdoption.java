package de.kommunal.roadmap.legalform;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.legalform.AdoptionEvent.LegalFormAdopted;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

import java.util.List;

/**
 * The one adoption of a programme. Whether it may come about depends on other subjects, so {@link
 * LegalFormAdoptionHandler} decides.
 */
@Aggregate(type = "adoption", cache = RecordAggregate.KEPT_IN)
class LegalFormAdoption extends RecordAggregate {

    LegalFormAdoption() {}

    LegalFormAdoption(AdoptLegalForm command, List<PartnerId> requiredPartners) {
        apply(
                new LegalFormAdopted(
                        command.programme(),
                        command.id(),
                        command.legalForm(),
                        command.scenario(),
                        command.agreement(),
                        command.partners(),
                        requiredPartners,
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(AdoptionEvent event) {
        switch (event) {
            case LegalFormAdopted e ->
                    identifiedBy(Subject.Kind.ADOPTION.named(e.id()), e.programme());
        }
    }
}
