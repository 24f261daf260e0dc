package de.kommunal.roadmap.projections.concordance;

import static de.kommunal.roadmap.shared.Subject.Kind.CONCORDANCE;

import de.kommunal.roadmap.concordance.AdoptedText;
import de.kommunal.roadmap.concordance.ConcordanceEvent;
import de.kommunal.roadmap.concordance.ConcordanceEvent.AgreementBecameEffective;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalDeemedGranted;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalGranted;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalObjectionRaised;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalRefused;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalRequested;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcordanceOpened;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcordanceReached;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcurringResolutionLinked;
import de.kommunal.roadmap.concordance.ConcordanceEvent.DiscussionDateSet;
import de.kommunal.roadmap.concordance.ConcordanceEvent.OfficiallyPublished;
import de.kommunal.roadmap.concordance.ConcordanceView.Decision;
import de.kommunal.roadmap.concordance.ConcordanceView.Discussion;
import de.kommunal.roadmap.concordance.ConcordanceView.Objection;
import de.kommunal.roadmap.concordance.ConcordanceView.Outcome;
import de.kommunal.roadmap.concordance.ConcordanceView.Publication;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;
import de.kommunal.roadmap.shared.Irregularity;

import org.springframework.stereotype.Component;

import java.util.List;

@Component
class ConcordanceFacts implements FactFunction<ConcordanceEvent> {

    @Override
    public Class<ConcordanceEvent> events() {
        return ConcordanceEvent.class;
    }

    @Override
    public Facts of(ConcordanceEvent event) {
        var facts = Facts.about(CONCORDANCE.named(event.id()));
        return switch (event) {
            case ConcordanceOpened e ->
                    facts.says("legalForm", e.legalForm())
                            .says("scenario", e.scenario())
                            .says("title", e.title())
                            .says("text", e.text())
                            .says("textHash", e.textHash())
                            .says("agreement", e.agreement())
                            .says("rule", e.rule())
                            .says("votes", e.votes())
                            .says("listed", e.listed())
                            .says("partners", e.requiredPartners());
            case ConcurringResolutionLinked e -> facts.says("texts/" + e.resolution(), adopted(e));
            case ConcordanceReached e -> facts.says("reachedOn", e.provenance().effective());
            case ApprovalRequested e ->
                    flags(facts, "request", e.irregularities())
                            .says("authority", e.authority())
                            .says("receivedOn", e.receivedOn())
                            .ends("objection")
                            .ends("discussion")
                            .ends("decision");
            case ApprovalGranted e ->
                    flags(facts, "decision", e.irregularities())
                            .says(
                                    "decision",
                                    new Decision(
                                            Outcome.GRANTED,
                                            e.decidedOn(),
                                            e.reference(),
                                            e.reason(),
                                            null,
                                            null));
            case ApprovalRefused e ->
                    flags(facts, "decision", e.irregularities())
                            .says(
                                    "decision",
                                    new Decision(
                                            Outcome.REFUSED,
                                            e.decidedOn(),
                                            e.reference(),
                                            e.reason(),
                                            null,
                                            null));
            case ApprovalObjectionRaised e ->
                    flags(facts, "objection", e.irregularities())
                            .says("objection", new Objection(e.objectedOn(), e.statement()));
            case DiscussionDateSet e ->
                    flags(facts, "discussion", e.irregularities())
                            .says("discussion", new Discussion(e.setOn(), e.discussionOn()));
            case ApprovalDeemedGranted e -> facts.says("decision", deemed(e));
            case OfficiallyPublished e ->
                    flags(facts, "publication", e.irregularities())
                            .says(
                                    "publication",
                                    new Publication(e.gazette(), e.number(), e.publishedOn()));
            case AgreementBecameEffective e ->
                    flags(facts, "effect", e.irregularities())
                            .says("effectiveOn", e.provenance().effective());
        };
    }

    private static AdoptedText adopted(ConcurringResolutionLinked e) {
        return new AdoptedText(
                e.partner(), e.resolution(), e.decidedOn(), e.textHash(), e.adoptedText());
    }

    private static Decision deemed(ApprovalDeemedGranted e) {
        return new Decision(
                Outcome.DEEMED_GRANTED, e.computedOn(), null, null, e.confirmedBy(), e.statement());
    }

    /** One rule can be broken by several steps, and each of these flags stays. */
    private static Facts flags(Facts facts, String step, List<Irregularity> irregularities) {
        irregularities.forEach(flag -> facts.says("flags/" + step + "." + flag.rule().id(), flag));
        return facts;
    }
}
