package de.kommunal.roadmap.web.benchmark;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.web.benchmark.RawInserts.Row;
import de.kommunal.roadmap.web.scale.Figures;
import de.kommunal.roadmap.web.support.Roadmap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writing on PostgreSQL and on the embedded database, through the gateway and over HTTP, beside the
 * limit of the machine and beside the framework as it comes: .ci/benchmark.
 */
class AppendBenchmark {

    private static final int ROUNDS = Integer.getInteger("roadmap.benchmark.rounds", 3);
    private static final Duration TIME =
            Duration.ofSeconds(Integer.getInteger("roadmap.benchmark.seconds", 5));
    private static final int CLIENTS = 32;
    private static final String USER = "postgres";

    @TempDir private Path directory;
    private final Figures figures = new Figures();
    private final Rounds rounds = new Rounds(ROUNDS);

    @Test
    void writesOnPostgres() throws Exception {
        try (var postgres =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setDataDirectory(directory.resolve("postgres"))
                        .start()) {
            figures.add("flushes of 8 KiB in a second", "%.0f", flushes());
            var address = postgres.getJdbcUrl(USER, USER);
            try (var roadmap =
                    Roadmap.start(
                            directory.resolve("data"),
                            "--roadmap.data-set=none",
                            "--spring.datasource.url=" + address,
                            "--spring.datasource.username=" + USER,
                            "--spring.datasource.password=")) {
                for (var writers : new int[] {1, 8}) {
                    writes("PostgreSQL", roadmap, address, writers);
                }
                overHttp(roadmap, address);
                histories(roadmap);
            }
        } finally {
            figures.writeTo(Path.of("target", "benchmark"), "append-postgresql");
        }
    }

    @Test
    void writesOnTheEmbeddedDatabase() throws Exception {
        try {
            for (var durability : List.of("process", "power")) {
                try (var roadmap =
                        Roadmap.start(
                                directory.resolve("h2-" + durability),
                                "--roadmap.data-set=none",
                                "--roadmap.durability=" + durability)) {
                    for (var writers : new int[] {1, 8}) {
                        writesEmbedded(durability, roadmap, writers);
                    }
                }
            }
        } finally {
            figures.writeTo(Path.of("target", "benchmark"), "append-h2");
        }
    }

    private void writes(String where, Roadmap roadmap, String address, int writers)
            throws Exception {
        try (var ours = new Ours(roadmap, writers);
                var raw = new RawInserts(address, USER, false, row(roadmap), writers);
                var stock = new StockJpa(address, USER, writers)) {
            var rates = rounds.of(new Load(writers, TIME), List.of(raw, ours, stock));
            say(where, writers, rates);
            figures.add(
                    ours.name() + " against " + stock.name(),
                    "%.1f times as many",
                    Rounds.median(rates.get(ours.name())) / Rounds.median(rates.get(stock.name())));
        }
    }

    private void writesEmbedded(String durability, Roadmap roadmap, int writers) throws Exception {
        var address = "jdbc:h2:file:" + directory.resolve("raw-" + durability) + ";WRITE_DELAY=0";
        try (var ours = new Ours(roadmap, writers);
                var raw =
                        new RawInserts(
                                address, "sa", durability.equals("power"), row(roadmap), writers)) {
            var rates = rounds.of(new Load(writers, TIME), List.of(raw, ours));
            say("H2, " + durability, writers, rates);
        }
    }

    private void overHttp(Roadmap roadmap, String address) throws Exception {
        try (var ours = new Ours(roadmap, CLIENTS);
                var http = new OverHttp(roadmap, ours, CLIENTS);
                var raw = new RawInserts(address, USER, false, row(roadmap), CLIENTS)) {
            var load = new Load(CLIENTS, TIME);
            var rates = rounds.of(load, List.of(raw, http));
            say("PostgreSQL", CLIENTS, rates);
            var half = Rounds.median(rates.get(http.name())) / 2;
            say("HTTP at half of that load, %.0f in a second".formatted(half), load.at(half, http));
        }
    }

    /** What a change costs on a short history and on a long one. */
    private void histories(Roadmap roadmap) throws Exception {
        try (var ours = new Ours(roadmap, 1)) {
            var histories = new Histories(ours);
            say("a change of a history of 100 events", histories.after(100));
            say("a change of a history of 10,000 events", histories.after(10_000));
        }
    }

    private void say(String where, int writers, Map<String, List<Double>> rates) {
        var limit = Rounds.median(rates.values().iterator().next());
        rates.forEach((side, each) -> {
            var name = "%s, %d at a time: %s".formatted(where, writers, side);
            var median = Rounds.median(each);
            var value =
                    String.format(
                            Locale.ROOT, "%,.0f in a second, %.2f of raw", median, median / limit);
            figures.add(name, value, each);
        });
    }

    /**
     * @param times in milliseconds, ascending
     */
    private void say(String name, double... times) {
        var value =
                String.format(
                        Locale.ROOT,
                        "p50 %.1f ms, p99 %.1f ms",
                        times[times.length / 2],
                        times[times.length * 99 / 100]);
        figures.add(name, value, times);
    }

    /** The last event that was recorded. */
    private static Row row(Roadmap roadmap) {
        return roadmap.bean(JdbcClient.class)
                .sql(
                        """
                        select type, time_stamp, payload_type, payload_revision, payload, meta_data,
                            leaf_hash
                        from domain_event where payload_type like '%Scenario%'
                        order by length(payload) desc, global_index desc limit 1
                        """)
                .query((row, number) ->
                        new Row(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                Bytes.of(row.getBytes(5)),
                                Bytes.of(row.getBytes(6)),
                                Bytes.of(row.getBytes(7))))
                .single();
    }

    private double flushes() throws Exception {
        var block = ByteBuffer.allocate(8192);
        var file = directory.resolve("flushes");
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var start = System.nanoTime();
            var count = 0;
            while (System.nanoTime() - start < TIME.toNanos()) {
                channel.write(block.rewind(), 0);
                channel.force(false);
                count++;
            }
            return count / ((System.nanoTime() - start) / 1e9);
        }
    }
}
