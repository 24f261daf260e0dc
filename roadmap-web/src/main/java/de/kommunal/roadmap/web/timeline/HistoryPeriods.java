package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.Points;
import de.kommunal.roadmap.web.timeline.HistoryParameters.Period;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.regex.Pattern;

/** Reads from when to when a history goes, by either clock. */
@Component
class HistoryPeriods {

    /** A time of day or a duration; a day alone would not say at what time. */
    private static final Pattern TIME = Pattern.compile("now|[^@]*[TtPp][^@]*");

    private final Points points;
    private final Records records;

    HistoryPeriods(Points points, Records records) {
        this.points = points;
        this.records = records;
    }

    /** Positions: behind the one, up to the other. */
    record Positions(long after, long upTo) {}

    Positions recorded(Period period, Reading reading) {
        var from = time("recordedFrom", period.from());
        var to = time("recordedTo", period.to());
        if (from != null && to != null && from.isAfter(to)) {
            throw ApiProblem.parameter(
                    "recordedFrom",
                    period.from(),
                    "a time that is not after recordedTo, such as " + to);
        }
        return new Positions(
                from == null ? 0 : position(reading, from.minusNanos(1)),
                to == null ? Long.MAX_VALUE : position(reading, to));
    }

    /** Of the last event that was recorded at the time or before it. */
    private long position(Reading reading, Instant time) {
        return records.momentAt(reading.moment().validAt(), time).position();
    }

    private @Nullable Instant time(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!TIME.matcher(text).matches()) {
            throw ApiProblem.parameter(
                    name, text, "a time such as 2026-02-20T12:00:00Z, or a duration such as P-7D");
        }
        return points.at(name, text).knownAt();
    }
}
