package de.kommunal.roadmap.projections.facts;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The facts in the database. Rows are only added, in position order, by one writer at a time. */
@Component
class FactTable {

    private static final String NO_CONTENT = new ContentDigest().hex();
    private static final int PAGE = 5_000;

    /** Pages that are read at a time. */
    private static final int AHEAD = 2;

    private static final String COLUMNS =
            "position, event_id, programme, subject, record, place, effective, recorded_at,"
                    + " publicity, says";
    private static final String BETWEEN =
            "select "
                    + COLUMNS
                    + " from fact where position > ? and position <= ? order by position";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    FactTable(JdbcTemplate batch) {
        this.batch = batch;
        this.jdbc = JdbcClient.create(batch);
    }

    /** How far the table is, and what its content sums up to. */
    record Progress(long position, String digest) {}

    Progress progress() {
        return jdbc.sql("select position, digest from projection_progress where name = 'facts'")
                .query(Progress.class)
                .single();
    }

    /**
     * Adds what events say, within the caller's transaction. Events up to the table's own position
     * are skipped, so that a token that is behind does no harm.
     */
    void append(List<FactRows> events) {
        // the row lock lets only one node write at a time
        var progress =
                jdbc.sql(
                                "select position, digest from projection_progress"
                                        + " where name = 'facts' for update")
                        .query(Progress.class)
                        .single();
        var news = events.stream().filter(e -> e.position() > progress.position()).toList();
        if (news.isEmpty()) {
            return;
        }
        if (news.getFirst().position() != progress.position() + 1) {
            throw new IllegalStateException(
                    "position %d does not follow on %d"
                            .formatted(news.getFirst().position(), progress.position()));
        }
        insert(news);
        var digest = new ContentDigest(progress.digest());
        news.forEach(digest::add);
        store(new Progress(news.getLast().position(), digest.hex()));
    }

    void clear() {
        jdbc.sql("delete from fact").update();
        store(new Progress(0, NO_CONTENT));
    }

    /** The digest computed anew from all rows, which must equal the stored one. */
    String recomputeDigest() {
        var digest = new ContentDigest();
        read(0, Long.MAX_VALUE, page -> page.forEach(digest::add));
        return digest.hex();
    }

    /**
     * Hands over what the events after one position and up to another say, page by page. While one
     * is worked on, the next ones are read, each over a connection of its own.
     */
    void read(long after, long upTo, Consumer<List<FactRows>> sink) {
        var end = Math.min(upTo, progress().position());
        var readers = Stream.generate(FactRowReader::new).limit(AHEAD).toList();
        var underWay = new ArrayDeque<CompletableFuture<List<FactRows>>>();
        var begun = after;
        for (var page = 0; begun < end || !underWay.isEmpty(); page++) {
            // a reader has done its page when the one of AHEAD pages later is begun
            while (begun < end && underWay.size() < AHEAD) {
                underWay.add(page(readers.get((page + underWay.size()) % AHEAD), begun, end));
                begun += PAGE;
            }
            sink.accept(arrived(underWay.remove()));
        }
    }

    private CompletableFuture<List<FactRows>> page(FactRowReader rows, long after, long end) {
        return CompletableFuture.supplyAsync(
                () -> batch.query(BETWEEN, rows, after, Math.min(end, after + PAGE)),
                Thread::startVirtualThread);
    }

    private static List<FactRows> arrived(CompletableFuture<List<FactRows>> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void store(Progress progress) {
        jdbc.sql("update projection_progress set position = ?, digest = ? where name = 'facts'")
                .params(progress.position(), progress.digest())
                .update();
    }

    private void insert(List<FactRows> events) {
        batch.batchUpdate(
                "insert into fact (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events,
                PAGE,
                (statement, event) -> {
                    statement.setLong(1, event.position());
                    statement.setString(2, event.eventId());
                    statement.setString(3, event.programme().value());
                    statement.setString(4, event.subject().toString());
                    statement.setString(5, event.record().toString());
                    statement.setLong(6, event.place());
                    statement.setObject(7, event.effective());
                    statement.setLong(8, event.recordedAt().toEpochMilli());
                    statement.setString(9, event.publicity().name());
                    statement.setString(10, FactText.of(event));
                });
    }
}
