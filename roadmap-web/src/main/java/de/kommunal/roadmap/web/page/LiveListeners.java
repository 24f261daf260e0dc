package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.shared.ProgrammeId;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The open pages that want to be told what is recorded. A slow one keeps no other waiting. */
@Component
class LiveListeners implements MeterBinder {

    /** More open pages than that are told nothing. */
    private static final int MOST = 500;

    /** More events than that are not counted. */
    private static final int MOST_EVENTS = 100;

    /** After that a page asks anew, with the rights that its reader has then. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** A sign of life after so many looks: thirty seconds. */
    private static final int LOOKS = 60;

    private final Queue<LiveListener> listeners = new ConcurrentLinkedQueue<>();
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Records records;
    private final States states;
    private final Clock clock;
    private int looks;

    LiveListeners(Records records, States states, Clock clock) {
        this.records = records;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("roadmap.live.listeners", listeners, Queue::size)
                .description("Open pages that are told what is recorded")
                .register(registry);
    }

    /** Empty if there are too many already. */
    Optional<SseEmitter> listen(ProgrammeId programme, Audience audience, long after) {
        if (listeners.size() >= MOST) {
            return Optional.empty();
        }
        var emitter = new SseEmitter(LONGEST.toMillis());
        var listener = new LiveListener(emitter, programme, audience, after);
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onTimeout(emitter::complete);
        emitter.onError(e -> listeners.remove(listener));
        listeners.add(listener);
        return Optional.of(emitter);
    }

    /** Looks twice a second, so that a page knows within two seconds on a busy machine too. */
    @Scheduled(fixedDelayString = "PT0.5S")
    void look() {
        var position = records.position();
        looks = (looks + 1) % LOOKS;
        for (var listener : listeners) {
            if (looks == 0) {
                listener.tell(threads, LiveListener.SIGN_OF_LIFE);
            }
            if (listener.isBehind(position)) {
                listener.told(position, count(listener, position), threads);
            }
        }
    }

    private int count(LiveListener listener, long position) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var reading =
                new Reading(
                        listener.programme(),
                        records.momentAt(today, position),
                        listener.audience());
        return states.marks(reading, Marks.after(listener.after(), MOST_EVENTS)).size();
    }

    /** Before the server waits for open answers to end, which these would never do. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        listeners.forEach(LiveListener::close);
    }
}
