package de.kommunal.roadmap.reading;

import java.util.function.Supplier;

/**
 * Tries things out. Within a fork, commands that are sent on the same thread are decided by the
 * real aggregates and read by the real projections, but what they record is kept beside the store
 * and is gone afterwards.
 */
public interface Forks {

    /**
     * Does the work in a fork of the record as it is now. Within it {@link Records}, {@link States}
     * and {@link RecordedEvents} answer with what was recorded in the fork, at positions behind
     * those of the log.
     */
    <T> T inFork(Supplier<T> work);

    /** The last position of the fork; the log's where none is open on this thread. */
    long position();
}
