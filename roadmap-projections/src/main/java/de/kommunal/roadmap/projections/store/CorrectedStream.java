package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.correction.CorrectedHistory;
import de.kommunal.roadmap.correction.CorrectionEvent;
import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.shared.Event;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

import java.util.List;
import java.util.stream.IntStream;

/** The events of one aggregate without what was withdrawn, replacements in their places. */
final class CorrectedStream {

    private CorrectedStream() {}

    static DomainEventStream of(DomainEventStream recorded) {
        List<? extends DomainEventMessage<?>> all = recorded.asStream().toList();
        if (all.stream().noneMatch(CorrectedStream::corrects)) {
            return DomainEventStream.of(all);
        }
        var history = CorrectedHistory.of(all.stream().map(CorrectedStream::entry).toList());
        var inPlace = history.inPlace();
        // what is left of a subject that was voided as a whole is its voiding
        return numbered(inPlace.isEmpty() ? List.of(all.getLast()) : inPlace, all.size());
    }

    static boolean corrects(DomainEventMessage<?> message) {
        return CorrectionEvent.class.isAssignableFrom(message.getPayloadType());
    }

    private static CorrectedHistory.Entry<DomainEventMessage<?>> entry(
            DomainEventMessage<?> message) {
        return new CorrectedHistory.Entry<>(
                message.getIdentifier(),
                message.getSequenceNumber(),
                (Event) message.getPayload(),
                Replaced.in(message.getMetaData()),
                message);
    }

    /** The last one has the last number, on which the aggregate's next event follows. */
    private static DomainEventStream numbered(List<DomainEventMessage<?>> messages, int recorded) {
        var first = recorded - messages.size();
        return DomainEventStream.of(
                IntStream.range(0, messages.size())
                        .<DomainEventMessage<?>>mapToObj(i -> numbered(messages.get(i), first + i))
                        .toList());
    }

    private static DomainEventMessage<?> numbered(DomainEventMessage<?> message, int sequence) {
        return new GenericDomainEventMessage<>(
                message.getType(),
                message.getAggregateIdentifier(),
                sequence,
                message,
                message.getTimestamp());
    }
}
