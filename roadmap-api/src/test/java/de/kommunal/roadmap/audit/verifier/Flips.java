package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.Checkpoint;
import de.kommunal.roadmap.audit.format.LogLeaf;
import de.kommunal.roadmap.audit.verifier.Finding.Kind;
import de.kommunal.roadmap.audit.verifier.Tampering.Expected;
import de.kommunal.roadmap.audit.verifier.TestLog.Row;

import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.TreeMap;

/** What tamperings consist of. */
final class Flips {

    private static final int COLUMNS = 12;

    private Flips() {}

    /** The row with one of its columns changed; that may be its leaf hash. */
    static Row flip(Row row, Random random) {
        LogLeaf leaf = row.leaf();
        int column = random.nextInt(COLUMNS);
        if (column == 0) {
            byte[] hash = row.hash().toArray();
            hash[random.nextInt(hash.length)] ^= (byte) (1 << random.nextInt(8));
            // hashed anew it would be as before
            return new Row(leaf, Bytes.of(hash));
        }
        return new Row(
                new LogLeaf(
                        leaf.position(),
                        column == 1 ? leaf.eventId() + "x" : leaf.eventId(),
                        column == 2 ? "scenario/9" : leaf.aggregateId(),
                        column == 3 ? "Other" : leaf.aggregateType(),
                        column == 4 ? leaf.sequence() + 1 : leaf.sequence(),
                        column == 5 ? leaf.recordedAt().plusMillis(1) : leaf.recordedAt(),
                        column == 6 ? leaf.recordedAt().toString() : leaf.payloadType(),
                        column == 7 ? "2" : leaf.revision(),
                        column == 8 ? leaf.payloadLength() + 1 : leaf.payloadLength(),
                        column == 9 ? leaf.payloadHash().sha256() : leaf.payloadHash(),
                        column == 10 ? leaf.metadataLength() + 1 : leaf.metadataLength(),
                        column == 11 ? leaf.metadataHash().sha256() : leaf.metadataHash()),
                row.hash());
    }

    /** The same, never only of the leaf hash. */
    static Row flipContents(Row row, Random random) {
        Row flipped = flip(row, random);
        while (flipped.leaf().equals(row.leaf())) {
            flipped = flip(row, random);
        }
        return flipped;
    }

    static void swap(TestLog log, int first, int second, boolean withHash) {
        Row left = log.rows.get(first);
        Row right = log.rows.get(second);
        Bytes leftHash = withHash ? left.hash() : right.hash();
        Bytes rightHash = withHash ? right.hash() : left.hash();
        log.rows.set(second, new Row(Suspicion.at(left.leaf(), second + 1), leftHash));
        log.rows.set(first, new Row(Suspicion.at(right.leaf(), first + 1), rightHash));
    }

    /** Renumbers the rows from an index on. */
    static void move(TestLog log, int from, int by) {
        for (int at = from; at < log.rows.size(); at++) {
            Row row = log.rows.get(at);
            log.rows.set(at, row.at(row.leaf().position() + by));
        }
    }

    static void hashAnew(TestLog log, int from) {
        for (int at = from; at < log.rows.size(); at++) {
            log.rows.set(at, Row.of(log.rows.get(at).leaf()));
        }
    }

    /** An event that nobody wrote, mostly with a leaf hash that is right. */
    static Row forged(TestLog log, long position, Random random) {
        Row beside = log.rows.get((int) Math.min(position, log.rows.size()) - 1);
        Row row =
                Row.of(TestLog.leaf(position, "forged/" + position, 0, beside.leaf().recordedAt()));
        return random.nextInt(3) == 0 ? new Row(row.leaf(), row.hash().sha256()) : row;
    }

    /** Lets the head row say another position. */
    static void say(TestLog log, long position) {
        StoredHead head = log.head;
        log.head =
                new StoredHead(
                        position, head.recordedAt(), head.frontier(), head.root(), head.last());
    }

    /** Makes the head fit what was rewritten, and the subtrees mostly not. */
    static Expected deriveSome(TestLog log, Random random, long position) {
        var subtrees = new TreeMap<>(log.subtrees);
        log.derive();
        if (random.nextInt(3) != 0) {
            log.subtrees.clear();
            log.subtrees.putAll(subtrees);
        }
        return Expected.within(
                position,
                Kind.ALTERED,
                Kind.MISSING,
                Kind.INSERTED,
                Kind.REORDERED,
                Kind.SHORTER_THAN_CHECKPOINT);
    }

    static Expected forgeCheckpoint(TestLog log, Random random, TestKeys other)
            throws GeneralSecurityException {
        int at = random.nextInt(log.checkpoints.size());
        StoredCheckpoint row = log.checkpoints.get(at);
        int size = random.nextInt(1, log.rows.size() + 1);
        Checkpoint signed =
                Checkpoint.parse(row.note().substring(0, row.note().indexOf("\n\n") + 1));
        switch (random.nextInt(5)) {
            case 0 -> replaceNote(log, at, other.sign(signed, 1).write());
            case 1 -> {
                int flipped = random.nextInt(row.note().length() / 2);
                char changed = row.note().charAt(flipped) == 'A' ? 'B' : 'A';
                replaceNote(
                        log,
                        at,
                        row.note().substring(0, flipped)
                                + changed
                                + row.note().substring(flipped + 1));
            }
            case 2 ->
                    log.checkpoints.set(
                            at,
                            new StoredCheckpoint(
                                    row.size(), row.root().sha256(), row.frontier(), row.note()));
            case 3 -> {
                log.kept = other.sign(signed, 1).write();
                // the row of the same size is good and comes first
                return Expected.exactly(row.size(), Kind.SIGNATURE);
            }
            default -> {
                log.checkpoints.removeIf(it -> it.size() == size);
                var tree = log.tree(size);
                var forged = new Checkpoint(signed.origin(), size, tree.root());
                log.checkpoints.add(
                        new StoredCheckpoint(
                                size, tree.root(), tree.toBytes(), other.sign(forged, 1).write()));
                return Expected.exactly(size, Kind.SIGNATURE);
            }
        }
        return Expected.exactly(row.size(), Kind.SIGNATURE);
    }

    private static void replaceNote(TestLog log, int at, String note) {
        StoredCheckpoint row = log.checkpoints.get(at);
        log.checkpoints.set(at, new StoredCheckpoint(row.size(), row.root(), row.frontier(), note));
    }
}
