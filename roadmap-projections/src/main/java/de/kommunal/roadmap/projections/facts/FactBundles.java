package de.kommunal.roadmap.projections.facts;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;

/** The bundles of one of the two tables that facts are in. */
final class FactBundles {

    /** Between the programme and the subject. */
    static final char TAB = '\t';

    /** Of an embedded database a value has at most 1 MiB. */
    private static final int MOST_BYTES = 1_000_000;

    private final JdbcTemplate jdbc;
    private final String table;

    FactBundles(JdbcTemplate jdbc, int slot) {
        this.jdbc = jdbc;
        this.table = "fact_bundle_" + slot;
    }

    /**
     * How far the bundles come.
     *
     * @param position 0 if there are none
     * @param digest of all facts up to there
     */
    record End(long position, String digest) {}

    End end() {
        return jdbc
                .query(
                        "select last_position, digest from %s order by first_position desc"
                                        .formatted(table)
                                + " fetch first row only",
                        (row, number) -> new End(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElseGet(() -> new End(0, new ContentDigest().hex()));
    }

    /**
     * Adds one, or more if it would be too large, of the rows that follow on the last one.
     *
     * @return how far the bundles come then; less than the rows if an event of them says so much
     *     that it does not fit into one of its own
     */
    End add(List<FactRows> rows, End before) {
        var content = BundleWriter.bytes(rows);
        var first = rows.getFirst().position();
        var last = rows.getLast().position();
        if (content.length > MOST_BYTES) {
            return addHalves(rows, before);
        }
        var digest = new ContentDigest(before.digest());
        rows.forEach(digest::add);
        jdbc.update(
                "insert into %s (first_position, last_position, digest, content) values (?, ?, ?, ?)"
                        .formatted(table),
                first,
                last,
                digest.hex(),
                content);
        return new End(last, digest.hex());
    }

    private End addHalves(List<FactRows> rows, End before) {
        if (rows.size() == 1) {
            return before;
        }
        var half = rows.size() / 2;
        var between = add(rows.subList(0, half), before);
        return between.position() < rows.get(half).position() - 1
                ? between
                : add(rows.subList(half, rows.size()), between);
    }

    /**
     * @param after last position of the bundle before
     * @param most number of bundles
     */
    List<FactBundle> after(long after, int most) {
        return jdbc.query(
                "select first_position, last_position, digest, content from %s".formatted(table)
                        + " where first_position > ? order by first_position"
                        + " fetch first ? rows only",
                (row, number) ->
                        new FactBundle(
                                row.getLong(1), row.getLong(2), row.getString(3), row.getBytes(4)),
                after,
                most);
    }

    void drop() {
        jdbc.update("delete from " + table);
    }

    /** Ends the transaction. */
    void clear() {
        jdbc.execute("truncate table " + table);
    }
}
