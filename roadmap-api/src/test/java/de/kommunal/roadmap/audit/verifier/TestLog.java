package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.Checkpoint;
import de.kommunal.roadmap.audit.format.LogLeaf;
import de.kommunal.roadmap.audit.format.RecordedTime;
import de.kommunal.roadmap.audit.format.TreeFrontier;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** All that is stored of a small log, in lists that a test can change. */
final class TestLog {

    static final int LOWEST_LEVEL = 2;
    private static final String ORIGIN = "roadmap.invalid/log/tampered";
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:30:00.120Z");

    final List<Row> rows = new ArrayList<>();
    final Map<String, Bytes> subtrees = new TreeMap<>();
    final List<StoredCheckpoint> checkpoints = new ArrayList<>();
    final List<String> introductions = new ArrayList<>();
    @Nullable String kept;
    StoredHead head = head(0, BEGIN, TreeFrontier.EMPTY);

    record Row(LogLeaf leaf, Bytes hash) {

        static Row of(LogLeaf leaf) {
            return new Row(leaf, leaf.hash());
        }

        Row at(long position) {
            return new Row(Suspicion.at(leaf, position), hash);
        }
    }

    /** Events of a few aggregates, with checkpoints here and there, the last one at the end. */
    static TestLog random(Random random, TestKeys keys) throws GeneralSecurityException {
        var log = new TestLog();
        log.introductions.add(keys.introduce());
        int size = random.nextInt(8, 48);
        var next = new HashMap<String, Long>();
        var time = BEGIN;
        for (int position = 1; position <= size; position++) {
            var aggregate = "scenario/" + random.nextInt(4);
            var sequence = next.merge(aggregate, 1L, Long::sum) - 1;
            time = time.plusMillis(random.nextInt(3));
            log.rows.add(Row.of(leaf(position, aggregate, sequence, time)));
        }
        log.derive();
        for (int at = 1; at <= size; at++) {
            if (random.nextInt(8) == 0 || at == size) {
                log.sign(at, keys);
            }
        }
        return log;
    }

    static LogLeaf leaf(long position, String aggregate, long sequence, Instant time) {
        Bytes payload = Bytes.ofText(aggregate + " at " + position);
        return new LogLeaf(
                position,
                "event-" + position + "-" + aggregate + "-" + sequence,
                aggregate,
                "Scenario",
                sequence,
                time,
                "roadmap.ScenarioProposed",
                "1",
                payload.length(),
                payload.sha256(),
                2,
                Bytes.ofText("{}").sha256());
    }

    /** Makes head and subtrees as the rows now give them. */
    void derive() {
        subtrees.clear();
        TreeFrontier tree = TreeFrontier.EMPTY;
        for (Row row : rows) {
            tree = tree.append(row.hash(), (level, index, root) -> put(level, index, root));
        }
        head = head(rows.size(), rows.getLast().leaf().recordedAt(), tree);
    }

    private void put(int level, long index, Bytes root) {
        if (level >= LOWEST_LEVEL) {
            subtrees.put(level + "/" + index, root);
        }
    }

    private static StoredHead head(long size, Instant time, TreeFrontier tree) {
        return new StoredHead(size, RecordedTime.text(time), tree.toBytes(), tree.root(), size);
    }

    TreeFrontier tree(int size) {
        TreeFrontier tree = TreeFrontier.EMPTY;
        for (Row row : rows.subList(0, size)) {
            tree = tree.append(row.hash());
        }
        return tree;
    }

    void sign(int size, TestKeys keys) throws GeneralSecurityException {
        TreeFrontier tree = tree(size);
        kept = keys.sign(new Checkpoint(ORIGIN, size, tree.root()), 1_767_602_400L + size).write();
        checkpoints.add(new StoredCheckpoint(size, tree.root(), tree.toBytes(), kept));
    }

    static TestKeys keys() throws GeneralSecurityException {
        return TestKeys.make(ORIGIN, 1);
    }

    /** The log as it was when it had this size, and all that was kept in the database with it. */
    TestLog backup(int size) {
        var log = copy();
        log.rows.subList(size, log.rows.size()).clear();
        log.checkpoints.removeIf(it -> it.size() > size);
        log.derive();
        return log;
    }

    /** Puts a backup in place of all that the database has. What is kept elsewhere stays. */
    void become(TestLog other) {
        rows.clear();
        rows.addAll(other.rows);
        subtrees.clear();
        subtrees.putAll(other.subtrees);
        checkpoints.clear();
        checkpoints.addAll(other.checkpoints);
        head = other.head;
    }

    TestLog copy() {
        var copy = new TestLog();
        copy.rows.addAll(rows);
        copy.subtrees.putAll(subtrees);
        copy.checkpoints.addAll(checkpoints);
        copy.introductions.addAll(introductions);
        copy.kept = kept;
        copy.head = head;
        return copy;
    }

    /** As a database would hand the rows over. */
    Optional<Finding> verify() {
        rows.sort(Comparator.comparingLong(row -> row.leaf().position()));
        var table = checkpoints.stream().sorted(Comparator.comparingLong(StoredCheckpoint::size));
        var verifier =
                new LogVerifier(
                        SignedRoots.of(introductions, null, table.iterator(), kept),
                        new Subtrees(),
                        head.position());
        rows.stream()
                .filter(row -> row.leaf().position() <= head.position())
                .forEach(row -> verifier.take(row.leaf(), row.hash()));
        verifier.end(
                new StoredHead(
                        head.position(),
                        head.recordedAt(),
                        head.frontier(),
                        head.root(),
                        rows.isEmpty() ? 0 : rows.getLast().leaf().position()));
        return verifier.finding();
    }

    private final class Subtrees implements StoredSubtrees {

        @Override
        public int lowestLevel() {
            return LOWEST_LEVEL;
        }

        @Override
        public Optional<Bytes> find(int level, long index) {
            return Optional.ofNullable(subtrees.get(level + "/" + index));
        }
    }
}
