package de.kommunal.roadmap.web.observing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Not ready while what is read is too far behind what is recorded, or cannot follow it at all. */
@Component("followers")
class FollowersHealth extends AbstractHealthIndicator {

    private final Lags lags;
    private final long mostEvents;
    private final Duration longest;

    FollowersHealth(
            Lags lags,
            @Value("${roadmap.readiness.events-behind:1000}") long mostEvents,
            @Value("${roadmap.readiness.time-behind:PT30S}") Duration longest) {
        super("how far the followers of the log are is not known");
        this.lags = lags;
        this.mostEvents = mostEvents;
        this.longest = longest;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var all = lags.now();
        all.forEach(lag ->
                health.withDetail(
                        lag.follower(),
                        Map.of("events", lag.events(), "seconds", lag.time().toSeconds())));
        var reason =
                all.stream().flatMap(lag -> reason(lag).stream()).collect(Collectors.joining("; "));
        if (reason.isEmpty()) {
            health.up();
        } else {
            health.down().withDetail("reason", reason);
        }
    }

    private Optional<String> reason(Lag lag) {
        var stop = lag.stop();
        if (stop != null) {
            return Optional.of(
                    "%s stopped at position %d, which it cannot take in: %s"
                            .formatted(lag.follower(), stop.position(), stop.cause()));
        }
        if (lag.events() > mostEvents) {
            return Optional.of(
                    "%s is %d events behind; more than %d are too many"
                            .formatted(lag.follower(), lag.events(), mostEvents));
        }
        if (lag.time().compareTo(longest) > 0) {
            return Optional.of(
                    "%s is %d seconds behind; more than %d are too long"
                            .formatted(
                                    lag.follower(), lag.time().toSeconds(), longest.toSeconds()));
        }
        return Optional.empty();
    }
}
