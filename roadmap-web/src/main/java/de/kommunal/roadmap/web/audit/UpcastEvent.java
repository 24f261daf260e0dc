package de.kommunal.roadmap.web.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;

import de.kommunal.roadmap.audit.EventUpcasting;
import de.kommunal.roadmap.audit.StoredEvent;

import org.jspecify.annotations.Nullable;

/**
 * An event as it is read today.
 *
 * @param payload in today's form, which is JSON
 */
record UpcastEvent(String type, String revision, @JsonRawValue String payload) {

    /** Either of the two. */
    record Result(@Nullable UpcastEvent event, @Nullable String problem) {}

    /** What can't be read today is still answered as it is stored. */
    static Result of(StoredEvent event, EventUpcasting upcasting) {
        try {
            var upcast = upcasting.upcast(event);
            return new Result(
                    new UpcastEvent(upcast.type(), upcast.revision(), upcast.payload()), null);
        } catch (RuntimeException e) {
            return new Result(null, String.valueOf(e.getMessage()));
        }
    }
}
