package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.LogVerification;
import de.kommunal.roadmap.web.rest.ApiProblem;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The runs that check the whole log. One goes on at a time, and who wants another joins it: two
 * would only make each other slower.
 */
@Component
class Verifications implements MeterBinder {

    /** Older ones are forgotten; one that was cancelled keeps a number for each aggregate. */
    private static final int REMEMBERED = 4;

    private final Supplier<LogVerification> checks;
    private final Clock clock;
    private final Deque<VerificationRun> runs = new ArrayDeque<>();
    private boolean closing;

    @Autowired
    Verifications(EventLog log, CheckpointSigner signer, Clock clock) {
        this(() -> log.verification(signer.keys()::record), clock);
    }

    Verifications(Supplier<LogVerification> checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("roadmap.verifications", this, it -> it.underWay().isPresent() ? 1 : 0)
                .description("Verifications of the whole log that are under way")
                .register(registry);
    }

    /** The run that is under way, or a new one. */
    synchronized VerificationRun startOrJoin() {
        return underWay().orElseGet(() -> start(checks.get()));
    }

    synchronized VerificationRun start(LogVerification check) {
        requireOpen();
        var run = new VerificationRun(check, clock);
        runs.addFirst(run);
        while (runs.size() > REMEMBERED) {
            runs.removeLast();
        }
        run.goOn();
        return run;
    }

    /** Those that are remembered, the newest first. */
    synchronized List<VerificationRun> all() {
        return List.copyOf(runs);
    }

    /**
     * @throws ApiProblem if there is none with this id, or it is forgotten
     */
    synchronized VerificationRun run(String id) {
        return runs.stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        ApiProblem.address(
                                id, "the id of one of the last runs, as their answers have it"));
    }

    /**
     * Lets a cancelled run go on from where it was; one that goes on or is over stays as it is.
     *
     * @throws ApiProblem if another one is under way
     */
    synchronized VerificationRun resume(String id) {
        var run = run(id);
        if (run.isCancelled()) {
            requireOpen();
            @Nullable VerificationRun other = underWay().orElse(null);
            if (other != null) {
                throw new ApiProblem(
                        HttpStatus.CONFLICT,
                        "verification-under-way",
                        "Another run is under way: "
                                + other.id()
                                + ". Cancel it first, or wait for it.");
            }
            run.goOn();
        }
        return run;
    }

    synchronized Optional<VerificationRun> underWay() {
        return runs.stream().filter(VerificationRun::isUnderWay).findFirst();
    }

    private void requireOpen() {
        if (closing) {
            throw interrupted();
        }
    }

    static ApiProblem interrupted() {
        return new ApiProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "verification-interrupted",
                "The program is being stopped. Ask again when it runs.");
    }

    /** The end of the program does not wait for a run. */
    @EventListener(ContextClosedEvent.class)
    synchronized void close() {
        closing = true;
        runs.forEach(VerificationRun::interrupt);
    }
}
