package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.verifier.StoredSubtrees;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of the roots of complete subtrees, from those of 256 leaves on. */
final class SubtreeTable implements StoredSubtrees {

    /**
     * Below it, hashes are computed from the leaves: a table of all would be as long as the log.
     */
    static final int LOWEST_LEVEL = 8;

    private static final String INSERT =
            "insert into log_subtree (tree_level, tree_index, root) values (?, ?, ?)";
    private static final String SELECT =
            "select root from log_subtree where tree_level = ? and tree_index = ?";
    private static final String COUNT = "select count(*) from log_subtree where tree_level = ?";

    private final JdbcOperations jdbc;

    record Subtree(int level, long index, Bytes root) {}

    /** Subtrees as the frontier completes them, to be written together. */
    static final class Batch {

        private final List<Subtree> subtrees = new ArrayList<>();

        void add(int level, long index, Bytes root) {
            if (level >= LOWEST_LEVEL) {
                subtrees.add(new Subtree(level, index, root));
            }
        }

        boolean isEmpty() {
            return subtrees.isEmpty();
        }
    }

    SubtreeTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Batch batch) {
        if (batch.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                INSERT,
                batch.subtrees,
                batch.subtrees.size(),
                (statement, subtree) -> {
                    statement.setInt(1, subtree.level());
                    statement.setLong(2, subtree.index());
                    statement.setBytes(3, subtree.root().toArray());
                });
    }

    @Override
    public int lowestLevel() {
        return LOWEST_LEVEL;
    }

    @Override
    public Optional<Bytes> find(int level, long index) {
        return jdbc
                .query(SELECT, (row, number) -> Bytes.of(row.getBytes("root")), level, index)
                .stream()
                .findFirst();
    }

    /** How many subtrees of the lowest level there are; they have no hole. */
    long count() {
        Long count = jdbc.queryForObject(COUNT, Long.class, LOWEST_LEVEL);
        return count == null ? 0 : count;
    }

    void clear() {
        jdbc.update("delete from log_subtree");
    }
}
