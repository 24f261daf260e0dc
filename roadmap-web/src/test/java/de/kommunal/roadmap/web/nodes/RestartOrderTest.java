package de.kommunal.roadmap.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The database and two nodes are killed and started again, each time in another order, while 4
 * record: a node waits for its database, and nothing is lost or there twice. All six orders with
 * {@code -Droadmap.faults}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1)
class RestartOrderTest {

    private static final int ORDERS = Math.min(6, Integer.getInteger("roadmap.faults", 1));
    private static final int WRITERS = 4;
    private static final int DATABASE = 2;

    /** The one that has the nodes wait comes first. */
    private static final List<List<Integer>> ALL =
            List.of(
                    List.of(0, 1, DATABASE),
                    List.of(0, DATABASE, 1),
                    List.of(DATABASE, 1, 0),
                    List.of(1, DATABASE, 0),
                    List.of(1, 0, DATABASE),
                    List.of(DATABASE, 0, 1));

    @TempDir private static Path directory;

    private final List<CompletableFuture<Node>> nodes = new CopyOnWriteArrayList<>();
    private Postgres postgres;
    private String office;
    private String auditor;

    @BeforeAll
    void start() throws Exception {
        postgres = Postgres.start(directory.resolve("postgres"));
        for (var node = 0; node < 2; node++) {
            nodes.add(started(node));
        }
        nodes.forEach(CompletableFuture::join);
        office = postgres.token("PROJECT_OFFICE", directory.resolve("tokens"));
        auditor = postgres.token("AUDITOR", directory.resolve("tokens"));
        Writers.open(api(0, office));
    }

    @AfterAll
    void stop() throws Exception {
        nodes.forEach(node -> node.join().process().close());
        postgres.close();
    }

    private CompletableFuture<Node> started(int node) {
        return CompletableFuture.supplyAsync(
                () -> Node.start("node-" + node, directory, postgres.address()),
                Thread::startVirtualThread);
    }

    private Api api(int node, String token) {
        return nodes.get(node).join().as(token);
    }

    @Test
    void nothingIsLostInWhateverOrderTheyStopAndStart() throws Exception {
        try (var writers = new Writers(WRITERS, writer -> api(writer % 2, office))) {
            for (var order = 0; order < ORDERS; order++) {
                writers.awaitFurther(20);
                for (var one : ALL.get(ORDERS - 1 - order)) {
                    kill(one);
                }
                for (var one : ALL.get(order)) {
                    startAgain(one);
                }
                nodes.forEach(CompletableFuture::join);
                writers.awaitFurther(20);
            }
            writers.end();

            assertThat(writers.refused()).isPositive();
            for (var node = 0; node < 2; node++) {
                writers.check(postgres.jdbc(), api(node, auditor));
            }
        }
    }

    private void kill(int one) throws Exception {
        if (one == DATABASE) {
            postgres.kill();
        } else {
            nodes.get(one).join().process().kill();
        }
        letPass();
    }

    /** Does not wait for a node, which may wait for the database. */
    private void startAgain(int one) throws Exception {
        if (one == DATABASE) {
            for (var node = 0; node < 2; node++) {
                awaitThatItWaits(node);
            }
            postgres.startAgain();
        } else {
            nodes.set(one, started(one));
        }
        letPass();
    }

    /** If it was started again. */
    private void awaitThatItWaits(int node) throws Exception {
        var log = directory.resolve("node-" + node + ".log");
        for (var said = ""; !nodes.get(node).isDone() && !waits(said); Thread.sleep(50)) {
            said = Files.readString(log);
        }
    }

    private static boolean waits(String said) {
        return said.lastIndexOf("waiting for the database")
                > said.lastIndexOf("Starting RoadmapApplication");
    }

    private static void letPass() throws InterruptedException {
        Thread.sleep(700);
    }
}
