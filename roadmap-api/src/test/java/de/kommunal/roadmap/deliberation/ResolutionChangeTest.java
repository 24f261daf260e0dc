package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.deliberation.FlagMatcher.flaggedBy;
import static de.kommunal.roadmap.deliberation.FlagMatcher.notFlagged;
import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.deliberation.ReservationCommand.AttachReservation;
import de.kommunal.roadmap.deliberation.ReservationCommand.FailReservation;
import de.kommunal.roadmap.deliberation.ReservationCommand.FulfilReservation;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationAttached;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationFailed;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationFulfilled;
import de.kommunal.roadmap.deliberation.ResolutionCommand.AmendResolution;
import de.kommunal.roadmap.deliberation.ResolutionCommand.RecordResolutionEffect;
import de.kommunal.roadmap.deliberation.ResolutionCommand.RevokeResolution;
import de.kommunal.roadmap.deliberation.ResolutionCommand.SupersedeResolution;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionAmended;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionBecameEffective;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRevoked;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionSuperseded;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What becomes of a resolution and of its reservations. */
class ResolutionChangeTest {

    private static final ResolutionId ID = new ResolutionId("kreistag-2026-02-18");
    private static final ResolutionId LATER = new ResolutionId("kreistag-2026-12-16");
    private static final ReservationId APPROVAL = new ReservationId("genehmigung");
    private static final ReservationId OTHERS = new ReservationId("uebrige-raete");
    private static final ResolutionItem ITEM =
            new ResolutionItem(2, ItemKind.CHOICE, "Wahl", LegalForm.AOER, "holding");

    private final FixtureConfiguration<Resolution> resolution =
            new AggregateTestFixture<>(Resolution.class);

    @Test
    void isAmendedAndStaysInForce() {
        resolution
                .given(recorded())
                .when(amends("2026-12-16"))
                .expectEvents(
                        new ResolutionAmended(
                                PROGRAMME,
                                ID,
                                LATER,
                                "Ziffer 2",
                                List.of(ITEM),
                                List.of(),
                                since("2026-12-16")));
        resolution
                .given(recorded(), amended("2026-12-16"))
                .when(amends("2027-02-01"))
                .expectEventsMatching(notFlagged());
    }

    @Test
    void isSuperseded() {
        resolution
                .given(recorded())
                .when(supersedes("2026-12-16"))
                .expectEvents(superseded("2026-12-16"));
    }

    @Test
    void isRevokedAlsoBySomethingElseThanAResolution() {
        resolution
                .given(recorded())
                .when(new RevokeResolution(PROGRAMME, ID, null, "Urteil", since("2026-12-16")))
                .expectEvents(
                        new ResolutionRevoked(
                                PROGRAMME, ID, null, "Urteil", List.of(), since("2026-12-16")));
    }

    @Test
    void s6FlagsWhateverHappensToItOnceItIsSuperseded() {
        var ended = superseded("2026-12-16");

        resolution
                .given(recorded(), ended)
                .when(amends("2026-12-16"))
                .expectEventsMatching(flaggedBy(Rule.S6));
        resolution
                .given(recorded(), ended)
                .when(revokes("2027-01-01"))
                .expectEventsMatching(flaggedBy(Rule.S6));
        resolution
                .given(recorded(), ended)
                .when(supersedes("2027-01-01"))
                .expectEventsMatching(flaggedBy(Rule.S6));
        resolution
                .given(recorded(), ended)
                .when(takesEffect("2027-01-01"))
                .expectEventsMatching(flaggedBy(Rule.S6));
    }

    @Test
    void s6FlagsWhateverHappensToItOnceItIsRevoked() {
        resolution
                .given(recorded(), revoked("2026-12-16"))
                .when(supersedes("2027-01-01"))
                .expectEventsMatching(flaggedBy(Rule.S6));
    }

    @Test
    void whatIsRecordedLateAndWasBeforeTheEndIsRegular() {
        resolution
                .given(recorded(), superseded("2026-12-16"))
                .when(amends("2026-06-01"))
                .expectEventsMatching(notFlagged());
        resolution
                .given(recorded(), revoked("2026-09-01"), superseded("2026-12-16"))
                .when(amends("2026-10-01"))
                .expectEventsMatching(flaggedBy(Rule.S6));
    }

    @Test
    void takesEffect() {
        resolution
                .given(recorded())
                .when(takesEffect("2027-01-01"))
                .expectEvents(
                        new ResolutionBecameEffective(
                                PROGRAMME, ID, "Amtsblatt", List.of(), since("2027-01-01")));
    }

    @Test
    void v3FlagsAnEffectWhileAReservationIsOpenOrHasFailed() {
        resolution
                .given(recorded(), attached(APPROVAL, ReservationType.APPROVAL))
                .when(takesEffect("2027-01-01"))
                .expectEventsMatching(flaggedBy(Rule.V3));
        resolution
                .given(recorded(), attached(APPROVAL, ReservationType.APPROVAL), failed())
                .when(takesEffect("2027-01-01"))
                .expectEventsMatching(flaggedBy(Rule.V3));
    }

    @Test
    void v3IsKeptOnceTheReservationIsFulfilled() {
        resolution
                .given(recorded(), attached(APPROVAL, ReservationType.APPROVAL), fulfilled())
                .when(takesEffect("2027-01-01"))
                .expectEventsMatching(notFlagged());
    }

    @Test
    void v3LeavesTheOthersToTheRecord() {
        resolution
                .given(recorded(), attached(OTHERS, ReservationType.CONCURRENT_RESOLUTIONS))
                .when(takesEffect("2027-01-01"))
                .expectEventsMatching(notFlagged());
    }

    @Test
    void hasReservationsThatAreFulfilledOrFail() {
        resolution
                .given(recorded())
                .when(attaches(APPROVAL, ReservationType.APPROVAL))
                .expectEvents(attached(APPROVAL, ReservationType.APPROVAL));
        resolution
                .given(recorded(), attached(APPROVAL, ReservationType.APPROVAL))
                .when(fulfils(APPROVAL))
                .expectEvents(fulfilled());
        resolution
                .given(recorded(), attached(APPROVAL, ReservationType.APPROVAL))
                .when(fails(APPROVAL))
                .expectEvents(failed());
    }

    @Test
    void v2LetsAReservationBeAttachedOnce() {
        resolution
                .given(recorded(), attached(APPROVAL, ReservationType.APPROVAL))
                .when(attaches(APPROVAL, ReservationType.BUDGET))
                .expectException(refusedBy(Rule.V2));
    }

    @Test
    void v2LetsAReservationBeAttestedOnce() {
        resolution
                .given(recorded(), attached(APPROVAL, ReservationType.APPROVAL), fulfilled())
                .when(fails(APPROVAL))
                .expectException(refusedBy(Rule.V2));
        resolution
                .given(recorded(), attached(APPROVAL, ReservationType.APPROVAL), failed())
                .when(fulfils(APPROVAL))
                .expectException(refusedBy(Rule.V2));
    }

    @Test
    void v2WantsAReservationThatIsThere() {
        resolution.given(recorded()).when(fulfils(APPROVAL)).expectException(refusedBy(Rule.V2));
    }

    @Test
    void v2LetsNobodyAttestThatOthersConcur() {
        resolution
                .given(recorded(), attached(OTHERS, ReservationType.CONCURRENT_RESOLUTIONS))
                .when(fulfils(OTHERS))
                .expectException(refusedBy(Rule.V2));
    }

    @Test
    void concurrenceNamesOthersAndNothingElseDoes() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() ->
                        attaches(ReservationType.CONCURRENT_RESOLUTIONS, null, List.of(), null));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() ->
                        attaches(
                                ReservationType.APPROVAL,
                                List.of(new PartnerId("stadt-muenster")),
                                null,
                                null));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> attaches(ReservationType.BUDGET, null, null, LegalForm.GMBH));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() ->
                        attaches(ReservationType.CONCURRENT_RESOLUTIONS, null, List.of(ID), null));
    }

    @Test
    void isNotChangedByItself() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() ->
                        new SupersedeResolution(PROGRAMME, ID, ID, null, since("2026-12-16")));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() ->
                        new RevokeResolution(PROGRAMME, ID, ID, "Grund", since("2026-12-16")));
    }

    @Test
    void namesAllThatItSpeaksOf() {
        assertThat(amends("2026-12-16").references())
                .extracting(Reference::toString)
                .containsExactly(
                        "Reference[pointer=/by, subject=resolution/kreistag-2026-12-16]",
                        "Reference[pointer=/items/0/scenario, subject=scenario/holding]");
        assertThat(
                        new AttachReservation(
                                        PROGRAMME,
                                        ID,
                                        OTHERS,
                                        ReservationType.CONCURRENT_RESOLUTIONS,
                                        "Vorbehalt",
                                        List.of(new PartnerId("stadt-muenster")),
                                        List.of(LATER),
                                        null,
                                        "holding",
                                        since("2026-02-18"))
                                .references())
                .extracting(Reference::pointer)
                .containsExactly("/partners/0", "/resolutions/0", "/scenario");
    }

    private static ResolutionRecorded recorded() {
        return new ResolutionRecorded(
                PROGRAMME,
                ID,
                null,
                null,
                Coesfeld.KREISTAG,
                Coesfeld.PARTNER,
                LocalDate.parse("2026-02-18"),
                List.of(ITEM),
                null,
                null,
                null,
                null,
                1,
                false,
                List.of(),
                since("2026-02-18"));
    }

    private static AmendResolution amends(String day) {
        return new AmendResolution(PROGRAMME, ID, LATER, "Ziffer 2", List.of(ITEM), since(day));
    }

    private static ResolutionAmended amended(String day) {
        return new ResolutionAmended(
                PROGRAMME, ID, LATER, "Ziffer 2", List.of(ITEM), List.of(), since(day));
    }

    private static SupersedeResolution supersedes(String day) {
        return new SupersedeResolution(PROGRAMME, ID, LATER, null, since(day));
    }

    private static ResolutionSuperseded superseded(String day) {
        return new ResolutionSuperseded(PROGRAMME, ID, LATER, null, List.of(), since(day));
    }

    private static RevokeResolution revokes(String day) {
        return new RevokeResolution(PROGRAMME, ID, LATER, "Grund", since(day));
    }

    private static ResolutionRevoked revoked(String day) {
        return new ResolutionRevoked(PROGRAMME, ID, LATER, "Grund", List.of(), since(day));
    }

    private static RecordResolutionEffect takesEffect(String day) {
        return new RecordResolutionEffect(PROGRAMME, ID, "Amtsblatt", since(day));
    }

    private static AttachReservation attaches(
            ReservationType type,
            @Nullable List<PartnerId> partners,
            @Nullable List<ResolutionId> resolutions,
            @Nullable LegalForm form) {
        return new AttachReservation(
                PROGRAMME,
                ID,
                OTHERS,
                type,
                "Vorbehalt",
                partners,
                resolutions,
                form,
                null,
                since("2026-02-18"));
    }

    private static AttachReservation attaches(ReservationId id, ReservationType type) {
        return new AttachReservation(
                PROGRAMME, ID, id, type, "Vorbehalt", null, null, null, null, since("2026-02-18"));
    }

    private static ReservationAttached attached(ReservationId id, ReservationType type) {
        return new ReservationAttached(
                PROGRAMME, ID, id, type, "Vorbehalt", null, null, null, null, since("2026-02-18"));
    }

    private static FulfilReservation fulfils(ReservationId id) {
        return new FulfilReservation(PROGRAMME, ID, id, "Verfügung", since("2026-11-02"));
    }

    private static ReservationFulfilled fulfilled() {
        return new ReservationFulfilled(PROGRAMME, ID, APPROVAL, "Verfügung", since("2026-11-02"));
    }

    private static FailReservation fails(ReservationId id) {
        return new FailReservation(PROGRAMME, ID, id, "Verfügung", since("2026-11-02"));
    }

    private static ReservationFailed failed() {
        return new ReservationFailed(PROGRAMME, ID, APPROVAL, "Verfügung", since("2026-11-02"));
    }
}
