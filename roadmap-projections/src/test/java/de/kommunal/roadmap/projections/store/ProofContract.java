package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.audit.LogProofs;
import de.kommunal.roadmap.audit.Recomputation.Diverged;
import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.SignedCheckpoints;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.TreeFrontier;
import de.kommunal.roadmap.audit.verifier.Finding.Kind;
import de.kommunal.roadmap.audit.verifier.ProofVerifier;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Proofs of a log of more than one block of leaves, and the checkpoints that were signed. */
abstract class ProofContract extends StoreFixture {

    private static final long SEED = 4;

    @Test
    void provesWhatItHasStored() {
        fill();
        var proofs = context.getBean(LogProofs.class);
        List<Bytes> leaves = leaves(proofs);
        List<Bytes> roots = roots(leaves);
        var random = new Random(SEED);

        assertThat(roots.getLast()).isEqualTo(log.head().rootHash());
        for (int i = 0; i < 300; i++) {
            int to = random.nextInt(1, leaves.size() + 1);
            int from = random.nextInt(1, to + 1);
            assertThat(proofs.root(to)).as("size %d", to).isEqualTo(roots.get(to));
            assertThat(
                            ProofVerifier.includes(
                                    proofs.inclusion(from, to),
                                    leaves.get(from - 1),
                                    roots.get(to)))
                    .as("%d in %d", from, to)
                    .isTrue();
            assertThat(
                            ProofVerifier.isConsistent(
                                    proofs.consistency(from, to), roots.get(from), roots.get(to)))
                    .as("%d to %d", from, to)
                    .isTrue();
        }
    }

    @Test
    void writesTheSameSubtreesAfterwardsAsWithTheEvents() {
        fill();
        List<Map<String, Object>> written = subtrees();
        assertThat(written)
                .hasSizeGreaterThanOrEqualTo(Math.toIntExact(log.head().position() >> 8));

        jdbc.sql("delete from log_subtree where tree_index = 0").update();
        context.getBean(SubtreeBackfill.class).afterPropertiesSet();

        assertThat(subtrees()).usingRecursiveComparison().isEqualTo(written);
    }

    @Test
    void findsASubtreeThatIsNotWhatTheEventsGive() {
        fill();
        String third = " where tree_level = 8 and tree_index = 2";
        byte[] root = jdbc.sql("select root from log_subtree" + third).query(byte[].class).single();
        for (String change :
                List.of("update log_subtree set root = ?", "delete from log_subtree")) {
            var altered = jdbc.sql(change + third);
            (change.contains("?") ? altered.param(new byte[32]) : altered).update();

            assertThat(log.recompute())
                    .isInstanceOfSatisfying(
                            Diverged.class,
                            it -> {
                                assertThat(it.finding().kind()).isEqualTo(Kind.SUBTREE);
                                assertThat(it.finding().position()).isEqualTo(513);
                                assertThat(it.finding().upTo()).isEqualTo(768);
                            });
        }
        jdbc.sql("insert into log_subtree (tree_level, tree_index, root) values (8, 2, ?)")
                .param(root)
                .update();
        assertThat(isIntact()).isTrue();
    }

    @Test
    void provesNothingThatIsNotThere() {
        openLedger();
        var proofs = context.getBean(LogProofs.class);
        long size = log.head().position();

        assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(1, size + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(0, size));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.consistency(0, size));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.consistency(1, size + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.root(size + 1));
    }

    @Test
    void keepsCheckpointsAsTheyWereSigned() {
        var checkpoints = context.getBean(SignedCheckpoints.class);
        var tree = TreeFrontier.EMPTY.append(Bytes.ofText("a").sha256());
        Instant time = Instant.parse("2026-01-05T08:30:00.120Z");
        var first = new SignedCheckpoint(tree, "first\n", time);
        var second = new SignedCheckpoint(tree.append(Bytes.ofText("b").sha256()), "2\n", time);
        checkpoints.add(first);
        checkpoints.add(second);

        assertThat(checkpoints.latest()).contains(second);
        assertThat(checkpoints.find(1)).contains(first);
        assertThat(checkpoints.find(3)).isEmpty();
        assertThat(checkpoints.read(0, 1)).containsExactly(first);
        assertThat(checkpoints.read(1, 5)).containsExactly(second);
        for (String change :
                List.of("delete from log_checkpoint", "update log_checkpoint set note = 'other'")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
        assertThatThrownBy(() -> checkpoints.add(new SignedCheckpoint(tree, "again\n", time)))
                .isInstanceOf(DataAccessException.class);
    }

    private void fill() {
        String ledger = openLedger();
        while (log.head().position() < 1_100) {
            addEntries(ledger, Collections.nCopies(150, "entry").toArray(String[]::new));
        }
    }

    private static List<Bytes> leaves(LogProofs proofs) {
        var leaves = new ArrayList<Bytes>();
        List<Bytes> page;
        do {
            page = proofs.leafHashes(leaves.size(), 400);
            leaves.addAll(page);
        } while (page.size() == 400);
        return leaves;
    }

    private static List<Bytes> roots(List<Bytes> leaves) {
        var roots = new ArrayList<Bytes>();
        TreeFrontier frontier = TreeFrontier.EMPTY;
        roots.add(frontier.root());
        for (Bytes leaf : leaves) {
            frontier = frontier.append(leaf);
            roots.add(frontier.root());
        }
        return roots;
    }

    private List<Map<String, Object>> subtrees() {
        return jdbc.sql("select * from log_subtree order by tree_level, tree_index")
                .query()
                .listOfRows();
    }
}
