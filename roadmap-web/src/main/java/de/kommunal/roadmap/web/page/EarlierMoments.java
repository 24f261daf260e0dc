package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Records;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/** Moments before the one that a page shows, to compare it with. */
@Component
class EarlierMoments {

    private final Records records;
    private final Clock clock;

    EarlierMoments(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** What held on the day and was known at its end, but no more than at the later moment. */
    Moment asKnownThen(LocalDate day, Moment later) {
        var end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var known = end.isAfter(later.knownAt()) ? later.knownAt() : end;
        var moment = records.momentAt(earlier(day, later), known);
        return moment.position() > later.position() ? asKnownLater(day, later) : moment;
    }

    /** What held on the day as far as is known at the later moment. */
    Moment asKnownLater(LocalDate day, Moment later) {
        return new Moment(earlier(day, later), later.knownAt(), later.position());
    }

    private static LocalDate earlier(LocalDate day, Moment later) {
        return day.isAfter(later.validAt()) ? later.validAt() : day;
    }
}
