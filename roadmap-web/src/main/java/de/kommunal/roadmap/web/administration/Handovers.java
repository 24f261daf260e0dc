package de.kommunal.roadmap.web.administration;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * Secrets from the moment they are made until they are shown, once, and at most for ten minutes. In
 * memory only. Each has the key of the form that asked for it, so that a form that is sent twice
 * makes one secret.
 */
@Component
class Handovers {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 100;

    private final Clock clock;
    private final SequencedMap<String, Waiting> waiting = new LinkedHashMap<>();

    Handovers(Clock clock) {
        this.clock = clock;
    }

    private record Waiting(Handover handover, Instant since) {}

    /** Makes the secret, unless the key has one; what the act throws leaves none. */
    synchronized void once(String key, Supplier<Handover> act) {
        forget();
        if (!waiting.containsKey(key)) {
            waiting.put(key, new Waiting(act.get(), clock.instant()));
        }
    }

    /** What was made with the key; the secret is in it the first time. */
    synchronized Optional<Handover> take(String key) {
        forget();
        var found = Optional.ofNullable(waiting.get(key)).map(Waiting::handover);
        waiting.computeIfPresent(
                key, (same, one) -> new Waiting(one.handover().shown(), one.since()));
        return found;
    }

    private void forget() {
        var oldest = clock.instant().minus(LONGEST);
        waiting.replaceAll((key, one) ->
                one.since().isBefore(oldest)
                        ? new Waiting(one.handover().shown(), one.since())
                        : one);
        while (waiting.size() > MOST) {
            waiting.pollFirstEntry();
        }
    }
}
