package de.kommunal.roadmap.projections.facts;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * What the columns keep of each event.
 *
 * @param uuid the event's id; null if it is of another kind
 * @param oddId the event's id if it is no UUID as programs write them
 * @param recordedAt milliseconds since 1970-01-01T00:00Z
 * @param day first day on which it holds, counted from 1970-01-01
 * @param place its own position, or that of the event that it replaces
 */
record EventEntry(
        int position,
        @Nullable UUID uuid,
        @Nullable String oddId,
        long recordedAt,
        int day,
        boolean nonPublic,
        long place) {

    static EventEntry of(
            long position, String id, long recordedAt, int day, boolean nonPublic, long place) {
        var uuid = EventIds.uuid(id);
        return new EventEntry(
                Math.toIntExact(position),
                uuid,
                uuid == null ? id : null,
                recordedAt,
                day,
                nonPublic,
                place);
    }
}
