package de.kommunal.roadmap.web.security;

import de.kommunal.roadmap.web.schedule.Due;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Something that another machine has to be asked for: once, not before somebody needs it, and after
 * a failure not again at once, so that those who come meanwhile don't wait for the same time-out.
 */
final class WhenNeeded<T> {

    static final Duration PAUSE = Duration.ofSeconds(10);

    private final Supplier<T> source;
    private final Clock clock;
    private volatile @Nullable T value;
    private @Nullable RuntimeException failure;
    private final Due again = new Due();

    WhenNeeded(Supplier<T> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * @throws IssuerUnavailable if it could not be got now or a moment ago
     */
    T get() {
        var known = value;
        return known == null ? ask() : known;
    }

    private synchronized T ask() {
        var known = value;
        if (known != null) {
            return known;
        }
        var recent = failure;
        if (recent != null && !again.isDue(clock.instant())) {
            throw new IssuerUnavailable(recent);
        }
        try {
            known = source.get();
            value = known;
            return known;
        } catch (RuntimeException e) {
            failure = e;
            again.after(PAUSE, clock.instant());
            throw new IssuerUnavailable(e);
        }
    }
}
