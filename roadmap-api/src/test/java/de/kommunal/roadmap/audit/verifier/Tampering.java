package de.kommunal.roadmap.audit.verifier;

import static de.kommunal.roadmap.audit.verifier.Finding.Kind.ALTERED;
import static de.kommunal.roadmap.audit.verifier.Finding.Kind.HEAD;
import static de.kommunal.roadmap.audit.verifier.Finding.Kind.INSERTED;
import static de.kommunal.roadmap.audit.verifier.Finding.Kind.MISSING;
import static de.kommunal.roadmap.audit.verifier.Finding.Kind.REORDERED;
import static de.kommunal.roadmap.audit.verifier.Finding.Kind.SHORTER_THAN_CHECKPOINT;
import static de.kommunal.roadmap.audit.verifier.Finding.Kind.SIGNATURE;
import static de.kommunal.roadmap.audit.verifier.Finding.Kind.SUBTREE;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.verifier.Finding.Kind;
import de.kommunal.roadmap.audit.verifier.TestLog.Row;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What somebody who can write the database may do to a log. */
enum Tampering {
    FLIP {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int at = random.nextInt(log.rows.size());
            log.rows.set(at, Flips.flip(log.rows.get(at), random));
            return Expected.exactly(at + 1, ALTERED);
        }
    },
    FLIP_AND_HASH_ANEW {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int at = random.nextInt(log.rows.size());
            log.rows.set(at, Row.of(Flips.flipContents(log.rows.get(at), random).leaf()));
            return Flips.deriveSome(log, random, at + 1);
        }
    },
    DELETE {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int at = random.nextInt(log.rows.size());
            log.rows.remove(at);
            return Expected.exactly(at + 1, MISSING);
        }
    },
    DELETE_AND_CLOSE_UP {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int at = random.nextInt(log.rows.size() - 1);
            log.rows.remove(at);
            Flips.move(log, at, -1);
            if (random.nextBoolean()) {
                Flips.say(log, log.rows.size());
            }
            return Expected.exactly(at + 1, MISSING);
        }
    },
    DELETE_AND_HASH_ANEW {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int at = random.nextInt(log.rows.size());
            log.rows.remove(at);
            Flips.move(log, at, -1);
            Flips.hashAnew(log, at);
            return Flips.deriveSome(log, random, at + 1);
        }
    },
    INSERT {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int at = random.nextInt(log.rows.size());
            Flips.move(log, at, 1);
            log.rows.add(at, Flips.forged(log, at + 1, random));
            Flips.say(log, log.rows.size());
            return Expected.exactly(at + 1, INSERTED);
        }
    },
    INSERT_AND_HASH_ANEW {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int at = random.nextInt(log.rows.size());
            Flips.move(log, at, 1);
            log.rows.add(at, Flips.forged(log, at + 1, random));
            Flips.hashAnew(log, at);
            return Flips.deriveSome(log, random, at + 1);
        }
    },
    APPEND_BEHIND_THE_HEAD {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            log.rows.add(Flips.forged(log, log.rows.size() + 1, random));
            return Expected.exactly(log.rows.size(), INSERTED);
        }
    },
    SWAP {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int first = random.nextInt(log.rows.size() - 1);
            int second = random.nextInt(first + 1, log.rows.size());
            Flips.swap(log, first, second, random.nextBoolean());
            return Expected.exactly(first + 1, REORDERED);
        }
    },
    SWAP_AND_HASH_ANEW {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int first = random.nextInt(log.rows.size() - 1);
            int second = random.nextInt(first + 1, log.rows.size());
            Flips.swap(log, first, second, true);
            Flips.hashAnew(log, first);
            return Flips.deriveSome(log, random, first + 1);
        }
    },
    RENUMBER {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int at = random.nextInt(log.rows.size());
            if (random.nextBoolean()) {
                log.rows.set(at, log.rows.get(at).at(log.rows.size() + 1 + random.nextInt(9)));
                return Expected.exactly(at + 1, MISSING);
            }
            Flips.move(log, at, 1);
            boolean isLast = at == log.rows.size() - 1;
            return Expected.exactly(at + 1, isLast ? MISSING : REORDERED);
        }
    },
    TRUNCATE {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int left = random.nextInt(log.rows.size());
            log.rows.subList(left, log.rows.size()).clear();
            return Expected.exactly(left + 1, MISSING);
        }
    },
    TRUNCATE_WITH_HEAD {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int left = random.nextInt(1, log.rows.size());
            log.rows.subList(left, log.rows.size()).clear();
            log.derive();
            return Expected.within(left + 1, SHORTER_THAN_CHECKPOINT);
        }
    },
    RESTORE_OLD_BACKUP {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int left = random.nextInt(1, log.rows.size());
            log.become(log.backup(left));
            return Expected.within(left + 1, SHORTER_THAN_CHECKPOINT);
        }
    },
    RESTORE_OLD_BACKUP_AND_GO_ON {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            int size = log.rows.size();
            int left = random.nextInt(1, size);
            log.become(log.backup(left));
            for (int at = left + 1; at <= size; at++) {
                log.rows.add(Flips.forged(log, at, new Random(2)));
            }
            log.derive();
            return Expected.within(left + 1, ALTERED);
        }
    },
    FORGE_CHECKPOINT {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) throws GeneralSecurityException {
            return Flips.forgeCheckpoint(log, random, other);
        }
    },
    REPLACE_KEYS {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) throws GeneralSecurityException {
            log.introductions.set(0, other.introduce());
            return Expected.exactly(log.checkpoints.getFirst().size(), SIGNATURE);
        }
    },
    HEAD_ROW {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            var head = log.head;
            Bytes wrong = Bytes.ofText("wrong").sha256();
            log.head =
                    random.nextBoolean()
                            ? new StoredHead(
                                    head.position(),
                                    head.recordedAt(),
                                    head.frontier(),
                                    wrong,
                                    head.last())
                            : new StoredHead(
                                    head.position(),
                                    "2031-01-01T00:00:00.000Z",
                                    head.frontier(),
                                    head.root(),
                                    head.last());
            return Expected.exactly(log.rows.size(), HEAD);
        }
    },
    SUBTREE_ROW {
        @Override
        Expected apply(TestLog log, Random random, TestKeys other) {
            List<String> keys = new ArrayList<>(log.subtrees.keySet());
            String key = keys.get(random.nextInt(keys.size()));
            if (random.nextBoolean()) {
                log.subtrees.remove(key);
            } else {
                log.subtrees.put(key, Bytes.ofText("wrong").sha256());
            }
            String[] parts = key.split("/", -1);
            long leaves = 1L << Integer.parseInt(parts[0]);
            long index = Long.parseLong(parts[1]);
            return new Expected(index * leaves + 1, (index + 1) * leaves, Set.of(SUBTREE));
        }
    };

    /**
     * @param position of the first difference
     * @param upTo the same if it has to be found exactly; 0 if it may be a range that has it
     */
    record Expected(long position, long upTo, Set<Kind> kinds) {

        static Expected exactly(long position, Kind kind) {
            return new Expected(position, position, Set.of(kind));
        }

        static Expected within(long position, Kind... kinds) {
            return new Expected(position, 0, Set.of(kinds));
        }

        boolean isMetBy(Finding finding) {
            boolean place =
                    upTo == 0
                            ? finding.position() <= position && position <= finding.upTo()
                            : finding.position() == position && finding.upTo() == upTo;
            return place && kinds.contains(finding.kind());
        }
    }

    abstract Expected apply(TestLog log, Random random, TestKeys other)
            throws GeneralSecurityException;
}
