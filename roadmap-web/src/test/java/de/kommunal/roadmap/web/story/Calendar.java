package de.kommunal.roadmap.web.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that the story turns from day to day; the office works at noon. */
final class Calendar extends Clock {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private volatile Instant now;

    private Calendar(Instant now) {
        this.now = now;
    }

    static Calendar at(String day) {
        return new Calendar(noonOf(day));
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
