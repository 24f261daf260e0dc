package de.kommunal.roadmap.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Many that record scenarios, each again and again with the same key until it is answered, whatever
 * happens to program and database meanwhile.
 */
final class Writers implements AutoCloseable {

    private static final String SCENARIOS = "/api/programmes/faults/scenarios";
    private static final Set<Integer> LATER = Set.of(409, 503, 507);

    private final IntFunction<Api> office;
    private final ExecutorService threads;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private final Set<String> unexpected = ConcurrentHashMap.newKeySet();
    private volatile boolean going = true;

    /**
     * @param office through which a writer of a number speaks to a node
     */
    Writers(int writers, IntFunction<Api> office) {
        this.office = office;
        this.threads = Executors.newFixedThreadPool(writers);
        for (var writer = 0; writer < writers; writer++) {
            var mine = writer;
            threads.execute(() -> writeOnAndOn(mine));
        }
    }

    static void open(Api office) {
        var opened =
                office.post(
                        "/api/programmes",
                        """
                        {"id": "faults", "name": "Probe", "region": "Probe", "fictional": true,
                         "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
                        """);
        assertThat(opened.status()).describedAs(opened.text()).isEqualTo(201);
    }

    private void writeOnAndOn(int writer) {
        while (going) {
            var id = "s" + number.incrementAndGet();
            while (!isRecorded(writer, id)) {
                refused.incrementAndGet();
                Thread.onSpinWait();
            }
        }
    }

    private boolean isRecorded(int writer, String id) {
        Answer answer;
        try {
            answer =
                    office.apply(writer)
                            .post(
                                    SCENARIOS,
                                    """
                                    {"id": "%s", "title": "Probe", "model": "HOLDING",
                                     "candidateForms": [],
                                     "provenance": {"effective": "2026", "sources": [],
                                                    "publicity": "PUBLIC"}}
                                    """
                                            .formatted(id),
                                    "Idempotency-Key",
                                    id);
        } catch (UncheckedIOException e) {
            return false;
        }
        if (answer.status() == 201) {
            acknowledged.add(id);
            return true;
        }
        if (!LATER.contains(answer.status())) {
            unexpected.add(answer.status() + " " + answer.text());
            return true;
        }
        statuses.add(answer.status());
        return false;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    int refused() {
        return refused.get();
    }

    /** Statuses of the answers that asked to try again. */
    Set<Integer> statuses() {
        return Set.copyOf(statuses);
    }

    /** Waits until a number of further ones is acknowledged. */
    void awaitFurther(int count) throws InterruptedException {
        var wanted = acknowledged.size() + count;
        while (acknowledged.size() < wanted) {
            Thread.sleep(10);
        }
    }

    /** Stops them; each has an answer to its last request. */
    void end() {
        going = false;
        threads.close();
        assertThat(unexpected).isEmpty();
    }

    /** What was acknowledged is in the log once, nothing else is, and the log is whole. */
    void check(JdbcClient database, Api auditor) {
        var recorded =
                database.sql(
                                "select aggregate_identifier from domain_event"
                                        + " where aggregate_identifier like 'scenario/faults/%'")
                        .query(String.class)
                        .list();
        assertThat(recorded)
                .containsExactlyInAnyOrderElementsOf(
                        acknowledged.stream().map(id -> "scenario/faults/" + id).toList());
        var positions =
                database.sql("select global_index from domain_event order by global_index")
                        .query(Long.class)
                        .list();
        assertThat(positions.getLast()).isEqualTo(positions.size());
        var verification = auditor.get("/api/audit/verification").json();
        assertThat(verification.path("intact").booleanValue())
                .describedAs("%s", verification)
                .isTrue();
        assertThat(verification.path("position").longValue()).isEqualTo(positions.size());
    }

    @Override
    public void close() {
        going = false;
        threads.shutdownNow();
    }
}
