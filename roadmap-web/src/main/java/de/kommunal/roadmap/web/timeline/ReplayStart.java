package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Moment;

/**
 * The first message of a replay; behind these fields it has the whole state as {@code subjects}.
 *
 * @param from the moment of the state before the first step
 * @param to the moment of the state after the last step
 * @param steps events on the way that the reader may see; those that count no more are passed over
 */
record ReplayStart(String message, String id, String order, Moment from, Moment to, long steps) {

    static final String KIND = "start";

    static ReplayStart of(ReplaySpan span, long steps) {
        return new ReplayStart(
                KIND,
                span.id(span.beginning(), false).text(),
                Words.word(span.order()),
                span.start().moment(),
                span.to(),
                steps);
    }
}
