package de.kommunal.roadmap.reading;

import de.kommunal.roadmap.audit.StoredEvent;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.ServiceLoader;

/**
 * States made of nothing but events, without a store, by the same projections as everywhere. For
 * who has the events and does not believe the states.
 */
public interface ReplayedStates {

    /**
     * Takes in the next events of the log.
     *
     * @throws IllegalArgumentException if one of them is none that this program knows
     */
    void add(List<StoredEvent> events);

    /** All programmes that were opened, in no order that counts. */
    List<String> programmes();

    /** Writes what {@link States#write} writes. The moment's position must have been taken in. */
    void write(Reading reading, OutputStream out) throws IOException;

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
