package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.verifier.StoredCheckpoint;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The rows of the table of checkpoints by size, a page at a time, as many as there were. */
final class StoredCheckpoints implements Iterator<StoredCheckpoint> {

    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final long last;
    private final ArrayDeque<StoredCheckpoint> page = new ArrayDeque<>();
    private long reached = Long.MIN_VALUE;

    StoredCheckpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.last =
                jdbc.sql("select coalesce(max(tree_size), 0) from log_checkpoint")
                        .query(Long.class)
                        .single();
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && reached < last) {
            readPage();
        }
        return !page.isEmpty();
    }

    private void readPage() {
        page.addAll(
                jdbc.sql(
                                "select tree_size, root, frontier, note from log_checkpoint where"
                                        + " tree_size > ? and tree_size <= ? order by tree_size"
                                        + " limit ?")
                        .params(reached, last, PAGE)
                        .query((row, number) ->
                                new StoredCheckpoint(
                                        row.getLong("tree_size"),
                                        Bytes.of(row.getBytes("root")),
                                        Bytes.of(row.getBytes("frontier")),
                                        row.getString("note")))
                        .list());
        reached = page.isEmpty() ? last : page.getLast().size();
    }

    @Override
    public StoredCheckpoint next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more checkpoints");
        }
        return page.removeFirst();
    }
}
