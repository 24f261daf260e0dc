package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.reading.Follower;
import de.kommunal.roadmap.reading.Followers;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** The facts, which are as far as their table, and the other processors by their tokens. */
@Component
class LogFollowers implements Followers {

    private final EventLog log;
    private final FactTable table;
    private final FactSource source;
    private final EventProcessingConfiguration processing;

    LogFollowers(
            EventLog log,
            FactTable table,
            FactSource source,
            EventProcessingConfiguration processing) {
        this.log = log;
        this.table = table;
        this.source = source;
        this.processing = processing;
    }

    @Override
    public List<Follower> all() {
        var facts = table.progress();
        var head = log.head().position();
        var all = new ArrayList<Follower>();
        all.add(
                new Follower(
                        FactProjector.NAME,
                        facts.position(),
                        Math.max(0, head - facts.position()),
                        facts.digest(),
                        stopAfter(facts.position())));
        processing
                .eventProcessors()
                .forEach((name, processor) -> {
                    if (!name.equals(FactProjector.NAME)
                            && processor instanceof StreamingEventProcessor streaming) {
                        all.add(follower(name, streaming, head));
                    }
                });
        return all;
    }

    /** Tried anew, so that it is what hinders now and not what once did. */
    private Follower.@Nullable Stop stopAfter(long position) {
        try {
            source.after(position, 1);
            return null;
        } catch (UnreadableEvent e) {
            return stop(e.position(), e.reason());
        }
    }

    private Follower follower(String name, StreamingEventProcessor processor, long head) {
        var status = processor.processingStatus().values().stream().findFirst();
        var position = status.map(s -> s.getCurrentPosition().orElse(0)).orElse(0L);
        var error = status.map(EventTrackerStatus::getError).orElse(null);
        return new Follower(
                name,
                position,
                Math.max(0, head - position),
                null,
                error == null ? null : stop(position + 1, UnreadableEvent.reason(error)));
    }

    private Follower.Stop stop(long position, String cause) {
        var event = log.read(position - 1, 1).stream().findFirst();
        return new Follower.Stop(
                position,
                event.map(e -> e.eventId()).orElse(null),
                event.map(e -> e.payloadType() + " " + e.revision()).orElse(null),
                cause);
    }
}
