package de.kommunal.roadmap.web.automation;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.OneAtATime;
import de.kommunal.roadmap.web.commands.AutomaticCommands;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;
import de.kommunal.roadmap.web.support.SteppedClock;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What the clock alone makes of a plan. */
@SharedRoadmap
class MissedMilestonesTest {

    private final Roadmap roadmap;
    private final OwnProgramme programme;

    MissedMilestonesTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        programme = OwnProgramme.open(roadmap, "missed");
    }

    @Test
    void whatHasPassedIsMissedOnceAndSaidByTheClock() {
        plans("past", "2025-10");
        plans("to-come", "2999");
        check();
        check();

        assertThat(types("past")).containsExactly("MilestonePlanned", "MilestoneMissed");
        assertThat(types("to-come")).containsExactly("MilestonePlanned");
        var missed = programme.events("milestone/past").getLast();
        assertThat(missed.at("/payload/provenance"))
                .hasToString(
                        "{\"effective\":\"2025-11-01\",\"sources\":[{\"title\":\"Uhr: geplanter Tag"
                                + " ist verstrichen\"}],\"publicity\":\"PUBLIC\"}");
        assertThat(missed.at("/metaData/origin").stringValue()).isEqualTo("AUTOMATION");
        assertThat(state("past?validAt=2025-10-31")).isEqualTo("PLANNED");
        assertThat(state("past")).isEqualTo("MISSED");
    }

    @Test
    void whatWasMissedIsPlannedAgainOnceItIsMovedAndThenMissedAgain() {
        plans("past", "2025-10");
        check();
        moves("past", "2999");
        assertThat(state("past")).isEqualTo("PLANNED");
        check();
        moves("past", "2026-01");
        check();
        check();

        assertThat(types("past"))
                .containsExactly(
                        "MilestonePlanned",
                        "MilestoneMissed",
                        "MilestoneRescheduled",
                        "MilestoneRescheduled",
                        "MilestoneMissed");
        assertThat(state("past")).isEqualTo("MISSED");
    }

    @Test
    void whatIsAchievedOrCancelledIsNotMissed() {
        plans("achieved", "2025-10");
        plans("cancelled", "2025-10");
        programme.record(
                "/milestones/achieved/achievement",
                "2025-11",
                "\"actualDate\": \"2025-11\", \"evidence\": {\"text\": \"Niederschrift\"}");
        programme.record("/milestones/cancelled/cancellation", "2025-11", "\"reason\": \"Ende\"");
        check();

        assertThat(types("achieved")).containsExactly("MilestonePlanned", "MilestoneAchieved");
        assertThat(types("cancelled")).containsExactly("MilestonePlanned", "MilestoneCancelled");
    }

    @Test
    void aRefusalKeepsNoOtherFromBeingRecorded() {
        plans("ahead", "2998");
        plans("past", "2025-10");

        // by its own clock the first has passed; the aggregate goes by the day of the command
        checkAt(Instant.parse("2999-06-01T00:00:00Z"));

        assertThat(types("ahead")).containsExactly("MilestonePlanned");
        assertThat(types("past")).containsExactly("MilestonePlanned", "MilestoneMissed");
    }

    @Test
    void isLookedForEveryHourAlsoAfterTheClockWasSetBack() {
        var clock = new SteppedClock(Instant.parse("2030-03-01T10:00:00Z"));
        var milestones = at(clock);
        lookWhenDue(milestones);
        plans("first", "2025-10");
        clock.pass(Duration.ofMinutes(59));
        lookWhenDue(milestones);
        assertThat(types("first")).as("within an hour").containsExactly("MilestonePlanned");

        clock.pass(Duration.ofDays(-1_000));
        lookWhenDue(milestones);

        assertThat(types("first")).containsExactly("MilestonePlanned", "MilestoneMissed");
    }

    private void plans(String id, String date) {
        programme.record(
                "/milestones",
                "2025-01",
                """
                "id": "%1$s", "title": "%1$s", "plannedDate": "%2$s", "category": "OTHER"
                """
                        .formatted(id, date));
    }

    private void moves(String id, String date) {
        programme.record(
                "/milestones/" + id + "/schedule",
                "2025-12",
                """
                "plannedDate": "%s", "reasonCode": "OTHER", "reasonText": "Später"
                """
                        .formatted(date));
    }

    private void check() {
        checkAt(Instant.now());
    }

    private void checkAt(Instant now) {
        covered();
        at(Clock.fixed(now, ZoneId.of("Europe/Berlin"))).check();
        covered();
    }

    private void lookWhenDue(MissedMilestones milestones) {
        covered();
        milestones.checkWhenDue();
        covered();
    }

    private MissedMilestones at(Clock clock) {
        return new MissedMilestones(
                roadmap.bean(Records.class),
                roadmap.bean(EventLog.class),
                roadmap.bean(AutomaticCommands.class),
                clock,
                roadmap.bean(OneAtATime.class),
                Duration.ofHours(1));
    }

    private void covered() {
        assertThat(
                        roadmap.bean(Records.class)
                                .await(
                                        roadmap.bean(EventLog.class).head().position(),
                                        Duration.ofSeconds(5)))
                .isTrue();
    }

    private String state(String milestone) {
        return programme.read("/milestones/" + milestone).path("state").stringValue();
    }

    private List<String> types(String milestone) {
        return programme.events("milestone/" + milestone).stream()
                .map(MissedMilestonesTest::type)
                .toList();
    }

    private static String type(JsonNode event) {
        return event.path("type").stringValue().replaceFirst("^roadmap\\.", "");
    }
}
