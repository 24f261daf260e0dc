package de.kommunal.roadmap.web.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Muensterland;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Several programmes in one store, with the same ids, say nothing about each other. */
class ProgrammesApartTest {

    private static final String MUENSTERLAND = "/api/programmes/muensterland";
    private static final String MUSTERLAND = "/api/programmes/musterland";
    private static final String TWIN = "/api/programmes/twin";

    @TempDir private Path directory;

    @Test
    void tellTheirOwnStories() throws IOException {
        try (var roadmap = Roadmap.start(directory)) {
            var office = roadmap.as(Role.PROJECT_OFFICE);
            var before = stories(roadmap);

            assertThat(load(office, MUSTERLAND, shipped("musterland"))).isTrue();
            assertThat(load(office, TWIN, twin())).isTrue();
            changeTheOthers(office);

            assertThat(stories(roadmap)).isEqualTo(before);
            assertSameIdsSayOtherThings(office);
            assertReferencesStayInside(office);
            assertTheAdoptionOfOneIsNotThatOfTheOther(roadmap, office);
            assertTheStartPageShowsAll(roadmap);
        }
    }

    @Test
    void areLoadedTogetherAtTheFirstStart() {
        try (var roadmap =
                Roadmap.start(directory, "--roadmap.data-set=muensterland, musterland")) {
            assertThat(roadmap.anonymous().get("/api/programmes").json().path("items"))
                    .extracting(programme -> programme.path("id").stringValue())
                    .containsExactly("muensterland", "musterland");
        }
    }

    /** What everybody reads of the Münsterland, without the position up to which it was read. */
    private static Map<String, String> stories(Roadmap roadmap) throws IOException {
        var head = roadmap.as(Role.AUDITOR).get("/api/audit/checkpoint").json().path("size");
        // reads may still be behind the first start
        roadmap.anonymous().get(MUENSTERLAND, "Roadmap-Position", head.asString());
        var stories = new TreeMap<String, String>();
        new Muensterland(roadmap)
                .answersAt(head.longValue())
                .forEach((address, text) ->
                        stories.put(
                                address.replaceAll("atPosition=\\d+", ""),
                                text.replaceAll("\"at\":\\{[^}]*}", "")));
        stories.put("/", roadmap.anonymous().get(MUENSTERLAND + "?validAt=2027-01-01").text());
        stories.put("/data-set", roadmap.anonymous().get(MUENSTERLAND + "/data-set").text());
        return stories;
    }

    /** All ids of the Münsterland, in other words. */
    private static String twin() throws IOException {
        return shipped("muensterland")
                .replace("programme: muensterland", "programme: twin")
                .replace("title: Holding für Governance und Betrieb", "title: Zwilling")
                .replace("name: Kreis Coesfeld,", "name: Kreis Zwilling,")
                .replace("stance: UNDECIDED_EXPLICIT", "stance: SUPPORTS")
                .replace("fictional: false", "fictional: true");
    }

    private static String shipped(String name) throws IOException {
        return new ClassPathResource("data-sets/" + name + ".yaml")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static boolean load(Api office, String programme, String yaml) {
        var answer =
                office.send(
                        "POST", programme + "/data-sets", yaml, "Content-Type", "application/yaml");
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("errors")).isEmpty();
        return answer.json().path("complete").booleanValue();
    }

    /** Changes what the Münsterland has under the same ids. */
    private static void changeTheOthers(Api office) {
        record(
                office,
                TWIN + "/positions/kreis-coesfeld--process/correction",
                """
                {"stance": "SUPPORTS", "bindingness": "EXECUTIVE_STATEMENT", "category": "TYPO",
                 "why": "Probe", %s}
                """);
        record(office, TWIN + "/scenarios/vollfusion/discard", "{\"reason\": \"Probe\", %s}");
    }

    private static void record(Api office, String path, String body) {
        var answer = tell(office, path, body);
        assertThat(answer.status()).describedAs(answer.text()).isIn(200, 201);
    }

    private static Api.Answer tell(Api office, String path, String body) {
        var provenance =
                """
                "provenance": {"effective": "2026-06-01", "sources": [], "publicity": "PUBLIC"}
                """;
        return office.post(path, body.replace("%s", provenance), "If-Match", "*");
    }

    private static void assertSameIdsSayOtherThings(Api office) {
        assertThat(title(office, MUENSTERLAND)).isEqualTo("Holding für Governance und Betrieb");
        assertThat(title(office, TWIN)).isEqualTo("Zwilling");
        assertThat(title(office, MUSTERLAND)).isEqualTo("Gemeinsame Anstalt des Musterlands");
        assertThat(office.get(MUENSTERLAND + "/partners/kreis-musterau").status()).isEqualTo(404);
        assertThat(office.get(MUSTERLAND + "/partners/kreis-coesfeld").status()).isEqualTo(404);
    }

    private static String title(Api office, String programme) {
        return office.get(programme + "/scenarios/holding").json().path("title").stringValue();
    }

    private static void assertReferencesStayInside(Api office) {
        var paper =
                tell(
                        office,
                        MUENSTERLAND + "/committees",
                        """
                        {"id": "fremd", "partner": "kreis-musterau", "name": "Fremd",
                         "kind": "COUNCIL", %s}
                        """);
        assertThat(paper.code()).isEqualTo("unknown-reference");
        var version =
                tell(
                        office,
                        MUSTERLAND + "/scenarios/vollfusion/discard",
                        "{\"reason\": \"Probe\", %s}");
        assertThat(version.status()).isEqualTo(404);
    }

    private static void assertTheAdoptionOfOneIsNotThatOfTheOther(Roadmap roadmap, Api office) {
        var before = office.get(MUENSTERLAND + "/legal-form/adoption").status();
        var missing = missing(office, MUENSTERLAND);

        assertThat(missing(office, TWIN)).isEqualTo(missing);
        assertThat(missing(office, MUSTERLAND)).isNotEqualTo(missing);
        assertThat(before).isEqualTo(404);
        assertThat(roadmap.as(Role.AUDITOR).get("/api/audit/verification").text())
                .contains("\"intact\":true");
    }

    private static String missing(Api office, String programme) {
        var agreement = programme.equals(MUSTERLAND) ? "vereinbarung-musterland" : "oerv-citeq";
        var answer =
                tell(
                        office,
                        programme + "/legal-form/adoption?dryRun=true",
                        """
                        {"legalForm": "GMBH", "scenario": "holding", "agreement": "%a", %s}
                        """
                                .replace("%a", agreement));
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        return answer.json().path("missing").toString();
    }

    private static void assertTheStartPageShowsAll(Roadmap roadmap) {
        assertThat(roadmap.anonymous().get("/").text())
                .contains("Kommunale IT im Münsterland", "Kommunale IT im Musterland (Übung)")
                .contains("/api/programmes/muensterland/partners")
                .contains("/api/programmes/musterland/partners");
    }
}
