package de.kommunal.roadmap.web.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.Event;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One event of a record's history.
 *
 * @param event id of the event, by which it is corrected or voided
 * @param type what happened, such as {@code PaperRegistered}
 * @param version of the record after it
 * @param counts false if it was withdrawn by a correction or voiding since
 * @param replaces id of the event in whose place it stands
 * @param role of who recorded it
 * @param origin by which entrance it came
 * @param correlation names what belongs together, such as one import
 * @param causation what led to it: an event, if the program itself recorded it
 * @param data the event in its present form
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryEntry(
        String event,
        String type,
        long version,
        long position,
        Instant recordedAt,
        boolean counts,
        @Nullable String replaces,
        @Nullable String role,
        @Nullable String origin,
        @Nullable String correlation,
        @Nullable String causation,
        Event data) {

    static HistoryEntry of(RecordedEvent recorded, boolean counts) {
        var context = recorded.metaData();
        return new HistoryEntry(
                recorded.id(),
                recorded.event().getClass().getSimpleName(),
                recorded.sequence() + 1,
                recorded.position(),
                recorded.recordedAt(),
                counts,
                context.get("replaces"),
                context.get("role"),
                context.get("origin"),
                context.get("correlation"),
                context.get("causation"),
                recorded.event());
    }
}
