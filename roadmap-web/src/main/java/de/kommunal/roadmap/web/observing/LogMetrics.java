package de.kommunal.roadmap.web.observing;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.reading.Rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Figures of the log and of all who follow it, read when somebody asks for them. */
@Component
class LogMetrics {

    private static final String FOLLOWER = "follower";

    private final EventLog log;
    private final Rebuild rebuild;
    private final RecentLags lags;
    private final MeterRegistry registry;

    LogMetrics(EventLog log, Rebuild rebuild, RecentLags lags, MeterRegistry registry) {
        this.log = log;
        this.rebuild = rebuild;
        this.lags = lags;
        this.registry = registry;
    }

    /** Only now it is known who follows. */
    @EventListener(ApplicationReadyEvent.class)
    void register() {
        Gauge.builder("roadmap.log", log, it -> it.head().position())
                .description("Events in the log")
                .baseUnit("events")
                .register(registry);
        Gauge.builder("roadmap.rebuilds", rebuild, LogMetrics::underWay)
                .description("Rebuilds of the facts that are under way, paused ones included")
                .register(registry);
        lags.all().forEach(lag -> register(lag.follower()));
    }

    private void register(String follower) {
        Gauge.builder("roadmap.follower.behind", lags, of(follower, Lag::events))
                .description("Events that a follower of the log has not taken in")
                .baseUnit("events")
                .tag(FOLLOWER, follower)
                .register(registry);
        TimeGauge.builder(
                        "roadmap.follower.lag",
                        lags,
                        TimeUnit.MILLISECONDS,
                        of(follower, lag -> lag.time().toMillis()))
                .description("Time since the first of these events was recorded")
                .tag(FOLLOWER, follower)
                .register(registry);
        Gauge.builder(
                        "roadmap.follower.stopped",
                        lags,
                        of(follower, lag -> lag.stop() == null ? 0 : 1))
                .description("1 if a follower is at an event that it cannot take in")
                .tag(FOLLOWER, follower)
                .register(registry);
    }

    private static ToDoubleFunction<RecentLags> of(String follower, ToDoubleFunction<Lag> figure) {
        return lags ->
                lags.all().stream()
                        .filter(lag -> lag.follower().equals(follower))
                        .mapToDouble(figure)
                        .findFirst()
                        .orElse(Double.NaN);
    }

    private static double underWay(Rebuild rebuild) {
        return rebuild.progress().filter(it -> it.endedAt() == null).isPresent() ? 1 : 0;
    }
}
