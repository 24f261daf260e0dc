package de.kommunal.roadmap.correction;

import de.kommunal.roadmap.shared.Event;

import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Holds one history while an aggregate decides on it, and what the aggregate says then. */
final class RehearsalStore implements EventStore {

    private final List<DomainEventMessage<?>> history;
    private final List<Event> published = new ArrayList<>();

    RehearsalStore(List<DomainEventMessage<?>> history) {
        this.history = List.copyOf(history);
    }

    List<Event> published() {
        return List.copyOf(published);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return DomainEventStream.of(history);
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        events.forEach(event -> published.add((Event) event.getPayload()));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("a rehearsal keeps nothing");
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        throw new UnsupportedOperationException("nobody follows a rehearsal");
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
        return () -> true;
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
        return () -> true;
    }
}
