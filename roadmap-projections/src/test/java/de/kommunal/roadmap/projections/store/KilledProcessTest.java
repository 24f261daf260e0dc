package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.verifier.StoredSubtrees;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What was acknowledged is there after {@code kill -9}, in a log that is whole. */
class KilledProcessTest {

    private static final int ROUNDS = 5;

    @TempDir Path directory;

    private final Set<String> acknowledged = new HashSet<>();

    @Test
    void keepsEveryAcknowledgedEventOfAKilledProcess() throws Exception {
        var random = new Random();
        for (int round = 0; round < ROUNDS; round++) {
            appendAndKillAfter(20 + random.nextInt(400));
            checkLog();
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 20 - 1);
    }

    private void appendAndKillAfter(int acknowledgements) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AppendUntilKilled.class.getName(),
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader output = process.inputReader()) {
            readAcknowledged(output, acknowledgements);
            process.toHandle().destroyForcibly();
            // what it has printed before its end counts as well
            readAcknowledged(output, Integer.MAX_VALUE);
        } finally {
            process.destroyForcibly().onExit().join();
        }
        assertThat(process.exitValue()).as("killed").isEqualTo(128 + 9);
    }

    private void readAcknowledged(BufferedReader output, int atMost) throws IOException {
        int count = 0;
        for (String line; count < atMost && (line = output.readLine()) != null; ) {
            if (line.startsWith("ack ")) {
                acknowledged.add(line.substring(4));
                count++;
            }
        }
    }

    private void checkLog() throws Exception {
        var dataSource = new JdbcDataSource();
        dataSource.setURL(EmbeddedDatabase.url(directory));
        dataSource.setUser("sa");
        try (var open = dataSource.getConnection()) {
            assertThat(open.isValid(1)).isTrue();
            JdbcClient jdbc = JdbcClient.create(dataSource);
            var log = new JdbcEventLog(jdbc, StoredSubtrees.NONE);
            List<StoredEvent> events = log.read(0, Integer.MAX_VALUE);
            assertThat(events).extracting(StoredEvent::aggregateId).containsAll(acknowledged);
            assertThat(log.head().position()).isEqualTo(events.size());
            assertThat(log.head().rootHash()).hasToString(new NaiveLog(jdbc).root());
            assertThat(log.recompute()).isEqualTo(new Recomputation.Intact(log.head()));
        }
    }
}
