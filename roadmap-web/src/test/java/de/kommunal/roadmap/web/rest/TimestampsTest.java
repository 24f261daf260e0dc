package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/** One read that answers for several moments at once. */
@SharedRoadmap
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimestampsTest {

    private static final String SCENARIO =
            """
            "id": "%s", "title": "%s", "model": "HOLDING", "candidateForms": []
            """;

    private final Roadmap roadmap;
    private final Api reader;
    private OwnProgramme programme;

    TimestampsTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        this.reader = roadmap.anonymous();
    }

    @BeforeEach
    void tell() {
        programme = OwnProgramme.open(roadmap, "timestamps");
        programme.record("/scenarios", "2025-03-01", SCENARIO.formatted("holding", "Holding"));
        programme.record(
                "/scenarios/holding/refinement",
                "2025-06-01",
                "\"title\": \"Holding, neu\", \"reason\": \"Gutachten\"");
        programme.record("/scenarios", "2025-07-01", SCENARIO.formatted("verbund", "Verbund"));
    }

    @Test
    void answersForTheLastAndSaysWhatDifferedBefore() {
        var item = read("/scenarios/holding?timestamps=2025-04-01,2025-12-31");

        assertThat(item.path("title").stringValue()).isEqualTo("Holding, neu");
        assertThat(item.at("/atTimestamps/0/timestamp").stringValue()).isEqualTo("2025-04-01");
        assertThat(item.at("/atTimestamps/0/at/validAt").stringValue()).isEqualTo("2025-04-01");
        assertThat(item.at("/atTimestamps/0/exists").booleanValue()).isTrue();
        assertThat(item.at("/atTimestamps/0/values/title").stringValue()).isEqualTo("Holding");
        assertThat(item.at("/atTimestamps/0/values").has("model")).isFalse();
        assertThat(item.at("/atTimestamps/1/exists").booleanValue()).isTrue();
        assertThat(item.at("/atTimestamps/1").has("values")).isFalse();
    }

    @Test
    void hasWhatIsThereAtOneOfTheMoments() {
        var forwards = read("/scenarios?timestamps=2025-04-01,2025-12-31");
        assertThat(forwards.at("/items/1/id").stringValue()).isEqualTo("verbund");
        assertThat(forwards.at("/items/1/atTimestamps/0/exists").booleanValue()).isFalse();
        assertThat(forwards.at("/at/validAt").stringValue()).isEqualTo("2025-12-31");

        var backwards = read("/scenarios?timestamps=2025-12-31,2025-04-01");
        assertThat(backwards.path("items")).hasSize(2);
        assertThat(backwards.at("/items/1/id").stringValue()).isEqualTo("verbund");
        assertThat(backwards.at("/items/1").has("title")).isFalse();
        assertThat(backwards.at("/items/1/atTimestamps/0/values/title").stringValue())
                .isEqualTo("Verbund");
        assertThat(backwards.at("/items/1/atTimestamps/1/exists").booleanValue()).isFalse();
    }

    @Test
    void findsAnItemThatIsOnlyThereEarlier() {
        var item = read("/scenarios/verbund?timestamps=2025-12-31,2025-04-01");

        assertThat(item.path("id").stringValue()).isEqualTo("verbund");
        assertThat(item.at("/atTimestamps/1/exists").booleanValue()).isFalse();
        assertThat(
                        reader.get(address("/scenarios/verbund?timestamps=2025-04-01,2025-05-01"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void hasAPermalinkWithAllOfThem() {
        var item = address("/scenarios/holding");
        var answer = reader.get(item + "?timestamps=P-10Y,2025-04-01,now");
        var link = answer.header("Content-Location").orElseThrow();
        var pinned = reader.get(link);

        assertThat(link).matches(".*[?]timestamps=(\\d{4}-\\d\\d-\\d\\d@\\d+,?){3}");
        assertThat(pinned.header("Content-Location")).hasValue(link);
        assertThat(pinned.json().at("/atTimestamps/2/at"))
                .isEqualTo(answer.json().at("/atTimestamps/2/at"));
        assertThat(pinned.json().at("/atTimestamps/1/values"))
                .isEqualTo(answer.json().at("/atTimestamps/1/values"));
    }

    @Test
    void pagesThroughAllOfThem() {
        var first = read("/scenarios?limit=1&timestamps=2025-12-31,2025-04-01");
        var second =
                read(
                        "/scenarios?limit=1&timestamps=2025-12-31,2025-04-01&after="
                                + first.path("next").stringValue());

        assertThat(first.at("/items/0/id").stringValue()).isEqualTo("holding");
        assertThat(second.at("/items/0/id").stringValue()).isEqualTo("verbund");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void takesTimesThatAreRelativeAndBothClocks() {
        var item = read("/scenarios/holding?timestamps=P-10Y,2025-04-01@PT0S,now");

        assertThat(item.at("/atTimestamps/0/exists").booleanValue()).isFalse();
        assertThat(item.at("/atTimestamps/1/values/title").stringValue()).isEqualTo("Holding");
        assertThat(item.at("/atTimestamps/2/exists").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timestamps=",
                "timestamps=2025-04-01,",
                "timestamps=gestern,now",
                "timestamps=P1D",
                "timestamps=now,now,now,now,now,now",
                "timestamps=now&validAt=2025-04-01",
                "timestamps=now&timestamps=P-1D"
            })
    void refusesWhatIsNoListOfMoments(String query) {
        var answer = reader.get(address("/scenarios?" + query));

        Problems.assertProblem(answer, 400, "invalid-parameter");
        assertThat(answer.json().at("/errors/0/parameter").stringValue()).isEqualTo("timestamps");
    }

    private JsonNode read(String path) {
        var answer = reader.get(address(path));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String address(String path) {
        return "/api/programmes/" + programme.id() + path;
    }
}
