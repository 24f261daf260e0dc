package de.kommunal.roadmap.web.legalform;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/** The office looks ahead: what would follow if the councils decided so. */
@SharedRoadmap
class WhatIfStoryTest {

    private static final String GMBH =
            """
            "legalForm": "GMBH", "scenario": "holding", "agreement": "verbund"
            """;

    private final Consolidation towns;
    private final OwnProgramme programme;

    /** All examine the GmbH together, and the first town has chosen it. */
    WhatIfStoryTest(Roadmap roadmap) {
        var names = List.of("nord", "sued", "ost", "west", "mitte");
        towns = Consolidation.of(roadmap, names.toArray(String[]::new));
        programme = towns.programme();
        names.forEach(towns::joins);
        towns.agreesOn("GMBH", names.toArray(String[]::new));
        towns.examines("GMBH");
        towns.chooses("nord", "GMBH", "rat");
    }

    @Test
    void threeMoreCouncilsAdoptAndOnePostpones() {
        assertThat(towns.missingFor("GMBH"))
                .containsExactly(
                        "L3 partner/sued", "L3 partner/ost", "L3 partner/west", "L3 partner/mitte");

        var answer =
                programme.whatIf(
                        "\"validAt\": \"2025-06\", \"adoption\": {%s, %s}"
                                .formatted(GMBH, OwnProgramme.provenance("2025-06-01")),
                        choice("sued"),
                        choice("ost"),
                        choice("west"),
                        postponement("mitte"));

        assertThat(answer.at("/at/validAt").stringValue()).isEqualTo("2025-06-30");
        assertThat(answer.path("commands").valueStream())
                .allSatisfy(tried ->
                        assertThat(tried.path("accepted").booleanValue())
                                .as(tried.toString())
                                .isTrue());
        assertThat(answer.at("/commands/0/events/0/type").stringValue())
                .isEqualTo("ResolutionRecorded");
        assertThat(changed(answer))
                .containsExactly(
                        "deliberation/beratung-mitte CHANGED",
                        "resolution/wahl-sued ADDED",
                        "resolution/wahl-ost ADDED",
                        "resolution/wahl-west ADDED");
        assertThat(answer.at("/changes/1/texts/de")).isNotEmpty();
        assertThat(answer.at("/changes/1/texts/de").toString())
                .contains("Neu ist der Beschluss vom 10. März 2025")
                .doesNotContain("nachträglich", "spät");
        assertThat(answer.at("/changes/0/values").valueStream())
                .extracting(value -> value.path("why").stringValue())
                .containsOnly("CHANGED");
        assertThat(shown(answer, "deliberation/beratung-mitte").path("steps").valueStream())
                .extracting(step -> step.path("state").stringValue())
                .containsExactly("PLANNED", "POSTPONED", "PLANNED");
        assertThat(answer.at("/adoption/adoptable").booleanValue()).isFalse();
        assertThat(Consolidation.missing(answer.path("adoption")))
                .containsExactly("L3 partner/mitte");
        assertThat(towns.missingFor("GMBH")).hasSize(4);
    }

    @Test
    void theGmbhIsRefusedUntilAllHaveChosenItAndAdoptedOnlyOnce() {
        var adoption =
                "{\"AdoptLegalForm\": {%s, %s}}"
                        .formatted(GMBH, OwnProgramme.provenance("2025-06-01"));
        var head = programme.head();

        var answer =
                programme.whatIf(
                        "",
                        adoption,
                        choice("sued"),
                        choice("ost"),
                        choice("west"),
                        choice("mitte"),
                        adoption,
                        adoption);

        var refused = answer.at("/commands/0");
        assertThat(refused.path("accepted").booleanValue()).isFalse();
        assertThat(refused.at("/problem/code").stringValue()).isEqualTo("adoption-refused");
        assertThat(refused.at("/problem/status").intValue()).isEqualTo(409);
        assertThat(Consolidation.missing(refused.path("problem"))).hasSize(4);
        var adopted = answer.at("/commands/5");
        assertThat(adopted.path("accepted").booleanValue()).as(adopted.toString()).isTrue();
        assertThat(adopted.at("/events/0/data/legalForm").stringValue()).isEqualTo("GMBH");
        assertThat(Consolidation.missing(answer.at("/commands/6/problem")))
                .containsExactly("L7 adoption/legal-form");
        assertThat(shown(answer, "adoption/legal-form").path("adoptedOn").stringValue())
                .isEqualTo("2025-06-01");
        assertThat(programme.head()).isEqualTo(head);
        assertThat(programme.tell("/legal-form/adoption", "2025-06-01", GMBH).status())
                .isEqualTo(409);
    }

    private static Stream<String> changed(JsonNode answer) {
        return answer.path("changes")
                .valueStream()
                .map(change ->
                        change.at("/subject/kind").stringValue()
                                + "/"
                                + change.at("/subject/id").stringValue()
                                + " "
                                + change.path("change").stringValue());
    }

    private static JsonNode shown(JsonNode answer, String subject) {
        return answer.path("views")
                .valueStream()
                .filter(shown -> shown.path("subject").stringValue().equals(subject))
                .findFirst()
                .orElseThrow()
                .path("view");
    }

    private static String choice(String town) {
        return """
        {"RecordResolution": {
            "id": "wahl-%1$s", "deliberation": "beratung-%1$s", "step": "rat",
            "committee": "rat-%1$s", "partner": "%1$s", "decidedOn": "2025-03-10",
            "paperVersion": 1, "amendedInSession": false,
            "items": [{"no": 1, "kind": "CHOICE", "text": "Es wird eine GmbH gegründet.",
                       "legalForm": "GMBH", "scenario": "holding"}],
            %2$s}}
        """
                .formatted(town, OwnProgramme.provenance("2025-03-10"));
    }

    private static String postponement(String town) {
        return """
        {"PostponeStep": {
            "id": "beratung-%1$s", "step": "rat", "reason": "Beratungsbedarf",
            "followUp": {"id": "rat-2", "committee": "rat-%1$s", "date": "2025-05-12",
                         "role": "DECISIVE", "rank": 3},
            %2$s}}
        """
                .formatted(town, OwnProgramme.provenance("2025-03-10"));
    }
}
