package de.kommunal.roadmap.projections.facts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One of the two tables that facts are in. Rows are only added, in position order; each so many of
 * them once more in a bundle, from which the index loads.
 */
final class FactSlot {

    private static final Logger LOG = LoggerFactory.getLogger(FactSlot.class);
    private static final int PAGE = 5_000;

    /** Pages that are read at a time. */
    private static final int AHEAD = 2;

    private static final String COLUMNS =
            "position, event_id, programme, subject, record, place, effective, recorded_at,"
                    + " publicity, says";

    private final JdbcTemplate jdbc;
    private final String table;
    private final FactBundles bundles;
    private final int bundled;

    /**
     * @param number 1 or 2
     * @param bundled how many events make a bundle
     */
    FactSlot(JdbcTemplate jdbc, int number, int bundled) {
        this.jdbc = jdbc;
        this.bundles = new FactBundles(jdbc, number);
        this.bundled = bundled;
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
            sink.accept(Arrived.of(underWay.remove()));
        }
    }

    private CompletableFuture<List<FactRows>> page(FactRowReader rows, long after, long end) {
        return CompletableFuture.supplyAsync(
                () -> query(rows, after, Math.min(end, after + PAGE)), Thread::startVirtualThread);
    }

    private List<FactRows> query(FactRowReader rows, long after, long upTo) {
        var query =
                "select %s from %s where position > ? and position <= ? order by position"
                        .formatted(COLUMNS, table);
        return jdbc.query(query, rows, after, upTo);
    }

    /**
     * Adds what the next events say, and the bundles that are full by it; within the caller's
     * transaction.
     */
    void add(List<FactRows> events) {
        insert(events);
        var full = full(events.getLast().position());
        var fullBefore = full(events.getFirst().position() - 1);
        if (full > fullBefore) {
            // one more, so that a lag shrinks, but is not made up for in somebody's transaction
            var most = (full - fullBefore) / bundled + 1;
            while (most > 0 && bundle(full, events)) {
                most--;
            }
        }
    }

    private long full(long position) {
        return position / bundled * bundled;
    }

    /**
     * Makes the next bundle of what is there up to a position, if it is full; within the caller's
     * transaction.
     *
     * @return true if there may be more to do
     */
    boolean bundle(long upTo) {
        return bundle(full(upTo), List.of());
    }

    private boolean bundle(long upTo, List<FactRows> known) {
        var end = bundles.end();
        if (end.position() >= upTo) {
            return false;
        }
        var next = full(end.position()) + bundled;
        var rows = rows(end.position(), next, known);
        return rows.size() == next - end.position() && bundles.add(rows, end).position() == next;
    }

    /** Those that were just written need not be read, and no other connection sees them yet. */
    private List<FactRows> rows(long after, long upTo, List<FactRows> known) {
        var first = known.isEmpty() ? Long.MAX_VALUE : known.getFirst().position();
        return first <= after + 1
                ? known.subList((int) (after + 1 - first), (int) (upTo + 1 - first))
                : query(new FactRowReader(), after, upTo);
    }

    private void insert(List<FactRows> events) {
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

    /**
     * What all events say up to a position. Fewer if the table was cleared meanwhile, as by a
     * rebuild on another node.
     *
     * @param digest of what there is; bundles that do not lead to it are not used
     */
    FactContent load(long upTo, String digest) {
        var content = bundledContent(upTo, digest);
        read(content.events().last(), upTo, page -> page.forEach(content::add));
        content.trim();
        return content;
    }

    private FactContent bundledContent(long upTo, String digest) {
        try {
            return leadsTo(upTo, digest) ? new BundleLoad(bundles).run() : new FactContent();
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("bundles of facts are damaged, the rows are read instead", e);
            return new FactContent();
        }
    }

    /**
     * True if the bundles and the rows behind them sum up to the digest. Others were left by a
     * program that knows of no bundles.
     */
    boolean leadsTo(long upTo, String digest) {
        var end = bundles.end();
        var sum = new ContentDigest(end.digest());
        if (end.position() == 0) {
            return true;
        }
        read(end.position(), upTo, page -> page.forEach(sum::add));
        return end.position() <= upTo && sum.hex().equals(digest);
    }

    /**
     * The digest of all rows up to a position, computed anew; another one if a bundle is not what
     * its rows say.
     *
     * @param end the last position that is there
     */
    String digest(long upTo, long end) {
        var digest = new ContentDigest();
        var check = new BundleCheck(bundles, end);
        read(
                0,
                upTo,
                page -> {
                    page.forEach(digest::add);
                    check.add(page);
                });
        if (!check.isSame()) {
            digest.addDamage();
        }
        return digest.hex();
    }

    /** Not to be called for what is read. */
    void clear() {
        jdbc.execute("truncate table " + table);
        bundles.clear();
    }

    /** Within a transaction, for them to be made anew. */
    void dropBundles() {
        bundles.drop();
    }
}
