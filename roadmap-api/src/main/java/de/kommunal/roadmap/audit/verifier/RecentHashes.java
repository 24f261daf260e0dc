package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The leaf hashes of the last positions, to tell a moved event from one that is there twice. */
final class RecentHashes {

    private static final int KEPT = 1_024;

    private final @Nullable Bytes[] hashes = new Bytes[KEPT];
    private long last;

    void add(long position, Bytes hash) {
        hashes[index(position)] = hash;
        last = position;
    }

    /** Empty if the position is not there, or too long ago. */
    Optional<Bytes> at(long position) {
        return position > last || position <= last - KEPT
                ? Optional.empty()
                : Optional.ofNullable(hashes[index(position)]);
    }

    private static int index(long position) {
        return (int) (position % KEPT);
    }
}
