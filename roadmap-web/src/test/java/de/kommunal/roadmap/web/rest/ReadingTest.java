package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a read covers, which moment it is about, and how it goes on. */
@SharedRoadmap
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {

    private static final String POSITION = "Roadmap-Position";

    private final Roadmap roadmap;
    private final Api reader;
    private final Probe probe;

    ReadingTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        reader = roadmap.anonymous();
        probe = Probe.open(roadmap, "reading");
    }

    @Test
    void coversThePositionThatTheReaderSends() {
        probe.propose("own");
        for (var change = 1; change <= 4; change++) {
            var title = "Fassung " + change;
            var written = probe.refine("own", title, "If-Match", "*");
            var position = written.header(POSITION).orElseThrow();

            var read = reader.get(probe.scenarios() + "/own", POSITION, position);

            assertThat(read.json().path("title").stringValue()).isEqualTo(title);
            assertThat(EntityTag.version(read.header("ETag").orElseThrow()))
                    .isEqualTo(EntityTag.version(written.header("ETag").orElseThrow()));
            assertThat(Long.parseLong(read.header(POSITION).orElseThrow()))
                    .isGreaterThanOrEqualTo(Long.parseLong(position));
        }
    }

    @Test
    void saysWhenItCannotCoverAPosition() {
        var answer = reader.get(probe.scenarios(), POSITION, "1000000000000");

        Problems.assertProblem(answer, 503, "not-there-yet");
        assertThat(answer.header("Retry-After")).hasValue("1");
    }

    @Test
    void showsWhatWasRecordedUpToAPosition() {
        var proposed = probe.propose("past");
        probe.refine("past", "Neu", "If-Match", "\"1\"");
        var position = proposed.header(POSITION).orElseThrow();

        var then = reader.get(probe.scenarios() + "/past?atPosition=" + position);
        var earlier =
                reader.get(
                        probe.scenarios() + "/past?atPosition=" + (Long.parseLong(position) - 1));

        assertThat(then.json().path("title").stringValue()).isEqualTo("Probe");
        assertThat(then.header("ETag").orElseThrow()).startsWith("\"1-");
        assertThat(then.header(POSITION)).hasValue(position);
        Problems.assertProblem(earlier, 404, "not-found");
    }

    @Test
    void showsWhatWasKnownAtATime() {
        probe.propose("known");
        var first = recordedAt(probe.events("known").getFirst());
        do {
            probe.refine("known", "Neu", "If-Match", "*");
        } while (!recordedAt(probe.events("known").getLast()).isAfter(first));

        var then = reader.get(probe.scenarios() + "/known?knownAt=" + first);
        var before = reader.get(probe.scenarios() + "/known?knownAt=" + first.minusMillis(1));
        var now = reader.get(probe.scenarios() + "/known");

        assertThat(then.json().path("version").intValue())
                .isLessThan(now.json().path("version").intValue());
        assertThat(before.status()).isEqualTo(404);
        assertThat(now.json().path("title").stringValue()).isEqualTo("Neu");
    }

    @Test
    void refusesToKnowTheFuture() {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);

        var answer = reader.get(probe.scenarios() + "?knownAt=" + tomorrow);

        Problems.assertProblem(answer, 400, "invalid-parameter");
        Problems.parameterIn(answer, "knownAt");
        assertThat(answer.json().path("rule").stringValue()).isEqualTo("B3");
    }

    @Test
    void showsPlansOnTheDayForWhichTheyAreMade() {
        var planned = Probe.scenario("planned").replace("\"2026\"", "\"2099-05-01\"");
        probe.office().post(probe.scenarios(), planned);
        var item = probe.scenarios() + "/planned";

        assertThat(reader.get(item).status()).isEqualTo(404);
        assertThat(reader.get(item + "?validAt=2099-04-30").status()).isEqualTo(404);
        assertThat(reader.get(item + "?validAt=2099-05-01").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 7, 8, 500})
    void givesEachItemOnceInTheOrderInWhichItWasRecorded(int limit) {
        var paged = Probe.open(roadmap, "reading-by-" + limit);
        var ids = List.of("seven", "three", "one", "six", "two", "five", "four");
        ids.forEach(paged::propose);

        var pages = pages(paged.scenarios() + "?limit=" + limit);

        assertThat(pages).hasSize((ids.size() + limit - 1) / limit);
        assertThat(pages.stream().limit(pages.size() - 1L))
                .allSatisfy(page -> assertThat(page.path("items")).hasSize(limit));
        assertThat(pages.stream().flatMap(page -> ids(page).stream()))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void pagesThroughOneStateWhileOthersWrite() {
        var paged = Probe.open(roadmap, "reading-one-state");
        List.of("one", "two", "three").forEach(paged::propose);
        var first = reader.get(paged.scenarios() + "?limit=2").json();
        var position = first.path("at").path("position").longValue();
        paged.propose("four");

        var second =
                reader.get(
                                paged.scenarios()
                                        + "?limit=2&atPosition="
                                        + position
                                        + "&after="
                                        + first.path("next").stringValue())
                        .json();

        assertThat(ids(first)).containsExactly("one", "two");
        assertThat(ids(second)).containsExactly("three");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void saysWhoMayKeepTheAnswer() {
        probe.propose("kept");
        var item = probe.scenarios() + "/kept";

        var anonymous = reader.get(item);
        var known = roadmap.as(Role.STAKEHOLDER).get(item);

        assertThat(anonymous.header("Cache-Control")).hasValue("no-cache");
        assertThat(known.header("Cache-Control").orElseThrow()).contains("no-cache", "private");
        assertThat(String.join(", ", anonymous.response().headers().allValues("Vary")))
                .contains("Authorization", "Cookie");
    }

    @Test
    void doesNotSendAgainWhatTheReaderHas() {
        probe.propose("unchanged");
        var item = probe.scenarios() + "/unchanged";

        var tag = reader.get(item).header("ETag").orElseThrow();

        var same = reader.get(item, "If-None-Match", tag);
        probe.refine("unchanged", "Neu", "If-Match", tag);
        var changed = reader.get(item, "If-None-Match", tag);

        assertThat(same.status()).isEqualTo(304);
        assertThat(changed.status()).isEqualTo(200);
    }

    private List<JsonNode> pages(String address) {
        var pages = new ArrayList<JsonNode>();
        Answer answer = reader.get(address);
        pages.add(answer.json());
        while (answer.json().has("next")) {
            var next = answer.json().path("next").stringValue();
            answer = reader.get(address + "&after=" + next);
            pages.add(answer.json());
        }
        return pages;
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("id").stringValue())
                .toList();
    }

    private static Instant recordedAt(JsonNode event) {
        return Instant.parse(event.path("recordedAt").stringValue());
    }
}
