package de.kommunal.roadmap.web.context;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** A merger elsewhere, of which the year becomes known only later. */
@SharedRoadmap
class ContextTest {

    private final OwnProgramme programme;

    ContextTest(Roadmap roadmap) {
        programme = OwnProgramme.open(roadmap, "context");
        programme.record(
                "/context",
                "2025",
                """
                "id": "fusion", "kind": "PRECEDENT", "title": "Fusion", "text": "Zwei Häuser"
                """);
        programme.record(
                "/context",
                "2025",
                """
                "id": "dach", "kind": "UMBRELLA_BODY", "title": "Dach", "text": "Ohne Stimme",
                "url": "https://example.org"
                """);
    }

    @Test
    void theYearMayBeUnknown() {
        var fusion = programme.read("/context/fusion");

        assertThat(fusion.has("period")).isFalse();
        assertThat(text(fusion, "kind")).isEqualTo("PRECEDENT");
    }

    @Test
    void aRevisionSaysMoreAndLeavesTheRest() {
        programme.record(
                "/context/fusion/revision",
                "2026-02-01",
                "\"period\": \"2017/2018\", \"reason\": \"Quelle gefunden\"");

        var fusion = programme.read("/context/fusion");
        assertThat(text(fusion, "period")).isEqualTo("2017/2018");
        assertThat(text(fusion, "title")).isEqualTo("Fusion");
        assertThat(text(fusion, "reason")).isEqualTo("Quelle gefunden");
        assertThat(programme.read("/context/fusion?validAt=2026-01-31").has("period")).isFalse();
        assertThat(programme.events("context/fusion"))
                .extracting(event -> event.path("type").stringValue())
                .containsExactly("roadmap.ContextItemRecorded", "roadmap.ContextItemRevised");
    }

    @Test
    void aRevisionSaysSomething() {
        var answer = programme.tell("/context/fusion/revision", "2026", "\"reason\": \"Nichts\"");

        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(422);
    }

    @Test
    void canBeFoundByKind() {
        var bodies = programme.read("/context?kind=UMBRELLA_BODY").path("items");

        assertThat(bodies).hasSize(1);
        assertThat(text(bodies.get(0), "url")).isEqualTo("https://example.org");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue();
    }
}
