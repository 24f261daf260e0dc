package de.kommunal.roadmap.position;

import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.correction.CorrectionCategory;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.position.PositionCommand.ChangePartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.ConfirmPartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.CorrectPartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.LapsePartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.RecordPartnerPosition;
import de.kommunal.roadmap.position.PositionEvent.PositionChanged;
import de.kommunal.roadmap.position.PositionEvent.PositionConfirmed;
import de.kommunal.roadmap.position.PositionEvent.PositionCorrected;
import de.kommunal.roadmap.position.PositionEvent.PositionHeardBeside;
import de.kommunal.roadmap.position.PositionEvent.PositionLapsed;
import de.kommunal.roadmap.position.PositionEvent.PositionStated;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class PartnerPositionTest {

    private static final PartnerId COESFELD = new PartnerId("kreis-coesfeld");
    private static final PositionTopic PROCESS =
            new PositionTopic(PositionTopic.Kind.PROCESS, null);
    private static final PositionId ID = PositionId.of(COESFELD, PROCESS);
    private static final ResolutionId KREISTAG = new ResolutionId("kreistag-2026-02-18");
    private static final List<String> WISH = List.of("weitere Rechtsform prüfen");

    private final FixtureConfiguration<PartnerPosition> position =
            new AggregateTestFixture<>(PartnerPosition.class);

    @Test
    void isStatedWithItsConditions() {
        position.givenNoPriorActivity()
                .when(records(Stance.SUPPORTS_WITH_CONDITIONS, Bindingness.EXECUTIVE_STATEMENT))
                .expectEvents(stated(Bindingness.EXECUTIVE_STATEMENT));
    }

    @Test
    void isChangedWhenThePartnerChangedItsMind() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT))
                .when(changes(Stance.OBSERVES, Bindingness.EXECUTIVE_STATEMENT, "2026-04"))
                .expectEvents(
                        new PositionChanged(
                                PROGRAMME,
                                ID,
                                COESFELD,
                                PROCESS,
                                new Standing(
                                        Stance.SUPPORTS_WITH_CONDITIONS,
                                        Bindingness.EXECUTIVE_STATEMENT),
                                Stance.OBSERVES,
                                null,
                                Bindingness.EXECUTIVE_STATEMENT,
                                null,
                                null,
                                null,
                                "neue Lage",
                                since("2026-04")));
    }

    @Test
    void isCorrectedWhenTheOfficeRecordedItWrongly() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT))
                .when(corrects(Stance.SUPPORTS, "2026-01-15"))
                .expectSuccessfulHandlerExecution();

        var events = storedEvents();
        assertThat(events.get(1).getPayload())
                .isEqualTo(corrected(events.getFirst().getIdentifier(), null, null));
    }

    @Test
    void isCorrectedInItsLastChangeOnly() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT), changed("2026-01-20"))
                .when(corrects(Stance.SUPPORTS, "2026-01-15"))
                .expectSuccessfulHandlerExecution();

        var events = storedEvents();
        assertThat(events.get(2).getPayload())
                .isEqualTo(
                        corrected(
                                events.get(1).getIdentifier(),
                                new Standing(
                                        Stance.SUPPORTS_WITH_CONDITIONS,
                                        Bindingness.EXECUTIVE_STATEMENT),
                                "neue Lage"));
    }

    @Test
    void isCorrectedAgainByNamingTheCorrection() {
        position.givenCommands(
                        records(Stance.OBSERVES, Bindingness.EXECUTIVE_STATEMENT),
                        corrects(Stance.NOT_INVOLVED, "2026-01-15"))
                .when(corrects(Stance.SUPPORTS, "2026-01-15"))
                .expectSuccessfulHandlerExecution();

        var events = storedEvents();
        assertThat(events.get(2).getPayload())
                .isEqualTo(corrected(events.get(1).getIdentifier(), null, null));
    }

    @Test
    void isConfirmed() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT))
                .when(new ConfirmPartnerPosition(PROGRAMME, ID, "Gespräch", since("2026-05")))
                .expectEvents(new PositionConfirmed(PROGRAMME, ID, "Gespräch", since("2026-05")));
    }

    @Test
    void lapsesWithAReason() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT))
                .when(new LapsePartnerPosition(PROGRAMME, ID, "Neuwahl", since("2026-05")))
                .expectEvents(lapsed("2026-05"));
    }

    @Test
    void isRecordedAnewAfterItLapsed() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT), lapsed("2026-01-15"))
                .when(records(Stance.SUPPORTS_WITH_CONDITIONS, Bindingness.EXECUTIVE_STATEMENT))
                .expectEvents(stated(Bindingness.EXECUTIVE_STATEMENT));
    }

    @Test
    void isStatedForAnEarlierDayOnWhichNoneLed() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT))
                .when(recordsOn("2025-11", Stance.OBSERVES, Bindingness.EXECUTIVE_STATEMENT))
                .expectEvents(
                        new PositionStated(
                                PROGRAMME,
                                ID,
                                COESFELD,
                                PROCESS,
                                Stance.OBSERVES,
                                null,
                                Bindingness.EXECUTIVE_STATEMENT,
                                WISH,
                                null,
                                null,
                                since("2025-11")));
    }

    @Test
    void p1WantsACouncilResolutionNamed() {
        position.givenNoPriorActivity()
                .when(records(Stance.SUPPORTS, Bindingness.COUNCIL_RESOLUTION))
                .expectException(refusedBy(Rule.P1));
    }

    @Test
    void p1WantsACouncilResolutionNamedInAChangeToo() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT))
                .when(changes(Stance.OBSERVES, Bindingness.COUNCIL_RESOLUTION, "2026-04"))
                .expectException(refusedBy(Rule.P1));
    }

    @ParameterizedTest
    @EnumSource(names = {"SURVEY", "PRESS"})
    void p1LetsWhatWasHeardOnlyStandBeside(Bindingness heard) {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT))
                .when(records(Stance.OBSERVES, heard))
                .expectEvents(
                        new PositionHeardBeside(
                                PROGRAMME,
                                ID,
                                COESFELD,
                                PROCESS,
                                Stance.OBSERVES,
                                null,
                                heard,
                                WISH,
                                null,
                                null,
                                since("2026-01-15")));
    }

    @ParameterizedTest
    @EnumSource(names = {"SURVEY", "PRESS"})
    void p1KeepsWhatWasHeardFromReplacingWhatBindsMore(Bindingness heard) {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT))
                .when(changes(Stance.OBSERVES, heard, "2026-04"))
                .expectException(refusedBy(Rule.P1));
    }

    @Test
    void p2WantsConditionsOfAConditionalSupport() {
        position.givenNoPriorActivity()
                .when(
                        new RecordPartnerPosition(
                                PROGRAMME,
                                COESFELD,
                                PROCESS,
                                Stance.SUPPORTS_WITH_CONDITIONS,
                                null,
                                Bindingness.EXECUTIVE_STATEMENT,
                                List.of(),
                                null,
                                null,
                                since("2026-01-15")))
                .expectException(refusedBy(Rule.P2));
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTS", "RESERVED"})
    void p2WantsAReasonOfAnObjection(Stance objection) {
        position.givenNoPriorActivity()
                .when(records(objection, Bindingness.EXECUTIVE_STATEMENT))
                .expectException(refusedBy(Rule.P2));
    }

    @ParameterizedTest
    @EnumSource(names = {"EXECUTIVE_STATEMENT", "COMMITTEE_RECOMMENDATION"})
    void p3LetsOnePositionLead(Bindingness asBindingOrMore) {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT))
                .when(records(Stance.OBSERVES, asBindingOrMore))
                .expectException(refusedBy(Rule.P3));
    }

    @Test
    void p4KeepsALapsedPositionFromChanging() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT), lapsed("2026-03"))
                .when(changes(Stance.OBSERVES, Bindingness.EXECUTIVE_STATEMENT, "2026-04"))
                .expectException(refusedBy(Rule.P4));
    }

    @Test
    void p4KeepsALapsedPositionFromBeingCorrected() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT), lapsed("2026-03"))
                .when(corrects(Stance.SUPPORTS, "2026-01-15"))
                .expectException(refusedBy(Rule.P4));
    }

    @Test
    void p4KeepsALapsedPositionFromBeingConfirmed() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT), lapsed("2026-03"))
                .when(new ConfirmPartnerPosition(PROGRAMME, ID, null, since("2026-05")))
                .expectException(refusedBy(Rule.P4));
    }

    @Test
    void p4KeepsAPositionFromChangingBeforeItWasStated() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT))
                .when(changes(Stance.OBSERVES, Bindingness.EXECUTIVE_STATEMENT, "2025-11"))
                .expectException(refusedBy(Rule.P4));
    }

    @Test
    void p5WantsAChangeToChangeSomething() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT), changed("2026-02"))
                .when(changes(Stance.OBSERVES, Bindingness.EXECUTIVE_STATEMENT, "2026-04"))
                .expectException(refusedBy(Rule.P5));
    }

    @Test
    void p5LetsAPositionComeToBindMore() {
        position.given(stated(Bindingness.EXECUTIVE_STATEMENT))
                .when(
                        new ChangePartnerPosition(
                                PROGRAMME,
                                ID,
                                Stance.SUPPORTS_WITH_CONDITIONS,
                                null,
                                Bindingness.COUNCIL_RESOLUTION,
                                WISH,
                                null,
                                KREISTAG,
                                "Beschluss des Kreistags",
                                since("2026-02-18")))
                .expectSuccessfulHandlerExecution();
    }

    private static RecordPartnerPosition records(Stance stance, Bindingness bindingness) {
        return recordsOn("2026-01-15", stance, bindingness);
    }

    private static RecordPartnerPosition recordsOn(
            String date, Stance stance, Bindingness bindingness) {
        return new RecordPartnerPosition(
                PROGRAMME,
                COESFELD,
                PROCESS,
                stance,
                null,
                bindingness,
                WISH,
                null,
                null,
                since(date));
    }

    private static PositionStated stated(Bindingness bindingness) {
        return new PositionStated(
                PROGRAMME,
                ID,
                COESFELD,
                PROCESS,
                Stance.SUPPORTS_WITH_CONDITIONS,
                null,
                bindingness,
                WISH,
                null,
                null,
                since("2026-01-15"));
    }

    private static ChangePartnerPosition changes(
            Stance stance, Bindingness bindingness, String date) {
        return new ChangePartnerPosition(
                PROGRAMME,
                ID,
                stance,
                null,
                bindingness,
                null,
                null,
                null,
                "neue Lage",
                since(date));
    }

    private static PositionChanged changed(String date) {
        return new PositionChanged(
                PROGRAMME,
                ID,
                COESFELD,
                PROCESS,
                new Standing(Stance.SUPPORTS_WITH_CONDITIONS, Bindingness.EXECUTIVE_STATEMENT),
                Stance.OBSERVES,
                null,
                Bindingness.EXECUTIVE_STATEMENT,
                null,
                null,
                null,
                "neue Lage",
                since(date));
    }

    private static CorrectPartnerPosition corrects(Stance stance, String date) {
        return new CorrectPartnerPosition(
                PROGRAMME,
                ID,
                stance,
                null,
                Bindingness.EXECUTIVE_STATEMENT,
                null,
                null,
                null,
                CorrectionCategory.TYPO,
                "falsch übertragen",
                since(date));
    }

    private static PositionCorrected corrected(
            String event, @Nullable Standing from, @Nullable String reason) {
        Provenance provenance = since("2026-01-15");
        return new PositionCorrected(
                PROGRAMME,
                ID,
                COESFELD,
                PROCESS,
                event,
                from,
                Stance.SUPPORTS,
                null,
                Bindingness.EXECUTIVE_STATEMENT,
                null,
                null,
                null,
                reason,
                CorrectionCategory.TYPO,
                "falsch übertragen",
                provenance);
    }

    private static PositionLapsed lapsed(String date) {
        return new PositionLapsed(PROGRAMME, ID, "Neuwahl", since(date));
    }

    private List<? extends DomainEventMessage<?>> storedEvents() {
        return position.getEventStore()
                .readEvents("position/muensterland/" + ID)
                .asStream()
                .toList();
    }
}
