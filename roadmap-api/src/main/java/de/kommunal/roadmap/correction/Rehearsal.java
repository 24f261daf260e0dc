package de.kommunal.roadmap.correction;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.RecordAggregate;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lets an aggregate decide on a history that is not the recorded one, and records nothing: what
 * would have been decided had it been said in the first place.
 */
@Component
class Rehearsal {

    private final Deciders deciders;

    Rehearsal(Deciders deciders) {
        this.deciders = deciders;
    }

    /**
     * What the aggregate decides on the command after the given events.
     *
     * @param metaData of the command
     * @return empty if it is not the aggregate that decides such commands
     * @throws de.kommunal.roadmap.shared.Refusal if the aggregate refuses the command
     */
    Optional<List<Event>> decide(List<Named> before, Command command, MetaData metaData) {
        var kind = deciders.of(command.aggregate());
        return decide(kind, before, command, metaData);
    }

    /**
     * Whether the aggregate can take up the history.
     *
     * @throws RuntimeException if not
     */
    void read(String aggregate, List<Named> history) {
        read(deciders.of(aggregate), aggregate, history);
    }

    /** An event with its id. */
    record Named(String id, Event event) {}

    private <A extends RecordAggregate> Optional<List<Event>> decide(
            Deciders.Kind<A> kind, List<Named> before, Command command, MetaData metaData) {
        var store = new RehearsalStore(messages(command.aggregate(), before));
        var handler =
                AggregateAnnotationCommandHandler.<A>builder()
                        .aggregateType(kind.aggregate())
                        .repository(repository(kind, store))
                        .parameterResolverFactory(
                                deciders.configuration().parameterResolverFactory())
                        .build();
        CommandMessage<Command> message =
                GenericCommandMessage.<Command>asCommandMessage(command).withMetaData(metaData);
        if (!handler.canHandle(message)) {
            return Optional.empty();
        }
        inUnitOfWork(message, () -> handler.handle(message));
        return Optional.of(store.published());
    }

    private <A extends RecordAggregate> void read(
            Deciders.Kind<A> kind, String aggregate, List<Named> history) {
        var repository = repository(kind, new RehearsalStore(messages(aggregate, history)));
        inUnitOfWork(
                GenericCommandMessage.asCommandMessage(aggregate),
                () -> repository.load(aggregate));
    }

    private <A extends RecordAggregate> EventSourcingRepository<A> repository(
            Deciders.Kind<A> kind, RehearsalStore store) {
        return EventSourcingRepository.builder(kind.aggregate())
                .eventStore(store)
                .lockFactory(NullLockFactory.INSTANCE)
                .parameterResolverFactory(deciders.configuration().parameterResolverFactory())
                .build();
    }

    private static List<DomainEventMessage<?>> messages(String aggregate, List<Named> events) {
        return IntStream.range(0, events.size())
                .<DomainEventMessage<?>>mapToObj(i -> message(aggregate, i, events.get(i)))
                .toList();
    }

    private static DomainEventMessage<?> message(String aggregate, int sequence, Named named) {
        return new GenericDomainEventMessage<>(
                "rehearsal",
                aggregate,
                sequence,
                named.event(),
                MetaData.emptyInstance(),
                named.id(),
                Instant.EPOCH);
    }

    private static void inUnitOfWork(CommandMessage<?> message, Work work) {
        var result =
                DefaultUnitOfWork.startAndGet(message)
                        .executeWithResult(() -> {
                            work.run();
                            return null;
                        });
        if (result.isExceptional()) {
            if (result.exceptionResult() instanceof RuntimeException e) {
                throw e;
            }
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    private interface Work {
        void run() throws Exception;
    }
}
