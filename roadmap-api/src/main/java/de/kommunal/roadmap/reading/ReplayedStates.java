package de.kommunal.roadmap.reading;

import de.kommunal.roadmap.audit.StoredEvent;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.ServiceLoader;

/**
 * States made of nothing but events, without a store, by the same projections as everywhere. For
 * who has the events and does not believe the states.
 *
 * <p>The events are brought twice: first it is noted which of them later ones take back, then the
 * states are made. So only what leads so far is kept for each state, and memory is that of what
 * holds, however long the log is.
 */
public interface ReplayedStates {

    /**
     * Takes note of the next events of the log.
     *
     * @throws IllegalArgumentException if one of them is none that this program knows
     */
    void survey(List<StoredEvent> events);

    /**
     * Begins to make states, which is possible once all events were surveyed.
     *
     * @param readings the states that are wanted; memory grows with them
     * @throws IllegalArgumentException if one of them asks for a position that was not surveyed
     */
    Replay replay(List<Reading> readings);

    /** States as they come to be. */
    interface Replay {

        /** Takes in the next events of the log, from the first one on. */
        void add(List<StoredEvent> events);

        /** Writes one of the wanted states as {@link States#write} writes it. */
        void write(int reading, OutputStream out) throws IOException;
    }

    /** Makes one. */
    interface Factory {

        ReplayedStates create();
    }

    /** Without any event. */
    static ReplayedStates empty() {
        return ServiceLoader.load(Factory.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there are no projections"))
                .create();
    }
}
