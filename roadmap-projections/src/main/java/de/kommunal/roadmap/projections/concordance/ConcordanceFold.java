package de.kommunal.roadmap.projections.concordance;

import de.kommunal.roadmap.concordance.AdoptedText;
import de.kommunal.roadmap.concordance.ConcordanceRule;
import de.kommunal.roadmap.concordance.ConcordanceView;
import de.kommunal.roadmap.concordance.ConcordanceView.Approval;
import de.kommunal.roadmap.concordance.ConcordanceView.Decision;
import de.kommunal.roadmap.concordance.ConcordanceView.Discussion;
import de.kommunal.roadmap.concordance.ConcordanceView.Objection;
import de.kommunal.roadmap.concordance.ConcordanceView.PartnerText;
import de.kommunal.roadmap.concordance.ConcordanceView.Publication;
import de.kommunal.roadmap.concordance.Concurrence;
import de.kommunal.roadmap.concordance.PartnerVotes;
import de.kommunal.roadmap.concordance.ProcedureTemplate;
import de.kommunal.roadmap.concordance.ProcedureTemplates;
import de.kommunal.roadmap.concordance.TextDifference;
import de.kommunal.roadmap.concordance.TextState;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The concordance board: what was recorded, beside what the procedure of the form asks for. */
@Component
class ConcordanceFold implements ViewFold<ConcordanceView> {

    /** What says whose texts count. */
    private static final List<String> ADOPTED_TEXTS =
            List.of("partners", "texts/", "textHash", "rule", "votes", "listed");

    private static final List<String> APPROVAL =
            List.of("authority", "receivedOn", "objection", "discussion", "decision");

    private static final List<String> WAY =
            Stream.of(
                            List.of("legalForm", "reachedOn", "publication", "effectiveOn"),
                            ADOPTED_TEXTS,
                            APPROVAL)
                    .flatMap(List::stream)
                    .toList();

    @Override
    public Class<ConcordanceView> view() {
        return ConcordanceView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.CONCORDANCE;
    }

    @Override
    public Map<String, List<String>> follows() {
        return Map.ofEntries(
                Map.entry("partners", ADOPTED_TEXTS),
                Map.entry("adopted", ADOPTED_TEXTS),
                Map.entry("required", ADOPTED_TEXTS),
                Map.entry("concordant", ADOPTED_TEXTS),
                Map.entry("steps", WAY),
                Map.entry("approval", APPROVAL),
                Map.entry("forecast", WAY),
                Map.entry("irregularities", List.of("flags/")));
    }

    @Override
    public ConcordanceView fold(SubjectState state) {
        var legalForm = state.one("legalForm", LegalForm.class);
        var procedure = ProcedureTemplates.shipped().of(legalForm);
        var concurrence = concurrence(state);
        var partners = partners(state, concurrence);
        var approval = approval(state, procedure);
        var way =
                new WayToEffect(
                        procedure,
                        concurrence,
                        state.has("reachedOn"),
                        approval,
                        state.orNull("publication", Publication.class),
                        state.orNull("effectiveOn", EffectiveDate.class));
        return new ConcordanceView(
                state.id(),
                state.version(),
                legalForm,
                state.textOrNull("scenario"),
                state.text("title"),
                state.textOrNull("text"),
                state.text("textHash"),
                state.textOrNull("agreement"),
                state.one("rule", ConcordanceRule.class),
                partners,
                (int) partners.stream().filter(ConcordanceFold::counts).count(),
                (int) partners.stream().filter(PartnerText::needed).count(),
                concurrence.isReached(),
                state.orNull("reachedOn", EffectiveDate.class),
                way.steps(),
                approval,
                way.publication(),
                way.effectiveOn(),
                way.forecast(),
                state.namesBelow("flags").stream()
                        .map(flag -> state.one("flags/" + flag, Irregularity.class))
                        .toList(),
                state.provenance());
    }

    private static boolean counts(PartnerText partner) {
        return partner.needed() && partner.state() == TextState.ADOPTED;
    }

    private static Concurrence concurrence(SubjectState state) {
        var question =
                new Concurrence.Question(
                        state.text("textHash"),
                        state.one("rule", ConcordanceRule.class),
                        state.list("partners", PartnerId.class),
                        state.list("votes", PartnerVotes.class),
                        state.list("listed", PartnerId.class));
        var texts =
                state.namesBelow("texts").stream()
                        .map(resolution -> state.one("texts/" + resolution, AdoptedText.class))
                        .toList();
        return Concurrence.of(question, texts);
    }

    private static List<PartnerText> partners(SubjectState state, Concurrence concurrence) {
        var votesCount =
                state.one("rule", ConcordanceRule.class) == ConcordanceRule.TWO_THIRDS_VOTES;
        var wanted = state.textOrNull("text");
        return state.list("partners", PartnerId.class).stream()
                .map(partner -> {
                    var adopted = concurrence.lastOf(partner);
                    return new PartnerText(
                            partner.value(),
                            concurrence.stateOf(partner),
                            concurrence.needs(partner),
                            votesCount ? concurrence.votesOf(partner) : null,
                            adopted == null ? null : adopted.resolution().value(),
                            adopted == null ? null : adopted.decidedOn(),
                            adopted == null ? null : adopted.textHash(),
                            concurrence.stateOf(partner) == TextState.DEVIATING
                                    ? difference(wanted, adopted)
                                    : null);
                })
                .toList();
    }

    private static @Nullable TextDifference difference(
            @Nullable String wanted, @Nullable AdoptedText adopted) {
        return wanted == null || adopted == null || adopted.text() == null
                ? null
                : WordDifference.between(wanted, adopted.text());
    }

    private static @Nullable Approval approval(SubjectState state, ProcedureTemplate procedure) {
        var receivedOn = state.orNull("receivedOn", LocalDate.class);
        var objection = state.orNull("objection", Objection.class);
        var discussion = state.orNull("discussion", Discussion.class);
        var decision = state.orNull("decision", Decision.class);
        if (receivedOn == null && objection == null && discussion == null && decision == null) {
            return null;
        }
        var periods = receivedOn == null ? null : procedure.periodsFrom(receivedOn).orElse(null);
        var words =
                periods == null
                        ? null
                        : ("If the authority neither objects by %s nor sets a date for a"
                                        + " discussion by %s, the approval may be deemed granted;"
                                        + " from which of the two days on, a person says.")
                                .formatted(periods.objectionUntil(), periods.discussionUntil());
        return new Approval(
                state.textOrNull("authority"),
                receivedOn,
                periods,
                words,
                objection,
                discussion,
                decision);
    }
}
