package de.kommunal.roadmap.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Two nodes that were started at once on an empty database do as one does. The last test kills one
 * of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesTest {

    private static final String MUENSTERLAND = "/api/programmes/muensterland";
    private static final String SCENARIOS = MUENSTERLAND + "/scenarios";
    private static final String LIVE = "/programmes/muensterland/live?after=";
    private static final int SENDERS = 16;
    private static final int CROWD = 200;
    private static final int ATTEMPTS = 100;
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration TAKE_OVER = Duration.ofSeconds(10);

    @TempDir private static Path directory;

    private Cluster cluster;

    @BeforeAll
    void start() throws Exception {
        cluster = Cluster.start(directory, "north", "south");
    }

    @AfterAll
    void stop() throws Exception {
        cluster.close();
    }

    private Api office(int node) {
        return cluster.api(node, "PROJECT_OFFICE");
    }

    private static String scenario(String id) {
        return """
        {"id": "%s", "title": "Probe", "model": "HOLDING", "candidateForms": [],
         "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
        """
                .formatted(id);
    }

    private static String refinement(int number) {
        return """
        {"title": "Probe %d", "reason": "Probe",
         "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
        """
                .formatted(number);
    }

    private static String position(Answer written) {
        return written.header("Roadmap-Position").orElseThrow();
    }

    private long head() {
        return cluster.jdbc().sql("select position from log_head").query(Long.class).single();
    }

    @Test
    @Order(1)
    void twoFirstStartsAtOnceLoadTheDataSetOnceAndAgreeOnKeysAndAccount() {
        for (var node = 0; node < 2; node++) {
            var partners = office(node).get(MUENSTERLAND + "/partners?agreement=oerv-citeq");
            assertThat(partners.json().path("items")).hasSize(28);
        }
        assertThat(directory.resolve("keys").resolve("keys-1.introduction.txt")).exists();
        assertThat(directory.resolve("keys").resolve("keys-2.introduction.txt")).doesNotExist();
        assertThat(cluster.jdbc().sql("select count(*) from account").query(Long.class).single())
                .isEqualTo(1);
        var checkpoints =
                IntStream.range(0, 2)
                        .mapToObj(node ->
                                cluster.api(node, "AUDITOR").get("/api/audit/checkpoint").json())
                        .toList();
        assertThat(checkpoints.getFirst().path("root"))
                .isEqualTo(checkpoints.getLast().path("root"));
    }

    @Test
    @Order(2)
    void theSameRequestAtBothNodesAtOnceHasOneEffectAndOneAnswer() throws Exception {
        var before = head();

        var answers =
                atOnce(number ->
                        office(number % 2)
                                .post(SCENARIOS, scenario("once"), "Idempotency-Key", "once"));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::text).containsOnly(answers.getFirst().text());
        assertThat(head()).isEqualTo(before + 1);
    }

    @Test
    @Order(3)
    void ofChangesToOneVersionOneIsRecordedWhereverTheyAreSent() throws Exception {
        office(0).post(SCENARIOS, scenario("contested"));
        for (var version = 1; version <= 5; version++) {
            var seen = "\"" + version + "\"";
            var before = head();
            var answers =
                    atOnce(number ->
                            office(number % 2)
                                    .post(
                                            SCENARIOS + "/contested/refinement",
                                            refinement(number),
                                            "If-Match",
                                            seen));

            assertThat(answers)
                    .extracting(answer -> answer.status() + answer.code())
                    .containsOnlyOnce("200")
                    .isSubsetOf("200", "412stale-version", "409changed-meanwhile");
            assertThat(head()).isEqualTo(before + 1);
        }
    }

    /** Who is told that others were faster sends it again with its key, as its answer says. */
    @Test
    @Order(4)
    void ofTwoHundredChangesOfOneSubjectAtOnceEachIsRecordedOnce() throws Exception {
        office(0).post(SCENARIOS, scenario("crowded"));
        var before = head();

        var answers = atOnce(CROWD, this::changeUntilRecorded);

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> Long.parseLong(position(answer)))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(before + 1, before + CROWD).boxed().toList());
        assertThat(head()).isEqualTo(before + CROWD);
    }

    private Answer changeUntilRecorded(int number) {
        Answer answer;
        var attempts = 0;
        do {
            answer =
                    office(number % 2)
                            .post(
                                    SCENARIOS + "/crowded/refinement",
                                    refinement(number),
                                    "If-Match",
                                    "*",
                                    "Idempotency-Key",
                                    "crowded-" + number);
            attempts++;
        } while (List.of(409, 429, 503).contains(answer.status()) && attempts < ATTEMPTS);
        return answer;
    }

    /** Each node keeps in memory what it has changed itself, and the other one has gone on. */
    @Test
    @Order(5)
    void eachCommandIsDecidedOnWhatTheOtherNodeHasRecorded() {
        office(0).post(SCENARIOS, scenario("alternating"));
        for (var version = 1; version <= 6; version++) {
            var changed =
                    office(version % 2)
                            .post(
                                    SCENARIOS + "/alternating/refinement",
                                    refinement(version),
                                    "If-Match",
                                    "\"" + version + "\"");
            assertThat(changed.status()).describedAs(changed.text()).isEqualTo(200);
        }

        var discard =
                """
                {"reason": "Probe",
                 "provenance": {"effective": "2026-03", "sources": [], "publicity": "PUBLIC"}}
                """;
        assertThat(change(0, "/discard", discard).status()).isEqualTo(200);
        assertThat(change(1, "/refinement", refinement(8)).status()).isEqualTo(409);
        assertThat(change(0, "/refinement", refinement(8)).status()).isEqualTo(409);
        var event =
                cluster.jdbc()
                        .sql(
                                "select event_identifier from domain_event order by global_index"
                                        + " desc limit 1")
                        .query(String.class)
                        .single();
        var voiding =
                """
                {"id": "not-discarded", "event": "%s", "category": "DUPLICATE", "reason": "Probe",
                 "provenance": {"effective": "2026-04", "sources": [], "publicity": "PUBLIC"}}
                """
                        .formatted(event);
        var voided = office(1).post(MUENSTERLAND + "/voidings", voiding);
        assertThat(voided.status()).describedAs(voided.text()).isEqualTo(201);
        assertThat(change(0, "/refinement", refinement(9)).status()).isEqualTo(200);
    }

    private Answer change(int node, String what, String body) {
        return office(node).post(SCENARIOS + "/alternating" + what, body, "If-Match", "*");
    }

    @Test
    @Order(6)
    void aReadAtOneNodeCoversWhatWasWrittenAtTheOther() {
        for (var number = 0; number < 20; number++) {
            var id = "covered-" + number;
            var written = office(number % 2).post(SCENARIOS, scenario(id));

            var read =
                    office(1 - number % 2)
                            .get(SCENARIOS + "/" + id, "Roadmap-Position", position(written));

            assertThat(read.status()).describedAs(read.text()).isEqualTo(200);
        }
    }

    @Test
    @Order(7)
    void anOpenPageAtOneNodeIsToldWithinTwoSecondsWhatWasRecordedAtTheOther() throws Exception {
        for (var node = 0; node < 2; node++) {
            var live = cluster.node(node).process().uri(LIVE + head());
            var http = HttpClient.newHttpClient();
            try {
                var told =
                        http.sendAsync(
                                        HttpRequest.newBuilder(live).build(),
                                        HttpResponse.BodyHandlers.ofLines())
                                .thenApply(answer ->
                                        answer.body()
                                                .filter(line -> line.startsWith("event:recorded"))
                                                .findFirst());
                awaitListener(node);
                office(1 - node).post(SCENARIOS, scenario("live-" + node));

                assertThat(told).describedAs("node %d", node).succeedsWithin(AT_ONCE);
            } finally {
                // the answer has no end
                http.shutdownNow();
            }
        }
    }

    /** A request after another one that the same node has answered finds the page listening. */
    private void awaitListener(int node) {
        assertThat(office(node).get(MUENSTERLAND).status()).isEqualTo(200);
    }

    @Test
    @Order(8)
    void whatIsDoneFromTimeToTimeIsDoneOnce() {
        var acts =
                cluster.jdbc()
                        .sql("select path from access_entry where kind = 'ADMINISTRATION'")
                        .query(String.class)
                        .list();

        assertThat(acts).contains("log keys 1").doesNotHaveDuplicates();
    }

    /** As when its machine is paused: it is not dead, and does not know that time has passed. */
    @Test
    @Order(9)
    void theOtherNodeGoesOnWhenOneStandsStillAndThatOneGoesOnAfterwards() throws Exception {
        var still = cluster.holder("facts");
        var other = 1 - still;
        signal(still, "STOP");
        try {
            goesOnWithinTenSeconds(other, "meanwhile");
        } finally {
            signal(still, "CONT");
        }

        for (var node = 0; node < 2; node++) {
            var written = office(node).post(SCENARIOS, scenario("afterwards-" + node));
            assertThat(written.status()).describedAs(written.text()).isEqualTo(201);
            for (var reader = 0; reader < 2; reader++) {
                var read =
                        office(reader)
                                .get(
                                        SCENARIOS + "/afterwards-" + node,
                                        "Roadmap-Position",
                                        position(written));
                assertThat(read.status()).describedAs(read.text()).isEqualTo(200);
            }
        }
        isIntact(still);
    }

    @Test
    @Order(10)
    void theOtherNodeGoesOnWithinTenSecondsWhenOneIsKilled() throws Exception {
        var killed = cluster.holder("facts");
        cluster.node(killed).process().kill();

        goesOnWithinTenSeconds(1 - killed, "after-the-death");

        isIntact(1 - killed);
    }

    private void goesOnWithinTenSeconds(int node, String id) {
        var since = System.nanoTime();
        var written = office(node).post(SCENARIOS, scenario(id));
        assertThat(written.status()).describedAs(written.text()).isEqualTo(201);
        Answer read;
        do {
            read = office(node).get(SCENARIOS + "/" + id, "Roadmap-Position", position(written));
        } while (read.status() == 503 && System.nanoTime() - since < TAKE_OVER.toNanos());

        assertThat(read.status()).describedAs(read.text()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(TAKE_OVER);
    }

    private void isIntact(int node) {
        var verification = cluster.api(node, "AUDITOR").get("/api/audit/verification").json();
        assertThat(verification.path("intact").booleanValue())
                .describedAs("%s", verification)
                .isTrue();
        assertThat(verification.path("position").longValue()).isEqualTo(head());
    }

    private void signal(int node, String signal) throws Exception {
        var pid = Long.toString(cluster.node(node).process().pid());
        var sent = new ProcessBuilder("kill", "-" + signal, pid).inheritIO().start();
        assertThat(sent.waitFor()).isZero();
    }

    private static List<Answer> atOnce(IntFunction<Answer> request) throws Exception {
        return atOnce(SENDERS, request);
    }

    private static List<Answer> atOnce(int count, IntFunction<Answer> request) throws Exception {
        try (var senders = Executors.newFixedThreadPool(count)) {
            var requests =
                    IntStream.range(0, count)
                            .<Callable<Answer>>mapToObj(number -> () -> request.apply(number))
                            .toList();
            return senders.invokeAll(requests).stream().map(Future::resultNow).toList();
        }
    }
}
