package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which event a field comes from, also where it follows from several values. */
@SharedRoadmap
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginsTest {

    private final Roadmap roadmap;
    private OwnProgramme programme;

    OriginsTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @BeforeEach
    void plan() {
        programme = OwnProgramme.open(roadmap, "origins");
        programme.record(
                "/milestones",
                "2025-02-01",
                """
                "id": "satzung", "title": "Satzung", "category": "REPORT", "partners": [],
                "plannedDate": "2026-05-01"
                """);
    }

    @Test
    void aValueComesFromTheEventThatSaidItLast() {
        programme.record(
                "/milestones/satzung/schedule",
                "2025-03-01",
                """
                "plannedDate": "2026-07-01", "reasonCode": "DECISION", "reasonText": "Probe"
                """);

        assertThat(origin("title")).isEqualTo(event(0));
        assertThat(origin("firstPlannedDate")).isEqualTo(event(0));
        assertThat(origin("plannedDate")).isEqualTo(event(1));
    }

    @Test
    void whatFollowsFromSeveralValuesComesFromTheLatestOfTheirEvents() {
        assertThat(origin("state")).isEqualTo(event(0));
        assertThat(origin("slip")).isEqualTo(event(0));

        programme.record(
                "/milestones/satzung/schedule",
                "2025-03-01",
                """
                "plannedDate": "2026-07-01", "reasonCode": "DECISION", "reasonText": "Probe"
                """);
        programme.record("/milestones/satzung/cancellation", "2025-04-01", "\"reason\": \"Probe\"");

        assertThat(origin("state")).isEqualTo(event(2));
        assertThat(origin("slip")).isEqualTo(event(1));
        assertThat(origin("precision")).isEqualTo(event(1));
    }

    @Test
    void itemsOfACollectionHaveTheSame() {
        assertThat(programme.read("/milestones").at("/items/0/events"))
                .isEqualTo(programme.read("/milestones/satzung").path("events"));
    }

    private String origin(String field) {
        return programme.read("/milestones/satzung").path("events").path(field).stringValue();
    }

    private String event(int number) {
        var events = programme.read("/history?record=milestone/satzung").path("items");
        return events.path(number).path("event").stringValue();
    }
}
