package de.kommunal.roadmap.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

@SharedRoadmap
class ChangesTest {

    private static final String EVERYTHING = "from=0001-01-01@0";

    private final Api office;

    ChangesTest(Roadmap roadmap) {
        office = roadmap.as(Role.PROJECT_OFFICE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    to=2026-02-18                                       ; from
                    from=yesterday                                      ; from
                    from=2026-13-01                                     ; from
                    from=2026-02-18@9999-01-01T00:00:00Z                ; from
                    from=2026-01-01&to=tomorrow                         ; to
                    from=2026-01-01&to=2026-02-18@9999-01-01T00:00:00Z  ; to
                    from=2026-02-18&to=2026-02-17                       ; from
                    from=2026-02-18@2&to=2026-02-18@1                   ; from
                    from=2026-01-01&to=2026-02-18&validAt=2026-02-18    ; to
                    from=2026-01-01&to=2026-02-18&atPosition=1          ; to
                    from=2026-01-01&to=2026-02-18&timestamps=now        ; to
                    from=2026-01-01&kind=PAPER                          ; kind
                    from=2026-01-01&why=changed                         ; why
                    from=2026-01-01&after=paper/nowhere                 ; after
                    from=2026-01-01&limit=0                             ; limit
                    """)
    void refusesWhatItCannotCompareAndNamesTheParameter(String query, String parameter) {
        var answer = ask(query);

        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-parameter");
        assertThat(answer.json().at("/errors/0/parameter").stringValue()).isEqualTo(parameter);
        assertThat(answer.json().at("/errors/0/expected").stringValue()).isNotBlank();
    }

    @Test
    void refusesAProgrammeThatIsNotThere() {
        assertThat(office.get("/api/programmes/nowhere/changes?" + EVERYTHING).status())
                .isEqualTo(404);
    }

    @Test
    void pagesThroughAllChanges() {
        var all = subjects(read(EVERYTHING + "&limit=500"));

        var paged = new ArrayList<String>();
        var next = "";
        do {
            var page = read(EVERYTHING + "&limit=25" + next);
            paged.addAll(subjects(page));
            next = page.has("next") ? "&after=" + page.path("next").stringValue() : "";
        } while (!next.isEmpty());

        assertThat(all).hasSizeGreaterThan(50).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void countsAllPages() {
        var page = read(EVERYTHING + "&limit=1");

        assertThat(page.path("items")).hasSize(1);
        assertThat(page.at("/counts/added").intValue()).isGreaterThan(50);
    }

    @Test
    void showsOnlyWhatIsWanted() {
        assertThat(subjects(read(EVERYTHING + "&kind=paper")))
                .isNotEmpty()
                .allSatisfy(subject -> assertThat(subject).startsWith("paper/"));
        assertThat(subjects(read(EVERYTHING + "&partner=kreis-coesfeld")))
                .contains("partner/kreis-coesfeld", "paper/it-muensterland")
                .doesNotContain("partner/stadt-hamm", "report/gutachten");
        assertThat(read(EVERYTHING + "&why=CORRECTED").at("/counts/valuesChanged").intValue())
                .isZero();
    }

    @Test
    void saysBetweenWhichPointsItComparedAndUntilNowIfNotToldOtherwise() {
        var answer = read("from=2026-01-01@1");

        assertThat(answer.at("/from/validAt").stringValue()).isEqualTo("2026-01-01");
        assertThat(answer.at("/from/position").intValue()).isEqualTo(1);
        assertThat(answer.at("/to/position").longValue()).isGreaterThan(1);
        assertThat(read("from=2026-01-01@1&validAt=2026-02-18").at("/to/validAt").stringValue())
                .isEqualTo("2026-02-18");
    }

    @Test
    void answersWithThePositionUpToWhichItCompared() {
        assertThat(ask("from=2026-01-01@1&to=2026-02-18@7").header("Roadmap-Position"))
                .contains("7");
    }

    @Test
    void answersWithAnAddressThatSaysTheSameForEver() {
        var now = ask("from=P-1D&kind=scenario&limit=2");
        var link = now.header("Content-Location").orElseThrow();

        var kept = office.get(link);

        assertThat(now.header("Cache-Control")).contains("no-cache, private");
        assertThat(link)
                .matches(".*/changes\\?kind=scenario&limit=2&from=[-\\d]+@\\d+&to=[-\\d]+@\\d+");
        assertThat(kept.text()).isEqualTo(now.text());
        assertThat(kept.header("Cache-Control")).contains("max-age=31536000, private, immutable");
        assertThat(ask("from=P-1D&validAt=2099-01-01&atPosition=7").header("Cache-Control"))
                .contains("no-cache, private");
    }

    private Answer ask(String query) {
        return office.get("/api/programmes/muensterland/changes?" + query);
    }

    private JsonNode read(String query) {
        var answer = ask(query);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> subjects(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item ->
                        item.at("/subject/kind").stringValue()
                                + "/"
                                + item.at("/subject/id").stringValue())
                .toList();
    }
}
