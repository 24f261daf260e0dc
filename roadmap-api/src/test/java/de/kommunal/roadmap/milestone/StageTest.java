package de.kommunal.roadmap.milestone;

import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.ResolutionState;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.legalform.RecordsAtHead;
import de.kommunal.roadmap.milestone.StageCommand.DecideStageEntry;
import de.kommunal.roadmap.milestone.StageCommand.DefineStage;
import de.kommunal.roadmap.milestone.StageEvent.StageDefined;
import de.kommunal.roadmap.milestone.StageEvent.StageEntryDecided;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class StageTest {

    private static final StageId SECOND = new StageId("second");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final long HEAD = 42;

    private final FixtureConfiguration<Stage> stage = new AggregateTestFixture<>(Stage.class);
    private final RecordsAtHead records = new RecordsAtHead(HEAD);
    private final List<@Nullable Object> decidedAt = new ArrayList<>();

    @BeforeEach
    void handleCommands() {
        stage.registerAnnotatedCommandHandler(
                new StageHandler(new PlanAtHead(records, records), stage.getRepository()));
        stage.registerCommandHandlerInterceptor((unitOfWork, chain) -> {
            var result = chain.proceed();
            decidedAt.add(unitOfWork.resources().get(AppendTerms.DECIDED_AT));
            return result;
        });
        records.holds(resolution("first-vote", 1));
        records.holds(resolution("second-vote", 1));
        records.holds(resolution("lost-vote"));
    }

    @Test
    void isDefinedWithARankOfItsOwn() {
        records.holds(stage("first", 1));

        stage.givenNoPriorActivity().when(defines(2)).expectEvents(defined());
        assertThat(decidedAt).containsExactly(HEAD);
    }

    @Test
    void t1GivesNoRankTwice() {
        records.holds(stage("first", 2));

        stage.givenNoPriorActivity().when(defines(2)).expectException(refusedBy(Rule.T1));
    }

    @Test
    void t1CountsRanksFromOneOn() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> defines(0));
    }

    @Test
    void isEnteredByAResolutionOfItsOwn() {
        records.holds(stage("first", 1, "first-vote"));
        records.holds(stage("second", 2));

        stage.given(defined()).when(enters("second-vote")).expectEvents(entered());
        assertThat(decidedAt).containsExactly(HEAD);
    }

    @Test
    void t2IsNotEnteredBeforeTheStageBelowIt() {
        records.holds(stage("first", 1));
        records.holds(stage("second", 2));

        stage.given(defined())
                .when(enters("second-vote"))
                .expectException(refusedBy(Rule.T2))
                .expectNoEvents();
    }

    @Test
    void t2IsEnteredOnce() {
        records.holds(stage("first", 1, "first-vote"));
        records.holds(stage("second", 2, "second-vote"));

        stage.given(defined(), entered())
                .when(enters("second-vote"))
                .expectException(refusedBy(Rule.T2));
    }

    @Test
    void t3WantsAResolutionThatEnteredNoOtherStage() {
        records.holds(stage("first", 1, "first-vote"));
        records.holds(stage("second", 2));

        stage.given(defined())
                .when(enters("second-vote", "first-vote"))
                .expectException(refusedBy(Rule.T3));
    }

    @Test
    void t3WantsAResolutionThatAdoptedSomething() {
        records.holds(stage("first", 1, "first-vote"));
        records.holds(stage("second", 2));

        stage.given(defined()).when(enters("lost-vote")).expectException(refusedBy(Rule.T3));
    }

    @Test
    void t3WantsAResolution() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> enters());
    }

    private static DefineStage defines(int rank) {
        return new DefineStage(PROGRAMME, SECOND, rank, "Dach", null, since("2026"));
    }

    private static StageDefined defined() {
        return new StageDefined(PROGRAMME, SECOND, 2, "Dach", null, since("2026"));
    }

    private static DecideStageEntry enters(String... resolutions) {
        return new DecideStageEntry(PROGRAMME, SECOND, ids(resolutions), DAY, since("2026-11-20"));
    }

    private static StageEntryDecided entered() {
        return new StageEntryDecided(
                PROGRAMME, SECOND, ids("second-vote"), DAY, since("2026-11-20"));
    }

    private static List<ResolutionId> ids(String... resolutions) {
        return Stream.of(resolutions).map(ResolutionId::new).toList();
    }

    private static StageView stage(String id, int rank, String... byResolutions) {
        var entered = byResolutions.length > 0;
        return new StageView(
                id,
                1,
                rank,
                "Stufe",
                null,
                entered,
                entered ? DAY : null,
                List.of(byResolutions),
                since("2026"));
    }

    private static ResolutionView resolution(String id, Integer... adoptedItems) {
        return new ResolutionView(
                id,
                1,
                null,
                null,
                "rat",
                "nord",
                DAY,
                List.of(),
                List.of(adoptedItems),
                null,
                null,
                null,
                null,
                false,
                ResolutionState.IN_FORCE,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                since("2026"));
    }
}
