package de.kommunal.roadmap.web.limits;

import io.github.bucket4j.TimeMeter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How much each sender has left. Nobody takes from what another one has. */
@Component
public class Rates {

    private final boolean on;
    private final Map<Route, Buckets> left = new EnumMap<>(Route.class);

    @Autowired
    Rates(LimitSettings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    Rates(LimitSettings settings, TimeMeter time) {
        this.on = settings.on();
        for (var route : Route.values()) {
            left.put(route, new Buckets(settings.of(route), time));
        }
    }

    /**
     * Takes one from what a sender has left.
     *
     * @param sender pseudonym, or address of who is unknown
     * @return how long to wait; zero if it may go on
     */
    public Duration take(Route route, String sender) {
        var buckets = left.get(route);
        return !on || buckets == null ? Duration.ZERO : buckets.take(sender);
    }
}
