package de.kommunal.roadmap.audit;

import de.kommunal.roadmap.audit.format.Bytes;

import java.util.Collection;
import java.util.List;

/** Looks through the log as it is stored, without reading what the events say. */
public interface EventSearch {

    /**
     * What an event says about itself.
     *
     * @param payloadType stable name of its type
     * @param metadata as stored, which is JSON
     */
    record Described(long position, String payloadType, Bytes metadata) {}

    /** The next events after a position, the first one first; fewer only at the end. */
    List<Described> after(long position, int limit);

    /** The events before a position, the last one first; fewer only at the beginning. */
    List<Described> before(long position, int limit);

    /** The events at these positions, by position. */
    List<Described> at(Collection<Long> positions);

    /** The same with all that is stored of them. */
    List<StoredEvent> read(Collection<Long> positions);

    /**
     * The identifiers of all aggregates that start so, in their order; may look at all of them.
     *
     * @param start such as {@code person/log/}
     */
    List<String> aggregates(String start);
}
