package de.kommunal.roadmap.condition;

import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.condition.ConditionCommand.AddConditionEvidence;
import de.kommunal.roadmap.condition.ConditionCommand.ImposeCondition;
import de.kommunal.roadmap.condition.ConditionCommand.LapseCondition;
import de.kommunal.roadmap.condition.ConditionCommand.RecordConditionBreach;
import de.kommunal.roadmap.condition.ConditionCommand.SatisfyCondition;
import de.kommunal.roadmap.condition.ConditionCommand.WaiveCondition;
import de.kommunal.roadmap.condition.ConditionCommand.WithdrawConditionSatisfaction;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionBreached;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionImposed;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionLapsed;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionSatisfied;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionWaived;
import de.kommunal.roadmap.condition.ConditionEvent.ConditionEvidenceAdded;
import de.kommunal.roadmap.condition.ConditionEvent.ConditionSatisfactionWithdrawn;
import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.deliberation.Resolutions;
import de.kommunal.roadmap.legalform.RecordsAtHead;
import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.CommitteeKind;
import de.kommunal.roadmap.partner.CommitteeView;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class BindingConditionTest {

    private static final ConditionId ID = new ConditionId("influence");
    private static final PartnerId COESFELD = new PartnerId("kreis-coesfeld");
    private static final CommitteeId KREISTAG = new CommitteeId("kreistag-coesfeld");
    private static final ResolutionId RESOLUTION = new ResolutionId("kreistag-2026-02-18");
    private static final PaperId DRAFT = new PaperId("satzungsentwurf");
    private static final ConditionParameters INFLUENCE =
            new ConditionParameters(null, null, null, null, COESFELD, null, null, null, null);

    private final FixtureConfiguration<BindingCondition> condition =
            new AggregateTestFixture<>(BindingCondition.class);
    private final RecordsAtHead records = new RecordsAtHead(42);

    @BeforeEach
    void lookUpWaivers() {
        condition.registerInjectableResource(new WaiverCheck(records, records));
        records.holds(committee("kreistag-coesfeld"));
        records.holds(committee("kreisausschuss-coesfeld"));
        records.holds(waiving("kreistag-coesfeld"));
    }

    private static CommitteeView committee(String id) {
        return new CommitteeView(
                id,
                1,
                COESFELD.value(),
                id,
                CommitteeKind.OTHER,
                true,
                null,
                null,
                null,
                List.of(),
                since("2025"));
    }

    private static ResolutionView waiving(String committee) {
        return Resolutions.of(COESFELD.value(), "kreistag-2026-12-16").by(committee).view();
    }

    @Test
    void isImposedByAnItemOfAResolution() {
        condition
                .givenNoPriorActivity()
                .when(
                        new ImposeCondition(
                                PROGRAMME,
                                ID,
                                COESFELD,
                                KREISTAG,
                                RESOLUTION,
                                2,
                                ConditionKind.INFLUENCE_SAFEGUARD,
                                "Einwirkungsmöglichkeiten",
                                INFLUENCE,
                                List.of(DecisionKind.LEGAL_FORM_ADOPTION),
                                since("2026-02-18")))
                .expectEvents(imposed(ConditionKind.INFLUENCE_SAFEGUARD));
    }

    @Test
    void collectsNumberedEvidence() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD), evidence(1))
                .when(
                        new AddConditionEvidence(
                                PROGRAMME, ID, "Sitze im Verwaltungsrat", DRAFT, since("2026-09")))
                .expectEvents(evidence(2));
    }

    @Test
    void isSatisfiedByAttestedEvidence() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD), evidence(1))
                .when(satisfies("Projektleitung", "Einfluss ist gesichert", null))
                .expectEvents(satisfied());
    }

    @Test
    void isSatisfiedByEvidenceThatComesAlong() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD))
                .when(
                        satisfies(
                                "Projektleitung",
                                "Einfluss ist gesichert",
                                new Evidence("Sitze im Verwaltungsrat", DRAFT)))
                .expectEvents(
                        new BindingConditionSatisfied(
                                PROGRAMME,
                                ID,
                                "Projektleitung",
                                "Einfluss ist gesichert",
                                new Evidence("Sitze im Verwaltungsrat", DRAFT),
                                1,
                                since("2026-09")));
    }

    @Test
    void needsNoAttestationWhereEvidenceIsEnough() {
        condition
                .given(imposed(ConditionKind.CONSIDER_FINDINGS), evidence(1))
                .when(satisfies(null, null, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isOpenAgainOnceItsSatisfactionIsWithdrawn() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD), evidence(1), satisfied())
                .when(withdraws())
                .expectEvents(
                        new ConditionSatisfactionWithdrawn(
                                PROGRAMME, ID, "Entwurf geändert", since("2026-10")));
    }

    @Test
    void isWaivedByTheCommitteeThatImposedIt() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD))
                .when(waives(COESFELD, KREISTAG, null))
                .expectEvents(waived());
    }

    @Test
    void isWaivedByTheCommitteeAbove() {
        var above = new RecordsAtHead(42);
        above.holds(committee("kreisausschuss-coesfeld"));
        above.holds(waiving("kreisausschuss-coesfeld"));
        var other = new AggregateTestFixture<>(BindingCondition.class);
        other.registerInjectableResource(new WaiverCheck(above, above));
        other.given(imposed(ConditionKind.INFLUENCE_SAFEGUARD))
                .when(waives(COESFELD, new CommitteeId("kreisausschuss-coesfeld"), true))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void lapsesWithAReason() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD))
                .when(lapses())
                .expectEvents(
                        new BindingConditionLapsed(
                                PROGRAMME, ID, "Vorhaben beendet", since("2026-10")));
    }

    @Test
    void c1KeepsAnotherCommitteeFromWaiving() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD))
                .when(waives(COESFELD, new CommitteeId("kreisausschuss-coesfeld"), null))
                .expectException(refusedBy(Rule.C1));
    }

    @Test
    void c1KeepsAWaiverWithoutAResolutionOfTheCommitteeFromBeingRecorded() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD))
                .when(waives(COESFELD, new CommitteeId("kreisausschuss-coesfeld"), true))
                .expectException(refusedBy(Rule.C1));
    }

    @Test
    void c1KeepsAnotherPartnerFromWaiving() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD))
                .when(waives(new PartnerId("stadt-muenster"), KREISTAG, true))
                .expectException(refusedBy(Rule.C1));
    }

    @Test
    void c3FlagsADecisionThatWasTakenWhileItWasOpen() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD))
                .when(breaches("kreistag-2026-12-16"))
                .expectEvents(breached(1, "kreistag-2026-12-16"));
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD), breached(1, "eins"))
                .when(breaches("zwei"))
                .expectEvents(breached(2, "zwei"));
    }

    @Test
    void c3NamesAnAgreementWhereTheDecisionWasAnAccession() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD))
                .when(
                        new RecordConditionBreach(
                                PROGRAMME,
                                ID,
                                DecisionKind.ACCESSION,
                                null,
                                new AgreementId("oerv-citeq"),
                                since("2026-12-16")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void c3IsRecordedWhateverBecameOfTheConditionSince() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD), evidence(1), satisfied())
                .when(breaches("kreistag-2026-12-16"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isSatisfiedAlsoAfterABreach() {
        condition
                .given(
                        imposed(ConditionKind.INFLUENCE_SAFEGUARD),
                        breached(1, "kreistag-2026-12-16"),
                        evidence(1))
                .when(satisfies("Projektleitung", "Einfluss ist gesichert", null))
                .expectEvents(satisfied());
    }

    @Test
    void c8KeepsADecisionFromBreachingItTwice() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD), breached(1, "eins"))
                .when(breaches("eins"))
                .expectException(refusedBy(Rule.C8));
    }

    @Test
    void c9KeepsTheImposingResolutionFromBreachingIt() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD))
                .when(breaches(RESOLUTION.value()))
                .expectException(refusedBy(Rule.C9));
    }

    @Test
    void aBreachNamesEitherAResolutionOrAnAgreement() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> breaches(DecisionKind.ACCESSION, null, null));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> breaches(DecisionKind.ACCESSION, "eins", "oerv-citeq"));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> breaches(DecisionKind.OTHER, null, "oerv-citeq"));
    }

    @Test
    void c2WantsEvidence() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD))
                .when(satisfies("Projektleitung", "Einfluss ist gesichert", null))
                .expectException(refusedBy(Rule.C2));
    }

    @Test
    void c2WantsTheRoleOfAnAttestation() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD), evidence(1))
                .when(satisfies(null, "Einfluss ist gesichert", null))
                .expectException(refusedBy(Rule.C2));
    }

    @Test
    void c2WantsTheWordsOfAnAttestation() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD), evidence(1))
                .when(satisfies("Projektleitung", null, null))
                .expectException(refusedBy(Rule.C2));
    }

    @ParameterizedTest
    @EnumSource(names = {"MIN_ALTERNATIVES", "CONCURRENT_RESOLUTIONS", "REPORT_BACK"})
    void c4KeepsAComputedConditionFromBeingAttested(ConditionKind computed) {
        condition
                .given(imposed(computed), evidence(1))
                .when(satisfies("Projektleitung", "geprüft", null))
                .expectException(refusedBy(Rule.C4));
    }

    @Test
    void c7KeepsEvidenceFromASatisfiedCondition() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD), evidence(1), satisfied())
                .when(new AddConditionEvidence(PROGRAMME, ID, "mehr", null, since("2026-10")))
                .expectException(refusedBy(Rule.C7));
    }

    @Test
    void c7KeepsAWaivedConditionFromBeingSatisfied() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD), evidence(1), waived())
                .when(satisfies("Projektleitung", "Einfluss ist gesichert", null))
                .expectException(refusedBy(Rule.C7));
    }

    @Test
    void c7KeepsAWaivedConditionFromLapsing() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD), waived())
                .when(lapses())
                .expectException(refusedBy(Rule.C7));
    }

    @Test
    void c7KeepsAWaivedConditionFromBeingWaivedAgain() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD), waived())
                .when(waives(COESFELD, KREISTAG, null))
                .expectException(refusedBy(Rule.C7));
    }

    @Test
    void c7LetsNothingBeWithdrawnFromAnOpenCondition() {
        condition
                .given(imposed(ConditionKind.INFLUENCE_SAFEGUARD))
                .when(withdraws())
                .expectException(refusedBy(Rule.C7));
    }

    private static BindingConditionImposed imposed(ConditionKind kind) {
        return new BindingConditionImposed(
                PROGRAMME,
                ID,
                COESFELD,
                KREISTAG,
                RESOLUTION,
                2,
                kind,
                "Einwirkungsmöglichkeiten",
                INFLUENCE,
                List.of(DecisionKind.LEGAL_FORM_ADOPTION),
                since("2026-02-18"));
    }

    private static RecordConditionBreach breaches(
            DecisionKind decision, @Nullable String resolution, @Nullable String agreement) {
        return new RecordConditionBreach(
                PROGRAMME,
                ID,
                decision,
                resolution == null ? null : new ResolutionId(resolution),
                agreement == null ? null : new AgreementId(agreement),
                since("2026-12-16"));
    }

    private static RecordConditionBreach breaches(String resolution) {
        return breaches(DecisionKind.LEGAL_FORM_ADOPTION, resolution, null);
    }

    private static BindingConditionBreached breached(int number, String resolution) {
        return new BindingConditionBreached(
                PROGRAMME,
                ID,
                number,
                DecisionKind.LEGAL_FORM_ADOPTION,
                new ResolutionId(resolution),
                null,
                List.of(
                        new Irregularity(
                                Rule.C3,
                                "LEGAL_FORM_ADOPTION by resolution/"
                                        + resolution
                                        + " while the condition was open.")),
                since("2026-12-16"));
    }

    private static ConditionEvidenceAdded evidence(int number) {
        return new ConditionEvidenceAdded(
                PROGRAMME, ID, number, "Sitze im Verwaltungsrat", DRAFT, since("2026-09"));
    }

    private static SatisfyCondition satisfies(
            @Nullable String attestedBy, @Nullable String statement, @Nullable Evidence evidence) {
        return new SatisfyCondition(
                PROGRAMME, ID, attestedBy, statement, evidence, since("2026-09"));
    }

    private static BindingConditionSatisfied satisfied() {
        return new BindingConditionSatisfied(
                PROGRAMME,
                ID,
                "Projektleitung",
                "Einfluss ist gesichert",
                null,
                null,
                since("2026-09"));
    }

    private static WithdrawConditionSatisfaction withdraws() {
        return new WithdrawConditionSatisfaction(
                PROGRAMME, ID, "Entwurf geändert", since("2026-10"));
    }

    private static WaiveCondition waives(
            PartnerId partner, CommitteeId committee, @Nullable Boolean aboveImposing) {
        return new WaiveCondition(
                PROGRAMME,
                ID,
                partner,
                committee,
                new ResolutionId("kreistag-2026-12-16"),
                aboveImposing,
                null,
                since("2026-12-16"));
    }

    private static BindingConditionWaived waived() {
        return new BindingConditionWaived(
                PROGRAMME,
                ID,
                COESFELD,
                KREISTAG,
                new ResolutionId("kreistag-2026-12-16"),
                null,
                null,
                since("2026-12-16"));
    }

    private static LapseCondition lapses() {
        return new LapseCondition(PROGRAMME, ID, "Vorhaben beendet", since("2026-10"));
    }
}
