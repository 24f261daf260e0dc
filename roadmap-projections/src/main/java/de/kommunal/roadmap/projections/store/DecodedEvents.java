package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.shared.Event;

import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

@Component
class DecodedEvents implements RecordedEvents {

    private final EventLog log;
    private final EventDecoder decoder;

    DecodedEvents(EventLog log, EventDecoder decoder) {
        this.log = log;
        this.decoder = decoder;
    }

    @Override
    public List<RecordedEvent> read(long afterPosition, int limit) {
        return decoded(log.read(afterPosition, limit));
    }

    @Override
    public Optional<RecordedEvent> find(String id) {
        return decoded(log.find(id).stream().toList()).stream().findFirst();
    }

    @Override
    public List<RecordedEvent> of(String aggregate) {
        return decoded(log.ofAggregate(aggregate));
    }

    List<RecordedEvent> decoded(List<StoredEvent> stored) {
        return decoded(decoder, stored);
    }

    static List<RecordedEvent> decoded(EventDecoder decoder, List<StoredEvent> stored) {
        var decoded = decoder.decode(stored);
        return IntStream.range(0, stored.size())
                .mapToObj(i -> recorded(stored.get(i), decoded.get(i)))
                .toList();
    }

    private static RecordedEvent recorded(StoredEvent stored, DomainEventMessage<?> decoded) {
        var metaData = new TreeMap<String, String>();
        decoded.getMetaData().forEach((name, value) -> metaData.put(name, String.valueOf(value)));
        return new RecordedEvent(
                stored.position(),
                stored.eventId(),
                stored.aggregateId(),
                stored.sequence(),
                stored.recordedAt(),
                (Event) decoded.getPayload(),
                metaData);
    }
}
