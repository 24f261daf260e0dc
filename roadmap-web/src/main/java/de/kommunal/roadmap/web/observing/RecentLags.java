package de.kommunal.roadmap.web.observing;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;

/** The same for all figures of one answer, so that the store is asked once and not for each. */
@Component
class RecentLags {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final Lags lags;
    private List<Lag> last = List.of();
    private long readAt;

    RecentLags(Lags lags) {
        this.lags = lags;
    }

    /**
     * @throws RuntimeException if the store does not answer
     */
    synchronized List<Lag> all() {
        if (last.isEmpty() || System.nanoTime() - readAt > FRESH) {
            last = lags.now();
            readAt = System.nanoTime();
        }
        return last;
    }
}
