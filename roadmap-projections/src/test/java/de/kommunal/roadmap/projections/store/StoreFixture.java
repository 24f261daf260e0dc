package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.shared.EventTypes;

import io.micrometer.observation.ObservationRegistry;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * A started store on one database, shared by the tests of a class: each uses its own aggregates.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class StoreFixture {

    ConfigurableApplicationContext context;
    CommandGateway commands;
    EmbeddedEventStore store;
    LogEventStorageEngine engine;
    EventLog log;
    JdbcClient jdbc;
    MovableClock clock;

    abstract Map<String, Object> database() throws Exception;

    @BeforeAll
    void start() throws Exception {
        context = LedgerApplication.start(database());
        commands = context.getBean(CommandGateway.class);
        store = context.getBean(EmbeddedEventStore.class);
        engine = context.getBean(LogEventStorageEngine.class);
        log = context.getBean(EventLog.class);
        jdbc = JdbcClient.create(context.getBean(DataSource.class));
        clock = context.getBean(MovableClock.class);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    String openLedger() {
        String ledger = "ledger-" + UUID.randomUUID();
        commands.sendAndWait(new Ledger.OpenLedger(ledger));
        return ledger;
    }

    void addEntries(String ledger, String... notes) {
        commands.sendAndWait(new Ledger.AddEntries(ledger, List.of(notes)));
    }

    /** Where its transaction has more to do than to append. */
    void sendAlone(Object command) {
        send(command, Map.of(LedgerApplication.ALONE, true));
    }

    void send(Object command, Map<String, ?> metaData) {
        commands.sendAndWait(new GenericCommandMessage<>(command, metaData));
    }

    static DomainEventMessage<?> opened(String ledger, long sequence) {
        return event(ledger, sequence, new LedgerEvent.LedgerOpened(ledger, "EUR"));
    }

    static DomainEventMessage<?> event(String ledger, long sequence, Object payload) {
        return new GenericDomainEventMessage<>("Ledger", ledger, sequence, payload);
    }

    void appendAsAnEarlierRelease(DomainEventMessage<?> event) {
        anotherNode(new EventSerializer(EventTypes.of(OldLedgerEvent.class))).appendEvents(event);
    }

    void appendAtAnotherNode(DomainEventMessage<?> event) {
        anotherNode(context.getBean("eventSerializer", Serializer.class)).appendEvents(event);
    }

    /** One that knows nothing of what this one keeps in memory. */
    private EventStorageEngine anotherNode(Serializer serializer) {
        return new StoreConfiguration()
                .eventStorageEngine(
                        serializer,
                        new EventUpcasterChain(),
                        context.getBean(TransactionManager.class),
                        context.getBean(ConnectionProvider.class),
                        context.getBean(DataSource.class),
                        context.getBeanProvider(Clock.class),
                        context.getBeanProvider(ObservationRegistry.class),
                        new AggregateFreshness(new JdbcTemplate(context.getBean(DataSource.class))),
                        context.getEnvironment().getRequiredProperty("spring.datasource.url"));
    }

    /** In one transaction, past the aggregate and its lock: as another node would. */
    void publish(DomainEventMessage<?>... events) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(context.getBean(TransactionManager.class));
        var result = unitOfWork.executeWithResult(() -> publishNow(events));
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
    }

    private boolean publishNow(DomainEventMessage<?>... events) {
        store.publish(events);
        return true;
    }

    boolean isIntact() {
        return log.recompute() instanceof Recomputation.Intact(var head) && head.equals(log.head());
    }
}
