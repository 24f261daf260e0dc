package de.kommunal.roadmap.concordance;

import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.hamcrest.Matchers.containsString;

import de.kommunal.roadmap.concordance.ApprovalCommand.ConfirmDeemedApproval;
import de.kommunal.roadmap.concordance.ApprovalCommand.RecordApproval;
import de.kommunal.roadmap.concordance.ApprovalCommand.RequestApproval;
import de.kommunal.roadmap.concordance.ConcordanceCommand.DeclareConcordanceReached;
import de.kommunal.roadmap.concordance.ConcordanceCommand.RecordAgreementEffect;
import de.kommunal.roadmap.concordance.ConcordanceCommand.RecordPublication;
import de.kommunal.roadmap.concordance.ConcordanceEvent.AgreementBecameEffective;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalDeemedGranted;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalGranted;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalObjectionRaised;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalRequested;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcordanceOpened;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcordanceReached;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcurringResolutionLinked;
import de.kommunal.roadmap.concordance.ConcordanceEvent.DiscussionDateSet;
import de.kommunal.roadmap.concordance.ConcordanceEvent.OfficiallyPublished;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ConcordanceTest {

    private static final ConcordanceId ID = new ConcordanceId("oerv");
    private static final PartnerId NORD = new PartnerId("nord");
    private static final PartnerId SUED = new PartnerId("sued");
    private static final String TEXT = TextHash.of("Der Vertrag gilt.");
    private static final String OTHER = TextHash.of("Der Vertrag gilt nicht.");
    private static final LocalDate RECEIVED = LocalDate.parse("2026-06-01");
    private static final LocalDate FIRST = LocalDate.parse("2026-06-29");
    private static final LocalDate SECOND = LocalDate.parse("2026-07-27");

    private final FixtureConfiguration<Concordance> concordance =
            new AggregateTestFixture<>(Concordance.class);

    private final Set<ResolutionId> ended = new HashSet<>();

    ConcordanceTest() {
        EndedResolutions endedResolutions = (linked, programme, day) -> ended;
        concordance.registerInjectableResource(endedResolutions);
    }

    @Test
    void isReachedOnceEveryPartnerAdoptedTheText() {
        concordance
                .given(
                        opened(),
                        adopted(NORD, "2026-03-01", TEXT),
                        adopted(SUED, "2026-04-01", TEXT))
                .when(declares("2026-04-02"))
                .expectEvents(
                        new ConcordanceReached(
                                PROGRAMME, ID, List.of(NORD, SUED), since("2026-04-02")));
    }

    @Test
    void k1CountsNoResolutionThatEnded() {
        var revoked = adopted(SUED, "2026-04-01", TEXT);
        ended.add(revoked.resolution());

        concordance
                .given(opened(), adopted(NORD, "2026-03-01", TEXT), revoked)
                .when(declares("2026-04-02"))
                .expectException(refusedBy(Rule.K1))
                .expectExceptionMessage(
                        "K1: The text is not adopted: the resolution of sued is no longer in"
                                + " force.");
    }

    @Test
    void k1NamesWhoDidNotAdoptTheText() {
        concordance
                .given(opened(), adopted(NORD, "2026-03-01", OTHER))
                .when(declares("2026-04-02"))
                .expectException(refusedBy(Rule.K1))
                .expectExceptionMessage(containsString("nord adopted another text"))
                .expectExceptionMessage(containsString("sued has not adopted it"))
                .expectNoEvents();
    }

    @Test
    void k1CountsNoResolutionOfALaterDay() {
        concordance
                .given(
                        opened(),
                        adopted(NORD, "2026-03-01", TEXT),
                        adopted(SUED, "2026-04-01", TEXT))
                .when(declares("2026-03-31"))
                .expectException(refusedBy(Rule.K1));
    }

    @Test
    void k6DeclaresOnce() {
        concordance
                .given(
                        opened(),
                        adopted(NORD, "2026-03-01", TEXT),
                        adopted(SUED, "2026-04-01", TEXT),
                        new ConcordanceReached(
                                PROGRAMME, ID, List.of(NORD, SUED), since("2026-04-02")))
                .when(declares("2026-04-03"))
                .expectException(refusedBy(Rule.K6));
    }

    @Test
    void k6FlagsARequestBeforeTheConcordance() {
        concordance
                .given(opened())
                .when(
                        new RequestApproval(
                                PROGRAMME, ID, "Bezirksregierung", RECEIVED, since("2026-06-01")))
                .expectEvents(
                        new ApprovalRequested(
                                PROGRAMME,
                                ID,
                                "Bezirksregierung",
                                RECEIVED,
                                flag(Rule.K6, "The concordance was not declared before."),
                                since("2026-06-01")));
    }

    @Test
    void k6FlagsAnApprovalThatNobodyAskedFor() {
        concordance
                .given(opened())
                .when(
                        new RecordApproval(
                                PROGRAMME,
                                ID,
                                ApprovalOutcome.GRANTED,
                                RECEIVED,
                                "31.1",
                                null,
                                since("2026-06-01")))
                .expectEvents(
                        new ApprovalGranted(
                                PROGRAMME,
                                ID,
                                ApprovalOutcome.GRANTED,
                                RECEIVED,
                                "31.1",
                                null,
                                flag(Rule.K6, "No request for approval was recorded before."),
                                since("2026-06-01")));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-29, 2026-06-30", "2026-07-27, 2026-07-28"})
    void k2LetsARoleConfirmEitherPeriodOnceItIsOver(LocalDate computedOn, String today) {
        confirms(computedOn, today, opened(), requested())
                .expectEvents(
                        new ApprovalDeemedGranted(
                                PROGRAMME,
                                ID,
                                computedOn,
                                "Rechtsamt",
                                "Die Behörde schwieg.",
                                since(today)));
    }

    @Test
    void k2WaitsForTheEndOfThePeriod() {
        confirms(FIRST, "2026-06-29", opened(), requested()).expectException(refusedBy(Rule.K2));
    }

    @Test
    void k2KnowsTwoDatesAndNoOther() {
        confirms(FIRST.plusDays(1), "2026-08-01", opened(), requested())
                .expectException(refusedBy(Rule.K2));
    }

    @Test
    void k2KnowsNoDeemedApprovalOfAFormWithoutTheRule() {
        confirms(FIRST, "2026-08-01", opened(LegalForm.ZWECKVERBAND), requested())
                .expectException(refusedBy(Rule.K2));
    }

    @Test
    void k2TakesAnObjectionForNoSilence() {
        confirms(SECOND, "2026-08-01", opened(), requested(), objected(FIRST))
                .expectException(refusedBy(Rule.K2));
    }

    @Test
    void k2DoesNotMindAnObjectionAfterThePeriod() {
        confirms(SECOND, "2026-08-01", opened(), requested(), objected(FIRST.plusDays(1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void k2TakesADateForADiscussionForNoSilence() {
        confirms(
                        SECOND,
                        "2026-08-01",
                        opened(),
                        requested(),
                        new DiscussionDateSet(
                                PROGRAMME,
                                ID,
                                SECOND,
                                SECOND.plusDays(20),
                                List.of(),
                                since("2026-07-27")))
                .expectException(refusedBy(Rule.K2));
    }

    @Test
    void k6DeemsNothingGrantedThatNobodyAskedForOrThatIsDecided() {
        confirms(FIRST, "2026-08-01", opened()).expectException(refusedBy(Rule.K6));
        confirms(FIRST, "2026-08-01", opened(), requested(), granted())
                .expectException(refusedBy(Rule.K6));
    }

    @Test
    void k6FlagsAPublicationWithoutTheApproval() {
        concordance
                .given(opened())
                .when(
                        new RecordPublication(
                                PROGRAMME, ID, "Amtsblatt", "6", RECEIVED, since("2026-06-01")))
                .expectEvents(
                        published(
                                "2026-06-01",
                                flag(
                                        Rule.K6,
                                        "The approval that the form OERV needs was not recorded"
                                                + " before.")));
    }

    @Test
    void k6FlagsNoMissingStepThatNobodyVerified() {
        concordance
                .given(opened(LegalForm.AOER))
                .when(
                        new RecordPublication(
                                PROGRAMME, ID, "Amtsblatt", "6", RECEIVED, since("2026-06-01")))
                .expectEvents(published("2026-06-01", List.of()));
    }

    @Test
    void takesEffectOnTheDayAfterItsPublication() {
        takesEffect("2001-02-11", List.of());
    }

    @Test
    void k3FlagsAnEffectBeforeTheDayAfterThePublication() {
        takesEffect("2001-02-10", flag(Rule.K3, early("2001-02-10")));
        takesEffect("2001-02-01", flag(Rule.K3, early("2001-02-01")));
    }

    @Test
    void k6FlagsAnEffectWithoutApprovalAndPublication() {
        concordance
                .given(opened())
                .when(new RecordAgreementEffect(PROGRAMME, ID, since("2026-09-01")))
                .expectEvents(
                        new AgreementBecameEffective(
                                PROGRAMME,
                                ID,
                                flag(
                                        Rule.K6,
                                        "The approval that the form OERV needs was not recorded"
                                                + " before. No publication was recorded before."),
                                since("2026-09-01")));
    }

    private void takesEffect(String day, List<Irregularity> flags) {
        concordance
                .given(opened(), requested(), granted(), published("2001-02-10", List.of()))
                .when(new RecordAgreementEffect(PROGRAMME, ID, since(day)))
                .expectEvents(new AgreementBecameEffective(PROGRAMME, ID, flags, since(day)));
    }

    private static String early(String day) {
        return "It took effect from "
                + day
                + " on, but was published on 2001-02-10; the first lawful day is 2001-02-11.";
    }

    private ResultValidator<Concordance> confirms(
            LocalDate computedOn, String today, Object... before) {
        return concordance
                .given(before)
                .when(
                        new ConfirmDeemedApproval(
                                PROGRAMME,
                                ID,
                                computedOn,
                                "Rechtsamt",
                                "Die Behörde schwieg.",
                                since(today)),
                        Map.of("recordedOn", today));
    }

    private static DeclareConcordanceReached declares(String day) {
        return new DeclareConcordanceReached(PROGRAMME, ID, since(day));
    }

    private static List<Irregularity> flag(Rule rule, String detail) {
        return List.of(new Irregularity(rule, detail));
    }

    private static ConcordanceOpened opened() {
        return opened(LegalForm.OERV);
    }

    private static ConcordanceOpened opened(LegalForm form) {
        var partners = List.of(NORD, SUED);
        return new ConcordanceOpened(
                PROGRAMME,
                ID,
                form,
                null,
                "Vertrag",
                null,
                TEXT,
                null,
                partners,
                ConcordanceRule.ALL,
                null,
                null,
                partners,
                since("2026-01-01"));
    }

    private static ConcurringResolutionLinked adopted(PartnerId partner, String day, String hash) {
        return new ConcurringResolutionLinked(
                PROGRAMME,
                ID,
                new ResolutionId(partner + "-" + day),
                null,
                partner,
                LocalDate.parse(day),
                hash,
                !hash.equals(TEXT),
                since(day));
    }

    private static ApprovalRequested requested() {
        return new ApprovalRequested(
                PROGRAMME, ID, "Bezirksregierung", RECEIVED, List.of(), since("2026-06-01"));
    }

    private static ApprovalObjectionRaised objected(LocalDate day) {
        return new ApprovalObjectionRaised(
                PROGRAMME, ID, day, "Änderung von § 3", List.of(), since("2026-06-29"));
    }

    private static ApprovalGranted granted() {
        return new ApprovalGranted(
                PROGRAMME,
                ID,
                ApprovalOutcome.GRANTED,
                RECEIVED,
                null,
                null,
                List.of(),
                since("2026-06-01"));
    }

    private static OfficiallyPublished published(String day, List<Irregularity> flags) {
        return new OfficiallyPublished(
                PROGRAMME, ID, "Amtsblatt", "6", LocalDate.parse(day), flags, since(day));
    }
}
