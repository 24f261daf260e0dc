package de.kommunal.roadmap.milestone;

import static de.kommunal.roadmap.milestone.Plans.WORDS;
import static de.kommunal.roadmap.milestone.Plans.planned;
import static de.kommunal.roadmap.milestone.Plans.waitsFor;
import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.legalform.RecordsAtHead;
import de.kommunal.roadmap.milestone.MilestoneCommand.AchieveMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.AddMilestoneDependency;
import de.kommunal.roadmap.milestone.MilestoneCommand.CancelMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.PlanMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.RecordMilestoneMissed;
import de.kommunal.roadmap.milestone.MilestoneCommand.RefineMilestoneDate;
import de.kommunal.roadmap.milestone.MilestoneCommand.RemoveMilestoneDependency;
import de.kommunal.roadmap.milestone.MilestoneCommand.RescheduleMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.RevokeMilestoneAchievement;
import de.kommunal.roadmap.milestone.MilestoneEvent.DependencyAdded;
import de.kommunal.roadmap.milestone.MilestoneEvent.DependencyRemoved;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneAchieved;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneAchievementRevoked;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneCancelled;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneDateRefined;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneMissed;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestonePlanned;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneRescheduled;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.StaleVersion;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class MilestoneTest {

    private static final MilestoneId ID = new MilestoneId("vote");
    private static final MilestoneId DRAFT = new MilestoneId("draft");
    private static final long HEAD = 42;
    private static final Map<String, String> TODAY = Map.of("recordedOn", "2026-11-22");

    private final FixtureConfiguration<Milestone> milestone =
            new AggregateTestFixture<>(Milestone.class);
    private final RecordsAtHead records = new RecordsAtHead(HEAD);
    private final List<@Nullable Object> decidedAt = new ArrayList<>();

    @BeforeEach
    void handleCommands() {
        milestone.registerAnnotatedCommandHandler(
                new MilestoneHandler(new PlanAtHead(records, records), milestone.getRepository()));
        milestone.registerCommandHandlerInterceptor((unitOfWork, chain) -> {
            var result = chain.proceed();
            decidedAt.add(unitOfWork.resources().get(AppendTerms.DECIDED_AT));
            return result;
        });
    }

    @Test
    void isPlannedAlsoForThePast() {
        milestone
                .givenNoPriorActivity()
                .when(
                        new PlanMilestone(
                                PROGRAMME,
                                ID,
                                "Beschluss",
                                null,
                                date("2025"),
                                MilestoneCategory.DECISION,
                                null,
                                since("2026-01")),
                        TODAY)
                .expectEvents(plannedFor("2025"));
    }

    @Test
    void m2AFinerDateIsNoMove() {
        milestone
                .given(plannedFor("2026-12"))
                .when(refines("2026-12-15"))
                .expectEvents(refined("2026-12", "2026-12-15", 1));
        milestone
                .given(plannedFor("2026-12"))
                .when(moves("2026-12-15"))
                .expectException(refusedBy(Rule.M2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12", "2026-12-01/2026-12-31", "2026", "2027-01-01"})
    void m2OnlyADateWithinTheOldOneIsFiner(String date) {
        milestone
                .given(plannedFor("2026-12"))
                .when(refines(date))
                .expectException(refusedBy(Rule.M2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12", "2026-12-01/2026-12-31"})
    void m2IsNotMovedToTheSameDate(String date) {
        milestone
                .given(plannedFor("2026-12"))
                .when(moves(date))
                .expectException(refusedBy(Rule.M2));
    }

    @Test
    void m2IsMovedWithAReason() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() ->
                        new RescheduleMilestone(
                                PROGRAMME,
                                ID,
                                date("2027"),
                                RescheduleReason.OTHER,
                                " ",
                                null,
                                since("2026")));
    }

    @Test
    void m5IsMovedAndListsThoseThatWaitForItAndMovesNone() {
        records.holds(planned("founding", "2027", waitsFor("vote")));
        records.holds(planned("elsewhere", "2027"));

        milestone
                .given(plannedFor("2026-12"), refined("2026-12", "2026-12-15", 1))
                .when(moves("2027-02-15"))
                .expectEvents(moved("2026-12-15", "2027-02-15", 2, new MilestoneId("founding")));
        assertThat(decidedAt).containsExactly(HEAD);
    }

    @Test
    void isMovedOnlyInTheVersionThatWasSeen() {
        milestone
                .given(plannedFor("2026-12"), refined("2026-12", "2026-12-15", 1))
                .when(moves("2027"), Map.of(RecordAggregate.EXPECTED_VERSION, "1"))
                .expectException(StaleVersion.class);
        milestone
                .given(plannedFor("2026-12"), refined("2026-12", "2026-12-15", 1))
                .when(moves("2027"), Map.of(RecordAggregate.EXPECTED_VERSION, "2"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void waitsForAnother() {
        records.holds(planned("draft", "2026"));
        records.holds(planned("vote", "2026"));

        milestone.given(plannedFor("2026")).when(waits()).expectEvents(waiting());
        assertThat(decidedAt).containsExactly(HEAD);
    }

    @Test
    void m1ClosesNoCircle() {
        records.holds(planned("draft", "2026", waitsFor("vote")));

        milestone
                .given(plannedFor("2026"))
                .when(waits())
                .expectException(refusedBy(Rule.M1))
                .expectExceptionMessage("M1: Each would wait for the next: vote → draft → vote.");
    }

    @Test
    void m9WaitsOnceForEach() {
        milestone
                .given(plannedFor("2026"), waiting())
                .when(waits())
                .expectException(refusedBy(Rule.M9));
    }

    @Test
    void m9WaitsNoMoreOnlyForWhatItWaitedFor() {
        milestone.given(plannedFor("2026"), waiting()).when(waitsNoMore()).expectEvents(freed());
        milestone
                .given(plannedFor("2026"), waiting(), freed())
                .when(waitsNoMore())
                .expectException(refusedBy(Rule.M9));
    }

    @Test
    void isAchievedWithEvidence() {
        milestone
                .given(plannedFor("2026-12"))
                .when(achieves("2026-11-22", null), TODAY)
                .expectEvents(achieved(null));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new MilestoneEvidence(null, null, null));
    }

    @Test
    void m3IsNotAchievedAhead() {
        milestone
                .given(plannedFor("2026-12"))
                .when(achieves("2026-11-23", null), TODAY)
                .expectException(refusedBy(Rule.M3));
        milestone
                .given(plannedFor("2026-12"))
                .when(achieves("2026-11", null), TODAY)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void m3IsAchievedAfterWhatItWaitsForOrWithAReason() {
        records.holds(planned("draft", "2026"));
        records.holds(planned("vote", "2026", waitsFor("draft")));

        milestone
                .given(plannedFor("2026-12"), waiting())
                .when(achieves("2026-11-22", null), TODAY)
                .expectException(refusedBy(Rule.M3));
        milestone
                .given(plannedFor("2026-12"), waiting())
                .when(achieves("2026-11-22", "eilbedürftig"), TODAY)
                .expectEvents(achieved("eilbedürftig", DRAFT));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void m6ChangesNoMoreOnceCancelled(MilestoneCommand change) {
        milestone
                .given(plannedFor("2026-10"), waiting(), cancelled())
                .when(change, TODAY)
                .expectException(refusedBy(Rule.M6));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void m7ChangesNoMoreOnceAchieved(MilestoneCommand change) {
        if (change instanceof RevokeMilestoneAchievement) {
            return;
        }
        milestone
                .given(plannedFor("2026-10"), waiting(), achieved(null))
                .when(change, TODAY)
                .expectException(refusedBy(Rule.M7));
    }

    static Stream<MilestoneCommand> changes() {
        return Stream.of(
                refines("2026-10-15"),
                moves("2027"),
                waits(),
                waitsNoMore(),
                achieves("2026-11-22", null),
                revokes(),
                misses("2026-10"),
                cancels());
    }

    @Test
    void m7RevokesOnlyAnAchievement() {
        milestone.given(plannedFor("2026-10")).when(revokes()).expectException(refusedBy(Rule.M7));
        milestone
                .given(plannedFor("2026-10"), achieved(null))
                .when(revokes())
                .expectEvents(revoked());
    }

    @Test
    void changesAgainOnceItsAchievementIsRevoked() {
        milestone
                .given(plannedFor("2026-10"), achieved(null), revoked())
                .when(moves("2027"))
                .expectEvents(moved("2026-10", "2027", 1));
    }

    @Test
    void isMissedOnceItsLastDayHasPassed() {
        milestone
                .given(plannedFor("2026-10"))
                .when(misses("2026-10"), Map.of("recordedOn", "2026-11-01"))
                .expectEvents(missed("2026-10"));
    }

    @Test
    void m8IsNotMissedBefore() {
        milestone
                .given(plannedFor("2026-10"))
                .when(misses("2026-10"), Map.of("recordedOn", "2026-10-31"))
                .expectException(refusedBy(Rule.M8));
    }

    @Test
    void m8IsNotMissedForAnotherDate() {
        milestone
                .given(plannedFor("2026-10"), moved("2026-10", "2026-12", 1))
                .when(misses("2026-10"), TODAY)
                .expectException(refusedBy(Rule.M8));
    }

    @Test
    void m8IsMissedOnceForADateAlsoIfItComesBackToIt() {
        milestone
                .given(plannedFor("2026-10"), missed("2026-10"))
                .when(misses("2026-10"), TODAY)
                .expectException(refusedBy(Rule.M8));
        milestone
                .given(
                        plannedFor("2026-10"),
                        missed("2026-10"),
                        moved("2026-10", "2026-12", 1),
                        moved("2026-12", "2026-10", 2))
                .when(misses("2026-10"), TODAY)
                .expectException(refusedBy(Rule.M8));
    }

    @Test
    void m8AMissedDateIsNotRefined() {
        milestone
                .given(plannedFor("2026-10"), missed("2026-10"))
                .when(refines("2026-10-15"))
                .expectException(refusedBy(Rule.M8));
    }

    @Test
    void isStillMovedAchievedAndCancelledOnceItWasMissed() {
        milestone
                .given(plannedFor("2026-10"), missed("2026-10"))
                .when(moves("2026-12"))
                .expectEvents(moved("2026-10", "2026-12", 1));
        milestone
                .given(plannedFor("2026-10"), missed("2026-10"))
                .when(achieves("2026-11-22", null), TODAY)
                .expectEvents(achieved(null));
        milestone
                .given(plannedFor("2026-10"), missed("2026-10"))
                .when(cancels())
                .expectEvents(cancelled());
    }

    private static EffectiveDate date(String edtf) {
        return new EffectiveDate(edtf);
    }

    private static MilestonePlanned plannedFor(String date) {
        return new MilestonePlanned(
                PROGRAMME,
                ID,
                "Beschluss",
                null,
                date(date),
                MilestoneCategory.DECISION,
                null,
                since("2026-01"));
    }

    private static RefineMilestoneDate refines(String date) {
        return new RefineMilestoneDate(PROGRAMME, ID, date(date), since("2026-06"));
    }

    private static MilestoneDateRefined refined(String from, String to, int number) {
        return new MilestoneDateRefined(
                PROGRAMME, ID, date(to), number, date(from), since("2026-06"));
    }

    private static RescheduleMilestone moves(String date) {
        return new RescheduleMilestone(
                PROGRAMME,
                ID,
                date(date),
                RescheduleReason.DECISION,
                "Sitzung verlegt",
                null,
                since("2026-07"));
    }

    private static MilestoneRescheduled moved(
            String from, String to, int number, MilestoneId... affected) {
        return new MilestoneRescheduled(
                PROGRAMME,
                ID,
                date(to),
                RescheduleReason.DECISION,
                "Sitzung verlegt",
                null,
                number,
                date(from),
                List.of(affected),
                since("2026-07"));
    }

    private static AddMilestoneDependency waits() {
        return new AddMilestoneDependency(
                PROGRAMME, ID, DRAFT, DependencyType.FINISH_START, null, since("2026-02"));
    }

    private static DependencyAdded waiting() {
        return new DependencyAdded(
                PROGRAMME, ID, DRAFT, DependencyType.FINISH_START, null, since("2026-02"));
    }

    private static RemoveMilestoneDependency waitsNoMore() {
        return new RemoveMilestoneDependency(PROGRAMME, ID, DRAFT, "unnötig", since("2026-03"));
    }

    private static DependencyRemoved freed() {
        return new DependencyRemoved(PROGRAMME, ID, DRAFT, "unnötig", since("2026-03"));
    }

    private static AchieveMilestone achieves(String on, @Nullable String overrideReason) {
        return new AchieveMilestone(
                PROGRAMME, ID, date(on), WORDS, overrideReason, since("2026-11-22"));
    }

    private static MilestoneAchieved achieved(
            @Nullable String overrideReason, MilestoneId... overridden) {
        return new MilestoneAchieved(
                PROGRAMME,
                ID,
                date("2026-11-22"),
                WORDS,
                overrideReason,
                List.of(overridden),
                since("2026-11-22"));
    }

    private static RevokeMilestoneAchievement revokes() {
        return new RevokeMilestoneAchievement(PROGRAMME, ID, "Irrtum", since("2026-11-23"));
    }

    private static MilestoneAchievementRevoked revoked() {
        return new MilestoneAchievementRevoked(PROGRAMME, ID, "Irrtum", since("2026-11-23"));
    }

    private static RecordMilestoneMissed misses(String date) {
        return new RecordMilestoneMissed(PROGRAMME, ID, date(date), since("2026-11-01"));
    }

    private static MilestoneMissed missed(String date) {
        return new MilestoneMissed(PROGRAMME, ID, date(date), since("2026-11-01"));
    }

    private static CancelMilestone cancels() {
        return new CancelMilestone(PROGRAMME, ID, "aufgegeben", since("2026-11-22"));
    }

    private static MilestoneCancelled cancelled() {
        return new MilestoneCancelled(PROGRAMME, ID, "aufgegeben", since("2026-11-22"));
    }
}
