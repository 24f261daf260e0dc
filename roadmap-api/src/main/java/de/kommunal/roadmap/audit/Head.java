package de.kommunal.roadmap.audit;

import de.kommunal.roadmap.audit.format.Bytes;

import java.time.Instant;

/**
 * The end of the log. Before the first event its position is 0, its time {@link Instant#EPOCH} and
 * its root the hash of nothing.
 *
 * @param position number of the last event; as positions have no holes, also the number of events
 */
public record Head(long position, Instant recordedAt, Bytes rootHash) {}
