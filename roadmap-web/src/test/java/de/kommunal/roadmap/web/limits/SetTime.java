package de.kommunal.roadmap.web.limits;

import io.github.bucket4j.TimeMeter;

import java.time.Duration;

/** A clock that only goes on when told. */
final class SetTime implements TimeMeter {

    private long nanos;

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
