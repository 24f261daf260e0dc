package de.kommunal.roadmap.legalform;

import static de.kommunal.roadmap.condition.DecisionKind.ACCESSION;
import static de.kommunal.roadmap.condition.DecisionKind.LEGAL_FORM_ADOPTION;
import static de.kommunal.roadmap.condition.DecisionKind.SCENARIO_CHOICE;
import static de.kommunal.roadmap.legalform.Views.COESFELD;
import static de.kommunal.roadmap.legalform.Views.MUENSTER;
import static de.kommunal.roadmap.legalform.Views.alternatives;
import static de.kommunal.roadmap.legalform.Views.condition;
import static de.kommunal.roadmap.legalform.Views.deliberation;
import static de.kommunal.roadmap.legalform.Views.examination;
import static de.kommunal.roadmap.legalform.Views.partner;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.condition.ConditionCommand.RecordConditionBreach;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionImposed;
import de.kommunal.roadmap.condition.ConditionId;
import de.kommunal.roadmap.condition.ConditionKind;
import de.kommunal.roadmap.condition.ConditionParameters;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.condition.DecisionKind;
import de.kommunal.roadmap.deliberation.DeliberationId;
import de.kommunal.roadmap.deliberation.ItemKind;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.ResolutionItem;
import de.kommunal.roadmap.deliberation.Resolutions;
import de.kommunal.roadmap.deliberation.StepId;
import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerJoinedAgreement;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** Rule C3: which conditions a decision breached, or which decisions a condition. */
class ConditionBreachesTest {

    private static final String IMPOSING = "kreistag-2026-02-18";
    private static final ResolutionItem FORM =
            new ResolutionItem(1, ItemKind.CHOICE, "Wahl", LegalForm.GMBH, "holding");
    private static final ResolutionItem SCENARIO =
            new ResolutionItem(1, ItemKind.CHOICE, "Wahl", null, "holding");

    private final RecordsAtHead records = new RecordsAtHead(42);
    private final ConditionBreaches breaches =
            new ConditionBreaches(
                    records, new ConditionReading(records, new PartnerChoices(records)));

    @BeforeEach
    void recordTheImposingResolution() {
        records.holds(Resolutions.of(COESFELD, IMPOSING).on("2026-02-18").view());
    }

    @Test
    void c3FindsTheConditionThatTheChoiceOfAFormBreaches() {
        records.holds(other(LEGAL_FORM_ADOPTION));

        assertThat(by(chooses(FORM)))
                .containsExactly(
                        new RecordConditionBreach(
                                PROGRAMME,
                                new ConditionId("condition"),
                                LEGAL_FORM_ADOPTION,
                                new ResolutionId("wahl"),
                                null,
                                since("2026-12-16")));
    }

    @Test
    void c3TellsTheChoiceOfAFormFromThatOfAScenario() {
        records.holds(other(SCENARIO_CHOICE));

        assertThat(by(chooses(SCENARIO)))
                .extracting(RecordConditionBreach::decision)
                .containsExactly(SCENARIO_CHOICE);
        assertThat(by(chooses(FORM))).isEmpty();
    }

    @Test
    void c3FindsNothingForAnItemThatChoosesNothing() {
        records.holds(other(LEGAL_FORM_ADOPTION));

        assertThat(by(chooses(new ResolutionItem(1, ItemKind.MANDATE, "Prüfen", null, "holding"))))
                .isEmpty();
        assertThat(by(chooses(new ResolutionItem(1, ItemKind.CHOICE, "Wahl", null, null))))
                .isEmpty();
    }

    @Test
    void c3FindsNothingForAnItemThatWasNotAdopted() {
        records.holds(other(LEGAL_FORM_ADOPTION));

        assertThat(by(recorded("wahl", COESFELD, "2026-12-16", null, List.of(), FORM))).isEmpty();
    }

    @Test
    void c3FindsNothingForARecommendation() {
        records.holds(other(LEGAL_FORM_ADOPTION));
        records.holds(deliberation(COESFELD));

        assertThat(by(recorded("wahl", COESFELD, "2026-12-16", "kreisausschuss", null, FORM)))
                .isEmpty();
        assertThat(by(recorded("wahl", COESFELD, "2026-12-16", "kreistag", null, FORM))).hasSize(1);
    }

    @Test
    void c3BindsThePartnerThatImposedItOnly() {
        records.holds(other(LEGAL_FORM_ADOPTION));

        assertThat(by(recorded("wahl", MUENSTER, "2026-12-16", null, null, FORM))).isEmpty();
    }

    @Test
    void c3IsNoBreachByTheImposingResolutionOrAnEarlierOne() {
        records.holds(other(LEGAL_FORM_ADOPTION));

        assertThat(by(recorded(IMPOSING, COESFELD, "2026-02-18", null, null, FORM))).isEmpty();
        assertThat(by(recorded("wahl", COESFELD, "2026-02-18", null, null, FORM))).isEmpty();
        assertThat(by(recorded("wahl", COESFELD, "2026-02-19", null, null, FORM))).hasSize(1);
    }

    @Test
    void c3WorksOutAComputedConditionFirst() {
        records.holds(alternatives(COESFELD, 1));

        assertThat(by(chooses(FORM))).hasSize(1);

        records.holds(deliberation(COESFELD));
        records.holds(examination(LegalForm.AOER, ExaminationState.COMPLETED, COESFELD));

        assertThat(by(chooses(FORM))).isEmpty();
    }

    @Test
    void c3FindsTheConditionThatAnAccessionBreaches() {
        records.holds(other(ACCESSION));
        var joined =
                new PartnerJoinedAgreement(
                        PROGRAMME,
                        new PartnerId(COESFELD),
                        new AgreementId("oerv-citeq"),
                        null,
                        List.of(),
                        since("2027"));

        assertThat(breaches.by(joined, 42))
                .extracting(RecordConditionBreach::agreement)
                .containsExactly(new AgreementId("oerv-citeq"));
    }

    @Test
    void c3FindsTheDecisionsThatWereRecordedBeforeTheCondition() {
        records.holds(other(LEGAL_FORM_ADOPTION));
        records.holds(Resolutions.of(COESFELD, "vorher").on("2026-02-17").view());
        records.holds(Resolutions.of(COESFELD, "nachher").on("2026-02-19").view());
        records.holds(Resolutions.of(MUENSTER, "andere").on("2026-02-19").view());
        records.holds(partner(COESFELD));

        assertThat(breaches.of(imposed(), 42))
                .extracting(RecordConditionBreach::resolution)
                .containsExactly(new ResolutionId("nachher"));
    }

    @Test
    void isAsPublicAsTheDecisionAndTheCondition() {
        records.holds(other(LEGAL_FORM_ADOPTION));
        var secret =
                new Provenance(since("2026-12-16").effective(), List.of(), Publicity.NON_PUBLIC);
        var event = chooses(FORM);
        var behindClosedDoors =
                new ResolutionRecorded(
                        PROGRAMME,
                        event.id(),
                        null,
                        null,
                        event.committee(),
                        event.partner(),
                        event.decidedOn(),
                        event.items(),
                        null,
                        null,
                        null,
                        null,
                        1,
                        false,
                        List.of(),
                        secret);

        assertThat(by(behindClosedDoors))
                .extracting(breach -> breach.provenance().publicity())
                .containsExactly(Publicity.NON_PUBLIC);
    }

    private List<RecordConditionBreach> by(ResolutionRecorded event) {
        return breaches.by(event, 42);
    }

    private static ConditionView other(DecisionKind appliesTo) {
        return condition(COESFELD, ConditionKind.OTHER, ConditionParameters.NONE, appliesTo);
    }

    private static BindingConditionImposed imposed() {
        return new BindingConditionImposed(
                PROGRAMME,
                new ConditionId("condition"),
                new PartnerId(COESFELD),
                new CommitteeId("kreistag-coesfeld"),
                new ResolutionId(IMPOSING),
                2,
                ConditionKind.OTHER,
                "Maßgabe",
                null,
                List.of(LEGAL_FORM_ADOPTION),
                since("2026-02-18"));
    }

    private static ResolutionRecorded chooses(ResolutionItem item) {
        return recorded("wahl", COESFELD, "2026-12-16", null, null, item);
    }

    private static ResolutionRecorded recorded(
            String id,
            String partner,
            String decidedOn,
            @Nullable String step,
            @Nullable List<Integer> adopted,
            ResolutionItem item) {
        return new ResolutionRecorded(
                PROGRAMME,
                new ResolutionId(id),
                step == null ? null : new DeliberationId("it-muensterland-" + partner),
                step == null ? null : new StepId(step),
                new CommitteeId("kreistag-coesfeld"),
                new PartnerId(partner),
                LocalDate.parse(decidedOn),
                List.of(item),
                adopted,
                null,
                null,
                null,
                1,
                false,
                List.of(),
                since(decidedOn));
    }
}
