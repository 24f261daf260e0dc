package de.kommunal.roadmap.web.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.Moment;

import org.jspecify.annotations.Nullable;

/**
 * What a replay says about itself.
 *
 * @param message {@code resumed}, {@code interrupted} or {@code end}
 * @param id where it stands
 * @param to the moment of the state after the last step
 * @param detail what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplaySign(String message, @Nullable String id, Moment to, @Nullable String detail) {

    static ReplaySign resumed(ReplayId id, ReplaySpan span) {
        return new ReplaySign("resumed", id.text(), span.to(), null);
    }

    static ReplaySign end(ReplayId id, ReplaySpan span) {
        return new ReplaySign("end", id.text(), span.to(), null);
    }

    static ReplaySign interrupted(ReplaySpan span) {
        return new ReplaySign(
                "interrupted",
                null,
                span.to(),
                "Ask again with the id of the last step as lastEventId to go on behind it.");
    }
}
