package de.kommunal.roadmap.web.timeline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that a test turns from day to day; it is always noon. */
final class TurnedClock extends Clock {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private volatile Instant now;

    TurnedClock(String day) {
        now = noonOf(day);
    }

    void turnTo(String day) {
        now = noonOf(day);
    }

    private static Instant noonOf(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(BERLIN).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return BERLIN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
