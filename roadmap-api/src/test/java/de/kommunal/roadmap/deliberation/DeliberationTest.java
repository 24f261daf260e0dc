package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.deliberation.Coesfeld.ADVICE;
import static de.kommunal.roadmap.deliberation.Coesfeld.DECISION;
import static de.kommunal.roadmap.deliberation.Coesfeld.DELIBERATION;
import static de.kommunal.roadmap.deliberation.Coesfeld.FINANCE;
import static de.kommunal.roadmap.deliberation.Coesfeld.KREISTAG;
import static de.kommunal.roadmap.deliberation.Coesfeld.plan;
import static de.kommunal.roadmap.deliberation.Coesfeld.planned;
import static de.kommunal.roadmap.deliberation.Coesfeld.step;
import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.deliberation.DeliberationCommand.RescheduleStep;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepRescheduled;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class DeliberationTest {

    private static final PlannedStep SAME_DAY =
            step("kreistag", KREISTAG, "2026-02-11", StepRole.DECISIVE, 3);

    private final FixtureConfiguration<Deliberation> deliberation =
            new AggregateTestFixture<>(Deliberation.class);

    @Test
    void isPlannedThroughItsCommittees() {
        deliberation
                .givenNoPriorActivity()
                .when(plan(FINANCE, ADVICE, DECISION))
                .expectEvents(planned());
    }

    @Test
    void namesAllThatItSpeaksOf() {
        assertThat(plan(ADVICE, DECISION).references())
                .extracting(Reference::pointer)
                .containsExactly(
                        "/partner",
                        "/paper",
                        "/competentCommittee",
                        "/steps/0/committee",
                        "/steps/1/committee");
    }

    @Test
    void hasDatesInTheOrderOfItsRanks() {
        var early = step("kreisausschuss", KREISTAG, "2026-02-04", StepRole.ADVISORY, 2);

        deliberation
                .givenNoPriorActivity()
                .when(plan(FINANCE, early, DECISION))
                .expectException(refusedBy(Rule.D1));
    }

    @Test
    void tellsStepsOfOneDayApartByRank() {
        var sameRank = step("kreistag", KREISTAG, "2026-02-11", StepRole.DECISIVE, 2);

        deliberation
                .givenNoPriorActivity()
                .when(plan(ADVICE, sameRank))
                .expectException(refusedBy(Rule.D1));
    }

    @Test
    void mayHaveTwoStepsOnOneDay() {
        deliberation
                .givenNoPriorActivity()
                .when(plan(ADVICE, SAME_DAY))
                .expectEvents(planned(ADVICE, SAME_DAY));
    }

    @Test
    void hasADecisiveStep() {
        deliberation
                .givenNoPriorActivity()
                .when(plan(FINANCE, ADVICE))
                .expectException(refusedBy(Rule.D2));
    }

    @Test
    void hasStepsAtAll() {
        deliberation.givenNoPriorActivity().when(plan()).expectException(refusedBy(Rule.D2));
    }

    @Test
    void hasNoTwoDecisiveSteps() {
        var second = step("kreistag-2", KREISTAG, "2026-03-25", StepRole.DECISIVE, 4);

        deliberation
                .givenNoPriorActivity()
                .when(plan(DECISION, second))
                .expectException(refusedBy(Rule.D2));
    }

    @Test
    void endsWithTheDecisiveStep() {
        var later = step("bericht", KREISTAG, "2026-03-25", StepRole.INFORMATION, 4);

        deliberation
                .givenNoPriorActivity()
                .when(plan(DECISION, later))
                .expectException(refusedBy(Rule.D2));
    }

    @Test
    void namesEachStepOnce() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> plan(DECISION, DECISION));
    }

    @Test
    void movesAStepAndKeepsItsFormerDate() {
        deliberation
                .given(planned())
                .when(move(FINANCE, "2026-02-06"))
                .expectEvents(
                        new StepRescheduled(
                                PROGRAMME,
                                DELIBERATION,
                                FINANCE.id(),
                                FINANCE.date(),
                                LocalDate.parse("2026-02-06"),
                                "Raumbelegung",
                                since("2026-01-20")));
    }

    @Test
    void movesNoStepPastAnother() {
        deliberation
                .given(planned())
                .when(move(FINANCE, "2026-02-12"))
                .expectException(refusedBy(Rule.D1));
    }

    @Test
    void movesNoStepPastTheDecisiveOneWhateverItsRank() {
        var unranked = step("anhoerung", KREISTAG, "2026-02-10", StepRole.HEARING, 3);

        deliberation
                .given(planned(unranked, DECISION))
                .when(move(unranked, "2026-02-19"))
                .expectException(refusedBy(Rule.D2));
    }

    @Test
    void movesNoStepToItsOwnDay() {
        deliberation
                .given(planned())
                .when(move(FINANCE, "2026-02-05"))
                .expectException(refusedBy(Rule.D10));
    }

    @Test
    void movesFromWhereTheStepWasMovedBefore() {
        deliberation
                .given(planned())
                .andGivenCommands(move(FINANCE, "2026-02-06"))
                .when(move(FINANCE, "2026-02-06"))
                .expectException(refusedBy(Rule.D10));
    }

    @Test
    void movesNoStepThatItDoesNotHave() {
        deliberation
                .given(planned())
                .when(move(step("rat", KREISTAG, "2026-02-10", StepRole.HEARING, 1), "2026-02-11"))
                .expectException(InvalidValue.class);
    }

    private static RescheduleStep move(PlannedStep step, String to) {
        return new RescheduleStep(
                PROGRAMME,
                DELIBERATION,
                step.id(),
                LocalDate.parse(to),
                "Raumbelegung",
                since("2026-01-20"));
    }
}
