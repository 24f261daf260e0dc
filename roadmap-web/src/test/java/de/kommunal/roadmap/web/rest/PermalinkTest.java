package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An address that names day and position answers the same for ever, whatever is recorded later. */
@SharedRoadmap
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermalinkTest {

    /** What a read below a programme may ask for besides the clocks. */
    private static final Map<String, String> ALSO =
            Map.of("/changes", "from=2020-01-01@0", "/replay", "from=2020-01-01@0");

    private final Roadmap roadmap;
    private final Api reader;
    private final Api office;
    private OwnProgramme programme;

    PermalinkTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        this.reader = roadmap.anonymous();
        this.office = roadmap.as(Role.PROJECT_OFFICE);
    }

    @BeforeEach
    void tell() {
        programme = OwnProgramme.open(roadmap, "permalink");
        programme.hasPartner("nord");
        programme.record(
                "/scenarios",
                "2025-03",
                """
                "id": "holding", "title": "Holding", "model": "HOLDING", "candidateForms": []
                """);
        programme.recordNonPublic(
                "/scenarios",
                "2025-04",
                """
                "id": "verborgen", "title": "Verborgen", "model": "HOLDING", "candidateForms": []
                """);
    }

    @Test
    void everyReadOfAProgrammeTakesTheClocksAndAnswersWithItsPermalink() {
        var reads = readsOfAProgramme();
        assertThat(reads).hasSizeGreaterThan(25);

        for (var read : reads) {
            var path = "/api/programmes/" + programme.id() + read;
            var also = ALSO.containsKey(read) ? "&" + ALSO.get(read) : "";
            var answer = office.get(path + "?validAt=2025-12-31" + also);
            if (answer.status() == 404) {
                continue;
            }
            assertThat(answer.status()).as(read + answer.text()).isEqualTo(200);
            assertThat(answer.header("Content-Location").orElse(""))
                    .as(read)
                    .startsWith(path + "?");
            assertThat(answer.header("Roadmap-Known-At")).as(read).isPresent();
            assertThat(answer.header("Roadmap-Position")).as(read).isPresent();
            assertThat(answer.header("Cache-Control").orElse("")).as(read).contains("private");
            assertThat(office.get(path + "?validAt=gestern" + also).status())
                    .as(read)
                    .isEqualTo(400);
        }
    }

    @Test
    void aPermalinkAnswersTheSameBytesWhateverIsRecordedLater() {
        var links = new LinkedHashMap<String, String>();
        for (var read : readsOfAProgramme()) {
            for (var who : List.of(reader, office)) {
                var now = who.get("/api/programmes/" + programme.id() + read + "?limit=2");
                if (now.status() == 200 && !ALSO.containsKey(read)) {
                    var link = now.header("Content-Location").orElseThrow();
                    assertThat(who.get(link).text()).as(link).isEqualTo(now.text());
                    links.put((who == reader ? "public " : "known ") + link, now.text());
                }
            }
        }
        assertThat(links).hasSizeGreaterThan(25);

        recordMore();

        links.forEach((link, text) -> {
            var who = link.startsWith("public ") ? reader : office;
            var answer = who.get(link.substring(link.indexOf(' ') + 1));
            assertThat(answer.text()).as(link).isEqualTo(text);
            assertThat(answer.header("Cache-Control").orElseThrow())
                    .contains("immutable", "max-age=31536000");
        });
    }

    @Test
    void theWayBetweenTwoMomentsHasAPermalinkToo() {
        var answer = reader.get(address("/changes?from=2024-12-31@0&to=now&limit=2"));
        var link = answer.header("Content-Location").orElseThrow();
        recordMore();

        assertThat(link).matches(".*[?]limit=2&from=2024-12-31@0&to=\\d{4}-\\d\\d-\\d\\d@\\d+");
        assertThat(answer.json().path("items")).hasSize(2);
        assertThat(reader.get(link).text()).isEqualTo(answer.text());
    }

    @Test
    void whatWasKnownAtATimeIsTheSameWhateverIsRecordedLater() {
        var at = scenarios("").header("Roadmap-Known-At").orElseThrow();
        recordMore();
        var query = "?validAt=2026-01-01&knownAt=" + at;
        var before = scenarios(query);

        recordMore();

        assertThat(scenarios(query).text()).isEqualTo(before.text());
        assertThat(before.header("Cache-Control").orElseThrow()).contains("immutable", "public");
    }

    @Test
    void whatIsStillOpenMustBeAskedAgain() {
        recordMore();
        var at = scenarios("").header("Roadmap-Known-At").orElseThrow();
        var position = scenarios("").header("Roadmap-Position").orElseThrow();

        assertThat(cacheControl("")).isEqualTo("no-cache");
        assertThat(cacheControl("?validAt=2026-01-01")).isEqualTo("no-cache");
        assertThat(cacheControl("?atPosition=" + position)).isEqualTo("no-cache");
        assertThat(cacheControl("?validAt=P-1D&atPosition=" + position)).isEqualTo("no-cache");
        assertThat(cacheControl("?validAt=2026-01-01&knownAt=" + at)).isEqualTo("no-cache");
    }

    @Test
    void whoHasTheAnswerAlreadyIsNotSentItAgain() {
        for (var path : List.of("", "/scenarios", "/scenarios/holding", "/data-set", "/state")) {
            var address = "/api/programmes/" + programme.id() + path;
            var tag = reader.get(address).header("ETag").orElseThrow();

            assertThat(reader.get(address, "If-None-Match", tag).status()).as(path).isEqualTo(304);
        }
        var tag = scenarios("").header("ETag").orElseThrow();
        recordMore();
        assertThat(reader.get(address("/scenarios"), "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void theWholeStateHasEachValueWithItsEvent() {
        var state = office.get(address("/state?validAt=2026-01-01"));

        var holding =
                state.json()
                        .path("subjects")
                        .valueStream()
                        .filter(s -> s.path("id").stringValue().equals("holding"))
                        .findFirst()
                        .orElseThrow();
        assertThat(holding).isEqualTo(office.get(address("/state/scenario/holding")).json());
        assertThat(holding.at("/values/title/value").stringValue()).isEqualTo("Holding");
        assertThat(holding.at("/values/title/effective").stringValue()).isEqualTo("2025-03-01");
        assertThat(holding.at("/values/title/event").stringValue())
                .isEqualTo(
                        office.get(address("/scenarios/holding"))
                                .json()
                                .at("/events/title")
                                .stringValue());
        assertThat(reader.get(address("/state")).text()).doesNotContain("verborgen");
        assertThat(reader.get(address("/state/scenario/verborgen")).status()).isEqualTo(404);
        assertThat(reader.get(address("/state/nonsense/verborgen")).status()).isEqualTo(404);
    }

    private void recordMore() {
        programme.record(
                "/scenarios/holding/refinement",
                "2025-02",
                "\"title\": \"Spät gemeldet\", \"reason\": \"Nachtrag\"");
        programme.record(
                "/committees",
                "2024",
                """
                "id": "ausschuss-%s", "partner": "nord", "name": "Weiterer Ausschuss",
                "kind": "SPECIALIST_COMMITTEE"
                """
                        .formatted(Long.toString(System.nanoTime())));
    }

    private Answer scenarios(String query) {
        return reader.get(address("/scenarios" + query));
    }

    private String cacheControl(String query) {
        return scenarios(query).header("Cache-Control").orElseThrow();
    }

    private String address(String path) {
        return "/api/programmes/" + programme.id() + path;
    }

    /** Found in the program itself, so that a later one is not forgotten here. */
    private Set<String> readsOfAProgramme() {
        var start = "/api/programmes/{programme}";
        return roadmap
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> mapping.getMethodsCondition().toString().equals("[GET]"))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith(start))
                .map(path -> path.substring(start.length()))
                .filter(path -> !path.contains("{"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
