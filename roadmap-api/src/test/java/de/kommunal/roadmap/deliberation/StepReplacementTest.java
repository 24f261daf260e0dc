package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.deliberation.Coesfeld.ADVICE;
import static de.kommunal.roadmap.deliberation.Coesfeld.DECISION;
import static de.kommunal.roadmap.deliberation.Coesfeld.DELIBERATION;
import static de.kommunal.roadmap.deliberation.Coesfeld.FINANCE;
import static de.kommunal.roadmap.deliberation.Coesfeld.FINANZAUSSCHUSS;
import static de.kommunal.roadmap.deliberation.Coesfeld.KREISAUSSCHUSS;
import static de.kommunal.roadmap.deliberation.Coesfeld.KREISTAG;
import static de.kommunal.roadmap.deliberation.Coesfeld.planned;
import static de.kommunal.roadmap.deliberation.Coesfeld.step;
import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.deliberation.DeliberationCommand.PostponeStep;
import de.kommunal.roadmap.deliberation.DeliberationCommand.ReferStep;
import de.kommunal.roadmap.deliberation.DeliberationCommand.RescheduleStep;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepPostponed;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepReferred;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** Steps that give way: postponed ones and referred ones. */
class StepReplacementTest {

    private static final PlannedStep ADVICE_LATER =
            step("kreisausschuss-2", KREISAUSSCHUSS, "2026-02-13", StepRole.ADVISORY, 2);
    private static final PlannedStep DECISION_LATER =
            step("kreistag-2", KREISTAG, "2026-03-25", StepRole.DECISIVE, 5);
    private static final PlannedStep FINANCE_AGAIN =
            step("finanzausschuss-2", FINANZAUSSCHUSS, "2026-03-04", StepRole.ADVISORY, 4);

    private final FixtureConfiguration<Deliberation> deliberation =
            new AggregateTestFixture<>(Deliberation.class);

    @Test
    void aPostponedStepHasAFollowUp() {
        deliberation
                .given(planned())
                .when(postpone(ADVICE, ADVICE_LATER, null))
                .expectEvents(postponed(ADVICE, ADVICE_LATER, null));
    }

    @Test
    void aPostponedStepClosesWithAReason() {
        deliberation
                .given(planned())
                .when(postpone(ADVICE, null, "Der Kreistag berät selbst."))
                .expectEvents(postponed(ADVICE, null, "Der Kreistag berät selbst."));
    }

    @Test
    void aPostponedStepWithNeitherIsRefused() {
        deliberation
                .given(planned())
                .when(postpone(ADVICE, null, null))
                .expectException(refusedBy(Rule.D5));
    }

    @Test
    void aPostponedStepWithBothIsRefused() {
        deliberation
                .given(planned())
                .when(postpone(ADVICE, ADVICE_LATER, "entfällt"))
                .expectException(refusedBy(Rule.D5));
    }

    @Test
    void aFollowUpKeepsTheDateOrder() {
        var early = step("kreisausschuss-2", KREISAUSSCHUSS, "2026-02-04", StepRole.ADVISORY, 2);

        deliberation
                .given(planned())
                .when(postpone(ADVICE, early, null))
                .expectException(refusedBy(Rule.D1));
    }

    @Test
    void aFollowUpComesBeforeTheDecision() {
        var late = step("kreisausschuss-2", KREISAUSSCHUSS, "2026-02-19", StepRole.ADVISORY, 4);

        deliberation
                .given(planned())
                .when(postpone(ADVICE, late, null))
                .expectException(refusedBy(Rule.D2));
    }

    @Test
    void aPostponedDecisionIsDecidedLater() {
        deliberation
                .given(planned())
                .when(postpone(DECISION, DECISION_LATER, null))
                .expectEvents(postponed(DECISION, DECISION_LATER, null));
    }

    @Test
    void aPostponedDecisionIsNotFollowedByAdviceOnly() {
        deliberation
                .given(planned())
                .when(postpone(DECISION, FINANCE_AGAIN, null))
                .expectException(refusedBy(Rule.D2));
    }

    @Test
    void aFollowUpTakesTheRankAndTheDayThatItsStepGaveUp() {
        deliberation
                .given(planned(), postponed(ADVICE, ADVICE_LATER, null))
                .when(move(ADVICE_LATER, "2026-02-11"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aReferredStepStandsInNobodysWay() {
        deliberation
                .given(planned())
                .andGivenCommands(refer(FINANCE, KREISAUSSCHUSS, null, null, "entfällt"))
                .when(move(ADVICE, "2026-02-04"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aDeliberationThatWasClosedWithoutADecisionStillMovesItsOtherSteps() {
        deliberation
                .given(planned(), postponed(DECISION, null, "Die Vorlage ist überholt."))
                .when(move(ADVICE, "2026-02-12"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aFollowUpHasAnIdOfItsOwn() {
        deliberation
                .given(planned())
                .when(postpone(ADVICE, ADVICE.on(LocalDate.parse("2026-02-13")), null))
                .expectException(InvalidValue.class);
    }

    @Test
    void aStepIsPostponedOnce() {
        deliberation
                .given(planned(), postponed(ADVICE, null, "entfällt"))
                .when(postpone(ADVICE, ADVICE_LATER, null))
                .expectException(refusedBy(Rule.D10));
    }

    @Test
    void aStepIsReferredToAnotherCommittee() {
        deliberation
                .given(planned())
                .when(refer(FINANCE, KREISAUSSCHUSS, null, null, "Er berät am 11.02. ohnehin."))
                .expectEvents(
                        new StepReferred(
                                PROGRAMME,
                                DELIBERATION,
                                FINANCE.id(),
                                KREISAUSSCHUSS,
                                "Beratungsbedarf",
                                null,
                                null,
                                "Er berät am 11.02. ohnehin.",
                                since("2026-02-11")));
    }

    @Test
    void aReferredStepWithNeitherFollowUpNorReasonIsRefused() {
        deliberation
                .given(planned())
                .when(refer(ADVICE, FINANZAUSSCHUSS, null, null, null))
                .expectException(refusedBy(Rule.D5));
    }

    @Test
    void aReferredDecisionComesBackToTheCouncil() {
        deliberation
                .given(planned())
                .when(refer(DECISION, FINANZAUSSCHUSS, FINANCE_AGAIN, DECISION_LATER, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aReferredDecisionThatDoesNotComeBackIsRefused() {
        deliberation
                .given(planned())
                .when(refer(DECISION, FINANZAUSSCHUSS, FINANCE_AGAIN, null, null))
                .expectException(refusedBy(Rule.D2));
    }

    @Test
    void aReferredStepIsPostponedNoMore() {
        deliberation
                .given(planned())
                .andGivenCommands(refer(FINANCE, KREISAUSSCHUSS, null, null, "entfällt"))
                .when(postpone(FINANCE, null, "entfällt"))
                .expectException(refusedBy(Rule.D10));
    }

    @Test
    void aReferralNamesAllCommitteesThatItSpeaksOf() {
        assertThat(
                        refer(DECISION, FINANZAUSSCHUSS, FINANCE_AGAIN, DECISION_LATER, null)
                                .references())
                .extracting(Reference::pointer)
                .containsExactly("/toCommittee", "/followUp/committee", "/comesBack/committee");
    }

    @Test
    void aReferralIsFollowedUpByTheCommitteeThatItNames() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> refer(ADVICE, KREISTAG, FINANCE_AGAIN, null, null));
    }

    @Test
    void aReferralComesBackOnlyFromSomewhere() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> refer(DECISION, FINANZAUSSCHUSS, null, DECISION_LATER, null));
    }

    private static PostponeStep postpone(
            PlannedStep step, @Nullable PlannedStep followUp, @Nullable String closingReason) {
        return new PostponeStep(
                PROGRAMME,
                DELIBERATION,
                step.id(),
                "Beratungsbedarf",
                followUp,
                closingReason,
                since("2026-02-11"));
    }

    private static StepPostponed postponed(
            PlannedStep step, @Nullable PlannedStep followUp, @Nullable String closingReason) {
        return new StepPostponed(
                PROGRAMME,
                DELIBERATION,
                step.id(),
                "Beratungsbedarf",
                followUp,
                closingReason,
                since("2026-02-11"));
    }

    private static ReferStep refer(
            PlannedStep step,
            CommitteeId toCommittee,
            @Nullable PlannedStep followUp,
            @Nullable PlannedStep comesBack,
            @Nullable String closingReason) {
        return new ReferStep(
                PROGRAMME,
                DELIBERATION,
                step.id(),
                toCommittee,
                "Beratungsbedarf",
                followUp,
                comesBack,
                closingReason,
                since("2026-02-11"));
    }

    private static RescheduleStep move(PlannedStep step, String to) {
        return new RescheduleStep(
                PROGRAMME,
                DELIBERATION,
                step.id(),
                LocalDate.parse(to),
                "Raumbelegung",
                since("2026-02-11"));
    }
}
