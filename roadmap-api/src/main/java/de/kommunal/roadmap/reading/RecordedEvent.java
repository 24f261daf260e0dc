package de.kommunal.roadmap.reading;

import de.kommunal.roadmap.shared.Event;

import java.time.Instant;
import java.util.Map;

/**
 * An event of the log as it is read today, after the upcasters.
 *
 * @param aggregate identifier of the aggregate that decided it
 * @param sequence of the event within its aggregate, from 0
 * @param metaData who, why and by which entrance
 */
public record RecordedEvent(
        long position,
        String id,
        String aggregate,
        long sequence,
        Instant recordedAt,
        Event event,
        Map<String, String> metaData) {}
