package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.LogProofs;
import de.kommunal.roadmap.audit.TreeProofs;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.ConsistencyProof;
import de.kommunal.roadmap.audit.format.InclusionProof;
import de.kommunal.roadmap.audit.format.TreeFrontier;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes proofs from the table of subtrees and, for the lowest levels, from a few leaf hashes. */
final class JdbcLogProofs implements LogProofs {

    private static final String LEAVES =
            "select leaf_hash from domain_event where global_index > ? order by global_index"
                    + " limit ?";
    private static final String SIZE = "select position from log_head where id = 1";
    private static final int BLOCK = 1 << SubtreeTable.LOWEST_LEVEL;

    private final JdbcOperations jdbc;
    private final SubtreeTable table;

    JdbcLogProofs(JdbcOperations jdbc) {
        this.jdbc = jdbc;
        this.table = new SubtreeTable(jdbc);
    }

    @Override
    public InclusionProof inclusion(long position, long size) {
        requireStored(size);
        return proofs().inclusion(position, size);
    }

    @Override
    public ConsistencyProof consistency(long from, long to) {
        requireStored(to);
        return proofs().consistency(from, to);
    }

    @Override
    public Bytes root(long size) {
        requireStored(size);
        return proofs().root(size);
    }

    @Override
    public List<Bytes> leafHashes(long afterPosition, int limit) {
        return jdbc.query(
                LEAVES, (row, number) -> Bytes.of(row.getBytes("leaf_hash")), afterPosition, limit);
    }

    private void requireStored(long size) {
        Long stored = jdbc.queryForObject(SIZE, Long.class);
        if (size < 0 || stored == null || size > stored) {
            throw new IllegalArgumentException("the log has no " + size + " events");
        }
    }

    private TreeProofs proofs() {
        return new TreeProofs(new Reading()::root);
    }

    /** What one proof has read: it mostly needs several hashes of the same 256 leaves. */
    private final class Reading {

        private final Map<Long, Map<String, Bytes>> blocks = new HashMap<>();

        Bytes root(int level, long index) {
            if (level < SubtreeTable.LOWEST_LEVEL) {
                long block = index >>> (SubtreeTable.LOWEST_LEVEL - level);
                Bytes hash = blocks.computeIfAbsent(block, this::read).get(key(level, index));
                if (hash == null) {
                    throw new IllegalStateException("events are missing after " + block * BLOCK);
                }
                return hash;
            }
            Optional<Bytes> stored = table.find(level, index);
            return stored.orElseThrow(() ->
                    new IllegalStateException(
                            "the subtree %d of level %d is missing".formatted(index, level)));
        }

        private Map<String, Bytes> read(long block) {
            var hashes = new HashMap<String, Bytes>();
            TreeFrontier frontier = TreeFrontier.EMPTY;
            for (Bytes leaf : leafHashes(block * BLOCK, BLOCK)) {
                frontier =
                        frontier.append(
                                leaf,
                                (level, index, root) ->
                                        hashes.put(
                                                key(level, index + ((block * BLOCK) >>> level)),
                                                root));
            }
            return hashes;
        }

        private static String key(int level, long index) {
            return level + "/" + index;
        }
    }
}
