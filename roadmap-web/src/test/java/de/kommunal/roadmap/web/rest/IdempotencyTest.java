package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A request with a key is safe to repeat. */
@SharedRoadmap
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";
    private static final int SENDERS = 16;

    private final Roadmap roadmap;
    private final Probe probe;

    IdempotencyTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        probe = Probe.open(roadmap, "idempotency");
    }

    /** What a sender sees of an answer. */
    private record Seen(int status, String text, String location, String version, String position) {

        static Seen of(Answer answer) {
            return new Seen(
                    answer.status(),
                    answer.text(),
                    answer.header("Location").orElse(""),
                    answer.header("ETag").orElse(""),
                    answer.header("Roadmap-Position").orElse(""));
        }
    }

    @Test
    void answersARepeatedRequestAsTheFirstAndRecordsItOnce() {
        var first = probe.propose("twice", KEY, "twice");

        var second = probe.propose("twice", KEY, "twice");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).hasValue(probe.scenarios() + "/twice");
        assertThat(first.header("ETag")).hasValue("\"1\"");
        assertThat(Seen.of(second)).isEqualTo(Seen.of(first));
        assertThat(probe.events("twice")).hasSize(1);
    }

    @Test
    void givesTheIdThatItMadeAgain() {
        var first = probe.office().post(probe.scenarios(), Probe.scenario(), KEY, "made");

        var second = probe.office().post(probe.scenarios(), Probe.scenario(), KEY, "made");

        assertThat(first.status()).isEqualTo(201);
        assertThat(Seen.of(second)).isEqualTo(Seen.of(first));
    }

    @Test
    void repeatsAChangeThoughTheVersionThatItNamesIsOldByNow() {
        probe.propose("changed");
        var first = probe.refine("changed", "Neu", KEY, "changed", "If-Match", "\"1\"");

        var second = probe.refine("changed", "Neu", KEY, "changed", "If-Match", "\"1\"");

        assertThat(first.status()).isEqualTo(200);
        assertThat(Seen.of(second)).isEqualTo(Seen.of(first));
        assertThat(probe.events("changed")).hasSize(2);
    }

    @Test
    void doesNotMindTheOrderOfFieldsNorWhiteSpace() {
        var first =
                probe.office()
                        .post(
                                probe.scenarios(),
                                """
                                {"id": "order", "title": "Probe", "model": "HOLDING",
                                 "candidateForms": ["GMBH", "AOER"],
                                 "provenance": {"effective": "2026", "sources": [],
                                                "publicity": "PUBLIC"}}
                                """,
                                KEY,
                                "order");

        var second =
                probe.office()
                        .post(
                                probe.scenarios(),
                                """
                                {"provenance":{"publicity":"PUBLIC","sources":[],"effective":"2026"},
                                "candidateForms":["GMBH","AOER"],"model":"HOLDING","title":"Probe",
                                "id":"order"}\
                                """,
                                KEY,
                                "order");

        assertThat(first.status()).isEqualTo(201);
        assertThat(Seen.of(second)).isEqualTo(Seen.of(first));
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        probe.propose("body", KEY, "body");

        var other = probe.propose("another-body", KEY, "body");

        Problems.assertProblem(other, 422, "idempotency-key-reused");
        assertThat(probe.events("another-body")).isEmpty();
    }

    @Test
    void refusesTheKeyForAnotherAddress() {
        probe.propose("address");
        probe.propose("another-address");
        probe.refine("address", "Neu", KEY, "address", "If-Match", "*");

        var other = probe.refine("another-address", "Neu", KEY, "address", "If-Match", "*");

        Problems.assertProblem(other, 422, "idempotency-key-reused");
        assertThat(probe.events("another-address")).hasSize(1);
    }

    @Test
    void answersAllWhoSendANewSubjectAtTheSameMomentTheSame() throws Exception {
        var before = probe.events().size();

        var answers =
                Together.call(
                        SENDERS,
                        () ->
                                probe.office()
                                        .post(
                                                probe.scenarios(),
                                                Probe.scenario(),
                                                KEY,
                                                "together"));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(Seen::of).distinct()).hasSize(1);
        assertThat(probe.events()).hasSize(before + 1);
    }

    @Test
    void answersAllWhoSendAChangeAtTheSameMomentTheSame() throws Exception {
        probe.propose("changed-together");

        var answers =
                Together.call(
                        SENDERS,
                        () ->
                                probe.refine(
                                        "changed-together",
                                        "Neu",
                                        KEY,
                                        "changed-together",
                                        "If-Match",
                                        "\"1\""));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().map(Seen::of).distinct()).hasSize(1);
        assertThat(probe.events("changed-together")).hasSize(2);
    }

    @Test
    void letsOneOfManyHaveTheKeyIfTheySayDifferentThings() throws Exception {
        var ids = new AtomicInteger();

        var answers =
                Together.call(
                        SENDERS,
                        () ->
                                probe.propose(
                                        "contested-" + ids.incrementAndGet(), KEY, "contested"));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> Problems.assertProblem(answer, 422, "idempotency-key-reused"));
    }

    @Test
    void leavesTheKeyOfARefusedRequestUnused() {
        probe.propose("taken");
        var unknown = Probe.with("report", "\"nobody\"", Probe.scenario("refused"));
        var unknownReport = probe.office().post(probe.scenarios(), unknown, KEY, "refused");
        var takenId = probe.propose("taken", KEY, "refused");

        var corrected = probe.propose("refused", KEY, "refused");

        assertThat(unknownReport.code()).isEqualTo("unknown-reference");
        assertThat(takenId.code()).isEqualTo("already-exists");
        assertThat(corrected.status()).isEqualTo(201);
        assertThat(probe.events("refused")).hasSize(1);
    }

    @Test
    void takesTheSameKeyOfSomebodyElseAsAnotherKey() {
        var one = probe.office().post(probe.scenarios(), Probe.scenario(), KEY, "mine");

        var other =
                roadmap.as(Role.PROJECT_OFFICE)
                        .post(probe.scenarios(), Probe.scenario(), KEY, "mine");

        assertThat(one.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.header("Location")).isNotEqualTo(one.header("Location"));
    }

    static Stream<String> noKeys() {
        return Stream.of("", "two words", "k".repeat(201));
    }

    @ParameterizedTest
    @MethodSource("noKeys")
    void refusesWhatIsNoKey(String key) {
        var answer = probe.propose("never", KEY, key);

        Problems.assertProblem(answer, 400, "invalid-parameter");
        Problems.parameterIn(answer, KEY);
        assertThat(probe.events("never")).isEmpty();
    }

    @Test
    void answersTheSameAfterARestart(@TempDir Path directory) {
        Probe before;
        Answer first;
        try (var running = Roadmap.start(directory, "--roadmap.data-set=none")) {
            before = Probe.open(running, "restart");
            first = before.propose("kept", KEY, "kept");
        }

        try (var again = Roadmap.start(directory, "--roadmap.data-set=none")) {
            var after = new Probe(again, before.office().at(again), "restart");
            var second = after.propose("kept", KEY, "kept");

            assertThat(first.status()).isEqualTo(201);
            assertThat(Seen.of(second)).isEqualTo(Seen.of(first));
            assertThat(after.events("kept")).hasSize(1);
        }
    }
}
