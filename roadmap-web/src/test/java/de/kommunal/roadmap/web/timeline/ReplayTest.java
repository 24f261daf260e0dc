package de.kommunal.roadmap.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Who applies every step to the state at the start has the state at the end. */
@SharedRoadmap
class ReplayTest {

    private static final List<String> DAYS =
            List.of(
                    "0001-01-01",
                    "2024-11-01",
                    "2025-01-24",
                    "2025-03-04",
                    "2025-12-31",
                    "2099-12-31");

    private static TimelineStory story;
    private static Roadmap roadmap;

    private static Api office;

    @BeforeAll
    static void tell(Roadmap running) {
        roadmap = running;
        story = TimelineStory.told(running);
        office = running.as(Role.PROJECT_OFFICE);
        // reads cover it from here on
        story.history("");
    }

    private static Api reader(Audience audience) {
        return audience == Audience.PUBLIC ? roadmap.anonymous() : office;
    }

    private static Played play(Audience audience, String query) {
        return Played.of(ask(audience, query));
    }

    private static Api.Answer ask(Audience audience, String query, String... headers) {
        return reader(audience).get("/api/programmes/" + story.id() + "/replay?" + query, headers);
    }

    /** The state as the index says it, by record. */
    private static Map<String, JsonNode> state(Audience audience, String day, long position) {
        var moment = roadmap.bean(Records.class).momentAt(LocalDate.parse(day), position);
        return state(audience, moment);
    }

    private static Map<String, JsonNode> state(Audience audience, Moment moment) {
        var out = new ByteArrayOutputStream();
        var reading = new Reading(new ProgrammeId(story.id()), moment, audience);
        try {
            roadmap.bean(States.class).write(reading, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var subjects = new TreeMap<String, JsonNode>();
        for (var subject : JsonMapper.shared().readTree(out.toByteArray())) {
            subjects.put(
                    subject.path("kind").stringValue() + "/" + subject.path("id").stringValue(),
                    subject);
        }
        return subjects;
    }

    /** Every few positions, so that a span starts and ends at each kind of event. */
    private static List<Long> positions() {
        var positions =
                story.history("")
                        .path("items")
                        .valueStream()
                        .map(entry -> entry.path("position").longValue())
                        .toList();
        return List.of(
                0L,
                positions.get(9),
                positions.get(positions.size() / 2),
                positions.get(positions.size() - 8),
                positions.get(positions.size() - 2),
                positions.getLast());
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void inRecordedOrderTheStepsLeadFromAnyKnowledgeToAnyLaterOne(Audience audience) {
        var positions = positions();
        for (var day : DAYS) {
            for (var from : positions) {
                for (var to : positions.subList(positions.indexOf(from), positions.size())) {
                    var query = "from=%s@%d&to=%s@%d".formatted(DAYS.getFirst(), from, day, to);
                    assertThat(play(audience, query).state())
                            .as(audience + query)
                            .isEqualTo(state(audience, day, to));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void inEffectiveOrderTheStepsLeadFromAnyDayToAnyLaterOne(Audience audience) {
        for (var known : positions()) {
            for (var from : DAYS) {
                for (var to : DAYS.subList(DAYS.indexOf(from), DAYS.size())) {
                    var query = "order=effective&from=%s@0&to=%s@%d".formatted(from, to, known);
                    assertThat(play(audience, query).state())
                            .as(audience + query)
                            .isEqualTo(state(audience, to, known));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void afterEachStepItIsTheStateAtTheMomentOfTheStep(Audience audience) {
        play(audience, "to=2099-12-31")
                .each((step, state) ->
                        assertThat(state).isEqualTo(state(audience, moment(step.path("at")))));
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void afterEachDayItIsTheStateOfTheDay(Audience audience) {
        var played = play(audience, "to=2099-12-31&order=effective");
        var steps = played.steps();
        var lastOfTheirDays =
                steps.stream()
                        .filter(step ->
                                step.equals(steps.getLast())
                                        || !dayAfter(steps, step).equals(day(step)))
                        .toList();
        assertThat(lastOfTheirDays).hasSizeGreaterThan(8).hasSizeLessThan(steps.size());
        played.each((step, state) -> {
            if (lastOfTheirDays.contains(step)) {
                assertThat(state).isEqualTo(state(audience, moment(step.path("at"))));
            }
        });
    }

    private static String dayAfter(List<JsonNode> steps, JsonNode step) {
        return day(steps.get(steps.indexOf(step) + 1));
    }

    private static String day(JsonNode step) {
        return step.at("/at/validAt").stringValue();
    }

    private static Moment moment(JsonNode at) {
        return new Moment(
                LocalDate.parse(at.path("validAt").stringValue()),
                Instant.parse(at.path("knownAt").stringValue()),
                at.path("position").longValue());
    }

    @Test
    void theStartSaysFromWhereToWhereInHowManySteps() {
        var first = positions().get(1);
        var played =
                play(
                        Audience.INTERNAL,
                        "from=2025-01-01@%d&to=2025-12-31@%d"
                                .formatted(first, positions().getLast()));

        var start = played.first();
        assertThat(start.path("message").stringValue()).isEqualTo("start");
        assertThat(start.path("order").stringValue()).isEqualTo("recorded");
        assertThat(start.at("/from/position").longValue()).isEqualTo(first);
        assertThat(start.at("/from/validAt").stringValue()).isEqualTo("2025-12-31");
        assertThat(start.at("/to/position").longValue()).isEqualTo(positions().getLast());
        assertThat(start.path("steps").longValue()).isEqualTo(played.steps().size());
        assertThat(start.path("subjects"))
                .containsExactlyInAnyOrderElementsOf(
                        state(Audience.INTERNAL, "2025-12-31", first).values());
        assertThat(played.last().path("message").stringValue()).isEqualTo("end");
    }

    @Test
    void eachStepNamesItsEventAndWhatItChanged() {
        var played = play(Audience.INTERNAL, "to=2025-12-31");

        var moved = step(played, "StepRescheduled");
        assertThat(moved.path("record").stringValue()).isEqualTo("deliberation/rechtsform");
        assertThat(moved.path("effective").stringValue()).isEqualTo("2025-01-25");
        assertThat(moved.path("event").stringValue()).isNotBlank();
        assertThat(moved.at("/at/position")).isEqualTo(moved.path("position"));
        assertThat(moved.at("/at/knownAt")).isEqualTo(moved.path("recordedAt"));
        assertThat(moved.at("/subjects/0/id").stringValue()).isEqualTo("rechtsform");
        var date = changeOf(moved, "steps/rat/date");
        assertThat(date.at("/before/value").stringValue()).isEqualTo("2025-02-18");
        assertThat(date.at("/after/value").stringValue()).isEqualTo("2025-03-04");
        assertThat(date.at("/after/event")).isEqualTo(moved.path("event"));
        assertThat(moved.at("/texts/de/0").stringValue())
                .contains("18. Februar 2025", "4. März 2025");
        assertThat(moved.at("/texts/en/0").stringValue())
                .contains("18 February 2025", "4 March 2025");
    }

    @Test
    void byEffectiveDayWhatWasWithdrawnIsNoStepAndLateEntriesAreInTheirPlaces() {
        var recorded = play(Audience.INTERNAL, "to=2099-12-31");
        var effective = play(Audience.INTERNAL, "to=2099-12-31&order=effective");

        assertThat(recorded.types().stream().filter("StepOutcomeRecorded"::equals)).hasSize(3);
        assertThat(effective.types().stream().filter("StepOutcomeRecorded"::equals)).hasSize(1);
        assertThat(effective.types().getFirst()).isEqualTo("ScenarioProposed");
        var refined =
                effective.steps().stream()
                        .filter(step ->
                                step.path("record").stringValue().equals("scenario/verbund"))
                        .filter(step -> step.path("type").stringValue().equals("ScenarioRefined"))
                        .toList();
        // of two events of one day, the later one has changed the title
        assertThat(refined).hasSize(2);
        assertThat(refined.getFirst().path("changes")).isEmpty();
        assertThat(changeOf(refined.getLast(), "title").at("/after/value").stringValue())
                .isEqualTo("Verbund mit zwei Holdings");
    }

    @Test
    void thePublicSeesByWhichEventAPublicRecordEndedAndNothingOfWhatIsNotPublic() {
        var played = play(Audience.PUBLIC, "to=2025-12-31");

        assertThat(played.steps()).allMatch(step -> step.has("event"));
        assertThat(played.steps())
                .filteredOn(step -> step.path("type").stringValue().equals("RecordVoided"))
                .extracting(step -> step.path("subjects").toString())
                .anyMatch(text -> text.contains("\"dreifach\"") && text.contains("\"ended\":true"));
        assertThat(played.messages().toString()).doesNotContain("Geheim", "geheim");
    }

    @ParameterizedTest
    @CsvSource({
        "recorded, PUBLIC",
        "recorded, INTERNAL",
        "effective, PUBLIC",
        "effective, INTERNAL"
    })
    void goesOnBehindTheLastStepThatTheReaderHas(String order, Audience audience) {
        var query = "to=2025-12-31&order=" + order;
        var all = play(audience, query);
        for (var last = 0; last < all.steps().size(); last += 5) {
            var id = all.steps().get(last).path("id").stringValue();

            var rest = play(audience, query + "&lastEventId=" + id);

            assertThat(rest.first().path("message").stringValue()).isEqualTo("resumed");
            assertThat(rest.first().has("subjects")).isFalse();
            assertThat(rest.steps()).isEqualTo(all.steps().subList(last + 1, all.steps().size()));
            assertThat(all.upTo(last, rest).state())
                    .isEqualTo(state(audience, "2025-12-31", story.position()));
        }
    }

    @Test
    void theHeaderLeadsOnAlsoWhenTheSpanEndsNow() {
        var played = play(Audience.INTERNAL, "from=@0&to=now");
        var id = played.steps().get(3).path("id").stringValue();
        story.programme()
                .record(
                        "/partners",
                        "2025",
                        "\"id\": \"west-%d\", \"kind\": \"TOWN\", \"name\": \"West\", \"role\": \"MEMBER\""
                                .formatted(story.position()));

        var rest = Played.of(ask(Audience.INTERNAL, "from=@0&to=now", "Last-Event-ID", id));

        assertThat(rest.steps()).isEqualTo(played.steps().subList(4, played.steps().size()));
    }

    @Test
    void whoHasTheEndIsNotToComeBack() {
        var end = play(Audience.PUBLIC, "to=2025-12-31").last().path("id").stringValue();

        assertThat(ask(Audience.PUBLIC, "to=2025-12-31", "Last-Event-ID", end).status())
                .isEqualTo(204);
    }

    @Test
    void browsersGetServerSentEventsWithTheSameMessages() {
        var lines = ask(Audience.PUBLIC, "to=2025-12-31");
        var events = ask(Audience.PUBLIC, "to=2025-12-31", "Accept", "text/event-stream");

        assertThat(lines.header("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        assertThat(events.header("Content-Type").orElseThrow()).startsWith("text/event-stream");
        UnaryOperator<String> asEvent =
                line -> {
                    var message = JsonMapper.shared().readTree(line);
                    return "id: %s\nevent: %s\ndata: %s\n\n"
                            .formatted(
                                    message.path("id").stringValue(),
                                    message.path("message").stringValue(),
                                    line);
                };
        assertThat(events.text())
                .isEqualTo(String.join("", lines.text().lines().map(asEvent).toList()));
    }

    @Test
    void headSaysWhatItIsAndPlaysNothing() {
        var answer =
                roadmap.anonymous()
                        .send("HEAD", "/api/programmes/" + story.id() + "/replay?pace=0.1", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterdaY, from, yesterdaY",
        "to=2025-02-30, to, 2025-02-30",
        "from=2025-01-01@5&to=2025-01-01@4, from, 2025-01-01@5",
        "order=effective&from=2025-01-02&to=2025-01-01, from, 2025-01-02",
        "order=random, order, random",
        "pace=0, pace, 0",
        "pace=0.05, pace, 0.05",
        "pace=101, pace, 101",
        "pace=PT2M, pace, PT2M",
        "pace=-PT1S, pace, -PT1S",
        "pace=fast, pace, fast",
        "lastEventId=7, lastEventId, 7",
        "lastEventId=recorded.2025-02-30.1.1, lastEventId, recorded.2025-02-30.1.1",
        "lastEventId=recorded.2025-01-01.999999999.1, lastEventId, recorded.2025-01-01.999999999.1",
        "order=effective&lastEventId=recorded.2025-01-01.1.1, lastEventId, recorded.2025-01-01.1.1",
        "lastEventId=effective.2025-01-01.1.1, lastEventId, effective.2025-01-01.1.1",
    })
    void saysWhatIsWrongWithAParameter(String query, String parameter, String read) {
        var answer = ask(Audience.PUBLIC, query, "Accept", "text/event-stream");

        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-parameter");
        var error = answer.json().at("/errors/0");
        assertThat(error.path("parameter").stringValue()).isEqualTo(parameter);
        assertThat(error.path("read").stringValue()).isEqualTo(read);
        assertThat(error.path("expected").stringValue()).isNotBlank();
    }

    @Test
    void aProgrammeThatIsNotThereIsNotFound() {
        var answer = roadmap.anonymous().get("/api/programmes/none/replay");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
    }

    private static JsonNode step(Played played, String type) {
        return played.steps().stream()
                .filter(step -> step.path("type").asString("").equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode changeOf(JsonNode step, String path) {
        return step.path("changes")
                .valueStream()
                .flatMap(change -> change.path("values").valueStream())
                .filter(value -> value.path("path").stringValue().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
