package de.kommunal.roadmap.projections.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.concordance.ApprovalOutcome;
import de.kommunal.roadmap.concordance.ConcordanceEvent;
import de.kommunal.roadmap.concordance.ConcordanceEvent.AgreementBecameEffective;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalDeemedGranted;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalRefused;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalRequested;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcordanceOpened;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcurringResolutionLinked;
import de.kommunal.roadmap.concordance.ConcordanceEvent.DiscussionDateSet;
import de.kommunal.roadmap.concordance.ConcordanceEvent.OfficiallyPublished;
import de.kommunal.roadmap.concordance.ConcordanceId;
import de.kommunal.roadmap.concordance.ConcordanceRule;
import de.kommunal.roadmap.concordance.ConcordanceView;
import de.kommunal.roadmap.concordance.ConcordanceView.CaseStep;
import de.kommunal.roadmap.concordance.ConcordanceView.Forecast;
import de.kommunal.roadmap.concordance.ConcordanceView.Outcome;
import de.kommunal.roadmap.concordance.ConcordanceView.PartnerText;
import de.kommunal.roadmap.concordance.ConcordanceView.Progress;
import de.kommunal.roadmap.concordance.PartnerVotes;
import de.kommunal.roadmap.concordance.TextHash;
import de.kommunal.roadmap.concordance.TextState;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.projections.facts.HeldFacts;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class ConcordanceFoldTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("muensterland");
    private static final ConcordanceId ID = new ConcordanceId("oerv");
    private static final PartnerId NORD = new PartnerId("nord");
    private static final PartnerId SUED = new PartnerId("sued");
    private static final LocalDate RECEIVED = LocalDate.parse("2026-06-01");
    private static final Provenance SINCE =
            new Provenance(new EffectiveDate("2026-09"), List.of(), Publicity.PUBLIC);

    @Test
    void showsWhoAdoptedWhichText() {
        var view = after(opened(LegalForm.OERV, "Der Text"), adopted(NORD, "Ein Text"));

        assertThat(view.partners())
                .extracting(PartnerText::state)
                .containsExactly(TextState.DEVIATING, TextState.MISSING);
        assertThat(view.partners().getFirst().difference()).isNotNull();
        assertThat(view.partners().getFirst().votes()).isEqualTo(2);
        assertThat(view.adopted()).isZero();
        assertThat(view.required()).isEqualTo(1);
    }

    @Test
    void showsNoWordsWhereATextIsNotKnown() {
        var view = after(opened(LegalForm.OERV, null), adopted(NORD, "Ein Text"));

        assertThat(view.partners().getFirst().state()).isEqualTo(TextState.DEVIATING);
        assertThat(view.partners().getFirst().difference()).isNull();
    }

    @Test
    void k2ShowsBothDatesAndDecidesNothing() {
        var view = after(opened(LegalForm.OERV, null), requested());

        var approval = view.approval();
        assertThat(approval).isNotNull();
        assertThat(approval.periods()).isNotNull();
        assertThat(approval.periods().objectionUntil()).isEqualTo("2026-06-29");
        assertThat(approval.periods().discussionUntil()).isEqualTo("2026-07-27");
        assertThat(approval.words()).contains("2026-06-29", "2026-07-27", "a person says");
        assertThat(approval.decision()).isNull();
        assertThat(days(view)).containsExactly("2026-07-01", "2026-07-29");
    }

    @Test
    void k2ShowsNoDatesForAFormWithoutTheRule() {
        var view = after(opened(LegalForm.AOER, null), requested());

        assertThat(view.approval()).isNotNull();
        assertThat(view.approval().periods()).isNull();
        assertThat(view.forecast()).isEmpty();
    }

    @Test
    void forecastsNothingOnceTheAuthorityIsNotSilent() {
        var discussion = new DiscussionDateSet(PROGRAMME, ID, RECEIVED, RECEIVED, List.of(), SINCE);

        assertThat(after(opened(LegalForm.OERV, null), requested(), discussion).forecast())
                .isEmpty();
    }

    @Test
    void forecastsTheDayAfterWhatIsKnownToBeTheLast() {
        assertThat(days(after(opened(LegalForm.OERV, null), requested(), deemed())))
                .containsExactly("2026-07-01");
        assertThat(days(after(opened(LegalForm.OERV, null), requested(), deemed(), published())))
                .containsExactly("2026-09-02");
    }

    @Test
    void aNewRequestLeavesNothingOfTheOneBefore() {
        var view = after(opened(LegalForm.OERV, null), requested(), refused(), requested());

        assertThat(view.approval()).isNotNull();
        assertThat(view.approval().decision()).isNull();
    }

    @Test
    void namesTheStepsInTheirOrder() {
        var view = after(opened(LegalForm.OERV, null), requested(), deemed(), published());

        assertThat(view.steps())
                .extracting(CaseStep::progress)
                .containsExactly(Progress.OPEN, Progress.DONE, Progress.DONE, Progress.OPEN);
        assertThat(view.approval()).isNotNull();
        assertThat(view.approval().decision()).isNotNull();
        assertThat(view.approval().decision().outcome()).isEqualTo(Outcome.DEEMED_GRANTED);
        assertThat(after(opened(LegalForm.GMBH, null)).steps())
                .extracting(CaseStep::verified)
                .containsOnly(false);
    }

    @Test
    void keepsTheFlagsOfAllSteps() {
        var flag = List.of(new Irregularity(Rule.K6, "zu früh"));

        var view =
                after(
                        opened(LegalForm.OERV, null),
                        new ApprovalRequested(
                                PROGRAMME, ID, "Bezirksregierung", RECEIVED, flag, SINCE),
                        new AgreementBecameEffective(PROGRAMME, ID, flag, SINCE));

        assertThat(view.irregularities()).hasSize(2);
    }

    private static List<String> days(ConcordanceView view) {
        return view.forecast().stream()
                .map(Forecast::earliestEffect)
                .map(LocalDate::toString)
                .toList();
    }

    private static ConcordanceView after(ConcordanceEvent... events) {
        return new ConcordanceFold().fold(HeldFacts.after(new ConcordanceFacts(), events));
    }

    private static ConcordanceOpened opened(LegalForm form, @Nullable String text) {
        return new ConcordanceOpened(
                PROGRAMME,
                ID,
                form,
                null,
                "Vertrag",
                text,
                TextHash.of("Der Text"),
                null,
                List.of(NORD, SUED),
                ConcordanceRule.TWO_THIRDS_VOTES,
                List.of(new PartnerVotes(NORD, 2)),
                null,
                List.of(NORD, SUED),
                SINCE);
    }

    private static ConcurringResolutionLinked adopted(PartnerId partner, String text) {
        return new ConcurringResolutionLinked(
                PROGRAMME,
                ID,
                new ResolutionId("rat-" + partner),
                text,
                partner,
                RECEIVED,
                TextHash.of(text),
                true,
                SINCE);
    }

    private static ApprovalRequested requested() {
        return new ApprovalRequested(PROGRAMME, ID, "Bezirksregierung", RECEIVED, List.of(), SINCE);
    }

    private static ApprovalRefused refused() {
        return new ApprovalRefused(
                PROGRAMME,
                ID,
                ApprovalOutcome.REFUSED,
                RECEIVED,
                null,
                "unbestimmt",
                List.of(),
                SINCE);
    }

    private static ApprovalDeemedGranted deemed() {
        return new ApprovalDeemedGranted(
                PROGRAMME, ID, LocalDate.parse("2026-06-29"), "Rechtsamt", "Schweigen", SINCE);
    }

    private static OfficiallyPublished published() {
        return new OfficiallyPublished(
                PROGRAMME, ID, "Amtsblatt", "6", LocalDate.parse("2026-09-01"), List.of(), SINCE);
    }
}
