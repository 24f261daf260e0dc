package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** How long it takes from one step of a replay to the next. */
final class ReplayPace {

    private static final BigDecimal SLOWEST = new BigDecimal("0.1");
    private static final BigDecimal FASTEST = new BigDecimal(100);
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private ReplayPace() {}

    /** As it is written; zero, which is as fast as it goes, if nothing is. */
    static Duration of(@Nullable String text) {
        if (text == null) {
            return Duration.ZERO;
        }
        return (text.matches("\\d{1,3}(\\.\\d{1,3})?") ? perSecond(text) : between(text))
                .orElseThrow(() ->
                        ApiProblem.parameter(
                                "pace",
                                text,
                                "steps a second from 0.1 to 100, such as 2.5, or the time from one"
                                        + " step to the next from PT0.01S to PT1M, such as PT3S"));
    }

    private static Optional<Duration> perSecond(String text) {
        var steps = new BigDecimal(text);
        return steps.compareTo(SLOWEST) < 0 || steps.compareTo(FASTEST) > 0
                ? Optional.empty()
                : Optional.of(
                        Duration.ofNanos(
                                Math.round(Duration.ofSeconds(1).toNanos() / steps.doubleValue())));
    }

    private static Optional<Duration> between(String text) {
        try {
            var pace = Duration.parse(text);
            return Optional.of(pace)
                    .filter(p -> p.compareTo(SHORTEST) >= 0 && p.compareTo(LONGEST) <= 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
