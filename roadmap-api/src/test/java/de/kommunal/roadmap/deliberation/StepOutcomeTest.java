package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.deliberation.Coesfeld.ADVICE;
import static de.kommunal.roadmap.deliberation.Coesfeld.DECISION;
import static de.kommunal.roadmap.deliberation.Coesfeld.DELIBERATION;
import static de.kommunal.roadmap.deliberation.Coesfeld.KREISAUSSCHUSS;
import static de.kommunal.roadmap.deliberation.Coesfeld.planned;
import static de.kommunal.roadmap.deliberation.Coesfeld.step;
import static de.kommunal.roadmap.deliberation.FlagMatcher.flaggedBy;
import static de.kommunal.roadmap.deliberation.FlagMatcher.notFlagged;
import static de.kommunal.roadmap.deliberation.OutcomeKind.ADOPTED;
import static de.kommunal.roadmap.deliberation.OutcomeKind.ADOPTED_AMENDED;
import static de.kommunal.roadmap.deliberation.OutcomeKind.NOTED;
import static de.kommunal.roadmap.deliberation.OutcomeKind.NO_DECISION;
import static de.kommunal.roadmap.deliberation.OutcomeKind.RECOMMENDED;
import static de.kommunal.roadmap.deliberation.OutcomeKind.REJECTED;
import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import de.kommunal.roadmap.deliberation.DeliberationCommand.RecordStepOutcome;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepOutcomeRecorded;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepPostponed;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepRescheduled;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class StepOutcomeTest {

    private static final VoteTally COUNTED = new VoteTally(VotePrecision.COUNTS, 40, 10, 4, null);

    private final FixtureConfiguration<Deliberation> deliberation =
            new AggregateTestFixture<>(Deliberation.class);

    @Test
    void isRecordedWithTheWordingOfTheMinutes() {
        deliberation
                .given(planned())
                .when(outcome(DECISION, ADOPTED, "ungeändert beschlossen", "2026-02-18", COUNTED))
                .expectEvents(
                        new StepOutcomeRecorded(
                                PROGRAMME,
                                DELIBERATION,
                                DECISION.id(),
                                ADOPTED,
                                "ungeändert beschlossen",
                                LocalDate.parse("2026-02-18"),
                                COUNTED,
                                54,
                                1,
                                List.of(),
                                since("2026-02-18")));
    }

    @Test
    void isFlaggedIfItIsDatedBeforeTheSitting() {
        deliberation
                .given(planned())
                .when(outcome(DECISION, ADOPTED, "beschlossen", "2026-02-17", null))
                .expectEventsMatching(flaggedBy(Rule.D3));
    }

    @Test
    void isFlaggedIfItIsDatedBeforeTheDayThatTheSittingWasMovedTo() {
        var moved =
                new StepRescheduled(
                        PROGRAMME,
                        DELIBERATION,
                        DECISION.id(),
                        DECISION.date(),
                        LocalDate.parse("2026-02-25"),
                        "Raum",
                        since("2026-02-01"));

        deliberation
                .given(planned(), moved)
                .when(outcome(DECISION, ADOPTED, "beschlossen", "2026-02-18", null))
                .expectEventsMatching(flaggedBy(Rule.D3));
    }

    @Test
    void isFlaggedIfItIsDatedAfterTheDayOnWhichItIsRecorded() {
        var command = outcome(DECISION, ADOPTED, "beschlossen", "2026-02-18", null);

        deliberation
                .given(planned())
                .when(command, Map.of("recordedOn", "2026-02-17"))
                .expectEventsMatching(flaggedBy(Rule.D3));
    }

    @Test
    void mayBeRecordedOnTheDayOfTheSitting() {
        var command = outcome(DECISION, ADOPTED, "beschlossen", "2026-02-18", null);

        deliberation
                .given(planned())
                .when(command, Map.of("recordedOn", "2026-02-18"))
                .expectEventsMatching(notFlagged());
    }

    @Test
    void isFlaggedIfACommitteeDecidesThatOnlyAdvises() {
        deliberation
                .given(planned())
                .when(outcome(ADVICE, REJECTED, "abgelehnt", "2026-02-11", null))
                .expectEventsMatching(flaggedBy(Rule.D4));
    }

    @Test
    void mayBeARecommendationOfACommitteeThatAdvises() {
        deliberation
                .given(planned())
                .when(outcome(ADVICE, RECOMMENDED, "empfohlen", "2026-02-11", null))
                .expectEventsMatching(notFlagged());
    }

    @Test
    void isFlaggedIfAnotherCommitteeDecidesThanTheCompetentOne() {
        var wrong = step("entscheidung", KREISAUSSCHUSS, "2026-02-18", StepRole.DECISIVE, 3);

        deliberation
                .given(planned(wrong))
                .when(outcome(wrong, ADOPTED, "beschlossen", "2026-02-18", null))
                .expectEventsMatching(flaggedBy(Rule.D7));
    }

    @Test
    void isRecordedOnceAndThenCorrected() {
        deliberation
                .given(planned())
                .andGivenCommands(outcome(ADVICE, NOTED, "TOP 3", "2026-02-11", null))
                .when(outcome(ADVICE, RECOMMENDED, "empfohlen", "2026-02-11", null))
                .expectException(refusedBy(Rule.D8));
    }

    @Test
    void isFlaggedIfTheWordingSaysAnotherKind() {
        deliberation
                .given(planned())
                .when(outcome(DECISION, ADOPTED, "geändert beschlossen", "2026-02-18", null))
                .expectEventsMatching(flaggedBy(Rule.D9));
    }

    @Test
    void isFlaggedIfTheWordingSaysUnchangedButTheKindAmended() {
        deliberation
                .given(planned())
                .when(
                        outcome(
                                DECISION,
                                ADOPTED_AMENDED,
                                "ungeändert beschlossen",
                                "2026-02-18",
                                null))
                .expectEventsMatching(flaggedBy(Rule.D9));
    }

    @Test
    void isFlaggedIfTheStepWasPostponedBefore() {
        var postponed =
                new StepPostponed(
                        PROGRAMME,
                        DELIBERATION,
                        ADVICE.id(),
                        "keine Zeit",
                        null,
                        "entfällt",
                        since("2026-02-10"));

        deliberation
                .given(planned(), postponed)
                .when(outcome(ADVICE, NO_DECISION, "vertagt", "2026-02-11", null))
                .expectEventsMatching(flaggedBy(Rule.D10));
    }

    @Test
    void isFlaggedIfTheVoteContradictsItself() {
        var tooMany = new VoteTally(VotePrecision.COUNTS, 50, 10, 0, null);

        deliberation
                .given(planned())
                .when(outcome(DECISION, ADOPTED, "beschlossen", "2026-02-18", tooMany))
                .expectEventsMatching(flaggedBy(Rule.S3));
    }

    private static RecordStepOutcome outcome(
            PlannedStep step,
            OutcomeKind kind,
            String wording,
            String decidedOn,
            @Nullable VoteTally votes) {
        return new RecordStepOutcome(
                PROGRAMME,
                DELIBERATION,
                step.id(),
                kind,
                wording,
                LocalDate.parse(decidedOn),
                votes,
                54,
                1,
                since("2026-02-18"));
    }
}
