package de.kommunal.roadmap.projections.facts;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One of the two tables that facts are in. Rows are only added, in position order. */
final class FactSlot {

    private static final int PAGE = 5_000;

    /** Pages that are read at a time. */
    private static final int AHEAD = 2;

    private static final String COLUMNS =
            "position, event_id, programme, subject, record, place, effective, recorded_at,"
                    + " publicity, says";

    private final JdbcTemplate jdbc;
    private final String table;

    /**
     * @param number 1 or 2
     */
    FactSlot(JdbcTemplate jdbc, int number) {
        this.jdbc = jdbc;
        this.table =
                switch (number) {
                    case 1 -> "fact_1";
                    case 2 -> "fact_2";
                    default -> throw new IllegalArgumentException("there is no slot " + number);
                };
    }

    /**
     * Hands over what the events after one position and up to another say, page by page. While one
     * is worked on, the next ones are read, each over a connection of its own.
     *
     * @param end at most the last position that is there
     */
    void read(long after, long end, Consumer<List<FactRows>> sink) {
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
        var query =
                "select %s from %s where position > ? and position <= ? order by position"
                        .formatted(COLUMNS, table);
        return CompletableFuture.supplyAsync(
                () -> jdbc.query(query, rows, after, Math.min(end, after + PAGE)),
                Thread::startVirtualThread);
    }

    private static List<FactRows> arrived(CompletableFuture<List<FactRows>> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    void insert(List<FactRows> events) {
        jdbc.batchUpdate(
                "insert into %s (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        .formatted(table, COLUMNS),
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

    /** The digest of all rows up to a position, computed anew. */
    String digest(long upTo) {
        var digest = new ContentDigest();
        read(0, upTo, page -> page.forEach(digest::add));
        return digest.hex();
    }

    /** Not to be called for what is read. */
    void clear() {
        jdbc.execute("truncate table " + table);
    }
}
