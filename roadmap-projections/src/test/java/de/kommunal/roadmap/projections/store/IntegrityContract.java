package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.audit.Recomputation.Diverged;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.verifier.Finding;
import de.kommunal.roadmap.audit.verifier.Finding.Kind;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** One order without holes, and nothing changed unseen. */
abstract class IntegrityContract extends ForkContract {

    private static final int WRITERS = 8;
    private static final int ENTRIES_EACH = 25;

    /** Lets the test do what the log forbids, as somebody with access to the database could. */
    abstract void allowChanges();

    abstract void forbidChanges();

    @Test
    void putsTheEventsOfManyWritersInOneOrderWithoutHoles() throws Exception {
        List<String> ledgers = IntStream.range(0, 20).mapToObj(i -> openLedger()).toList();
        Head before = log.head();
        long last = before.position() + WRITERS * ENTRIES_EACH;
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            Future<List<Long>> seen = threads.submit(() -> follow(before.position(), writing));
            try {
                write(threads, ledgers);
            } finally {
                writing.set(false);
            }
            assertThat(seen.get())
                    .isEqualTo(
                            LongStream.rangeClosed(before.position() + 1, last).boxed().toList());
        }
        assertThat(log.head().position()).isEqualTo(last);
        assertStreamedInOrderWithoutGaps();
        assertThat(isIntact()).isTrue();
    }

    private void write(ExecutorService threads, List<String> ledgers) throws Exception {
        List<Callable<Void>> writers =
                IntStream.range(0, WRITERS).mapToObj(w -> writer(w, ledgers)).toList();
        for (Future<Void> writer : threads.invokeAll(writers)) {
            writer.get();
        }
    }

    private Callable<Void> writer(int writer, List<String> ledgers) {
        return () -> {
            for (int i = 0; i < ENTRIES_EACH; i++) {
                addEntries(ledgers.get((writer * 7 + i) % ledgers.size()), "entry " + i);
            }
            return null;
        };
    }

    // reads the growing end of the log: a position that appears late would be missing here
    private List<Long> follow(long from, AtomicBoolean writing) {
        var seen = new ArrayList<Long>();
        long position = from;
        boolean more = true;
        while (more) {
            boolean wereWriting = writing.get();
            List<StoredEvent> next = log.read(position, 100);
            for (StoredEvent event : next) {
                position = event.position();
                seen.add(position);
            }
            more = wereWriting || !next.isEmpty();
        }
        return seen;
    }

    private void assertStreamedInOrderWithoutGaps() {
        var events = new ArrayList<TrackedEventMessage<?>>();
        engine.readEvents(null, false).forEach(events::add);
        assertThat(events).hasSize(Math.toIntExact(log.head().position()));
        long expected = 1;
        for (TrackedEventMessage<?> event : events) {
            var token = (GapAwareTrackingToken) event.trackingToken();
            assertThat(token.getIndex()).isEqualTo(expected++);
            assertThat(token.getGaps()).isEmpty();
        }
    }

    @Test
    void hasTheLeavesAndTheRootThatTheFormatSays() {
        addEntries(openLedger(), "one", "two", "three");
        var naive = new NaiveLog(jdbc);
        assertThat(log.read(0, Integer.MAX_VALUE))
                .extracting(event -> event.leafHash().toString())
                .isEqualTo(naive.leaves());
        assertThat(log.head().rootHash()).hasToString(naive.root());
        assertThat(isIntact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "time_stamp, '2020-01-01T00:00:00.000Z'",
        "time_stamp, 'yesterday'",
        "event_identifier, '00000000-0000-4000-8000-000000000000'",
        "aggregate_identifier, 'another'",
        "type, 'Another'",
        "payload_type, 'roadmap.Another'",
        "payload_revision, '3'",
    })
    void findsAChangedColumn(String column, String value) {
        addEntries(openLedger(), "before", "changed", "after");
        long position = log.head().position() - 1;
        assertFoundAt(position, column, value);
    }

    @ParameterizedTest
    @CsvSource({"payload", "meta_data", "leaf_hash"})
    void findsChangedBytes(String column) {
        addEntries(openLedger(), "before", "changed", "after");
        long position = log.head().position() - 1;
        byte[] changed =
                jdbc.sql("select " + column + " from domain_event where global_index = ?")
                        .param(position)
                        .query(byte[].class)
                        .single();
        changed[changed.length - 1] ^= 1;
        assertFoundAt(position, column, changed);
    }

    private void assertFoundAt(long position, String column, Object value) {
        Object original =
                jdbc.sql("select " + column + " from domain_event where global_index = ?")
                        .param(position)
                        .query()
                        .singleValue();
        set(position, column, value);
        Recomputation found = log.recompute();
        set(position, column, original);
        assertThat(found)
                .isInstanceOfSatisfying(
                        Diverged.class,
                        it ->
                                assertThat(it.finding())
                                        .isEqualTo(
                                                new Finding(
                                                        Kind.ALTERED,
                                                        position,
                                                        position,
                                                        it.finding().text())));
        assertThat(isIntact()).isTrue();
    }

    private void set(long position, String column, Object value) {
        allowChanges();
        jdbc.sql("update domain_event set " + column + " = ? where global_index = ?")
                .params(value, position)
                .update();
        forbidChanges();
    }

    @Test
    void findsAMissingEventAndOneBehindTheHead() {
        addEntries(openLedger(), "before", "missing", "last");
        long last = log.head().position();
        move(last - 1, last + 1);
        Recomputation hole = log.recompute();
        move(last + 1, last - 1);
        move(last, last + 1);
        Recomputation cut = log.recompute();
        move(last + 1, last);
        assertThat(hole).isEqualTo(missing(last - 1));
        assertThat(cut).isEqualTo(missing(last));
        assertThat(isIntact()).isTrue();
    }

    private static Diverged missing(long position) {
        return new Diverged(new Finding(Kind.MISSING, position, position, "the event is missing"));
    }

    private void move(long position, long to) {
        set(position, "global_index", to);
    }

    @Test
    void findsAHeadThatIsNotWhatTheEventsGive() {
        openLedger();
        String root = log.head().rootHash().toString();
        setRoot("00".repeat(32));
        assertThat(log.recompute())
                .isInstanceOfSatisfying(
                        Diverged.class,
                        it -> {
                            assertThat(it.finding().kind()).isEqualTo(Kind.HEAD);
                            assertThat(it.finding().position()).isEqualTo(log.head().position());
                        });
        setRoot(root);
        assertThat(isIntact()).isTrue();
    }

    private void setRoot(String hex) {
        jdbc.sql("update log_head set root = ?").param(HexFormat.of().parseHex(hex)).update();
    }
}
