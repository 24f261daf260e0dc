package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.EventCatalogue;
import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.EventSearch;
import de.kommunal.roadmap.audit.EventUpcasting;
import de.kommunal.roadmap.audit.LogProofs;
import de.kommunal.roadmap.audit.SignedCheckpoints;
import de.kommunal.roadmap.shared.RecordAggregate;

import io.micrometer.observation.ObservationRegistry;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.ZoneOffset;

import javax.sql.DataSource;

/**
 * The event store, bean by bean: the framework's own configuration looks for the data source too
 * early, and would silently go without transactions.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    static {
        // the store keeps milliseconds: finer times would differ after reading them back
        GenericEventMessage.clock = Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new OwnTransactions(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventCatalogue catalogue) {
        return new EventSerializer(catalogue.types());
    }

    @Bean
    EventUpcasterChain eventUpcasterChain(EventCatalogue catalogue) {
        return new EventUpcasterChain(catalogue.upcasters());
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            @Qualifier("eventSerializer") Serializer serializer,
            EventUpcasterChain upcasters,
            TransactionManager transactions,
            ConnectionProvider connections,
            DataSource dataSource,
            ObjectProvider<Clock> clock,
            ObjectProvider<ObservationRegistry> observations,
            AggregateFreshness freshness,
            @Value("${spring.datasource.url}") String url) {
        var builder =
                JdbcEventStorageEngine.builder()
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .upcasterChain(upcasters)
                        .persistenceExceptionResolver(new DuplicateKeys())
                        .transactionManager(transactions)
                        // positions have no holes
                        .extendedGapCheckEnabled(false)
                        .connectionProvider(connections)
                        .schema(StoreSchema.events());
        return new LogEventStorageEngine(
                builder,
                transactions,
                new LogAppends(
                        new JdbcTemplate(dataSource),
                        clock.getIfAvailable(Clock::systemUTC),
                        freshness,
                        !EmbeddedDatabase.isAt(url)),
                observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    AggregateFreshness aggregateFreshness(DataSource dataSource) {
        return new AggregateFreshness(new JdbcTemplate(dataSource));
    }

    @Bean
    FreshnessInterceptor freshnessInterceptor(AggregateFreshness freshness, LogEventStore store) {
        return new FreshnessInterceptor(freshness, store);
    }

    @Bean
    LogEventStore eventStore(EventStorageEngine engine, ForkedStore forked, EventLog log) {
        return LogEventStore.create(
                EmbeddedEventStore.builder().storageEngine(engine),
                forked,
                new LogEnd(() -> log.head().position()));
    }

    @Bean(RecordAggregate.KEPT_IN)
    Cache knownAggregates(LogEventStore store, AggregateFreshness freshness) {
        return new KnownAggregates(store, freshness);
    }

    @Bean
    ForkedStore forkedStore(
            EventLog log,
            EventDecoder decoder,
            @Qualifier("eventSerializer") Serializer serializer,
            ObjectProvider<Clock> clock) {
        return new ForkedStore(log, decoder, serializer, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    EventLog eventLog(DataSource dataSource) {
        return new ForkedLog(
                new JdbcEventLog(
                        JdbcClient.create(dataSource),
                        new SubtreeTable(new JdbcTemplate(dataSource))));
    }

    @Bean
    EventSearch eventSearch(DataSource dataSource) {
        return new JdbcEventSearch(JdbcClient.create(dataSource));
    }

    @Bean
    EventUpcasting eventUpcasting(
            @Qualifier("eventSerializer") Serializer serializer, EventUpcaster upcasters) {
        return new UpcastEvents(serializer, upcasters);
    }

    @Bean
    LogProofs logProofs(DataSource dataSource) {
        return new JdbcLogProofs(new JdbcTemplate(dataSource));
    }

    @Bean
    @DependsOnDatabaseInitialization
    SubtreeBackfill subtreeBackfill(
            DataSource dataSource, PlatformTransactionManager transactions) {
        return new SubtreeBackfill(
                new JdbcTemplate(dataSource), new TransactionTemplate(transactions));
    }

    @Bean
    SignedCheckpoints signedCheckpoints(DataSource dataSource) {
        return new CheckpointTable(JdbcClient.create(dataSource));
    }

    @Bean
    EventDecoder eventDecoder(
            @Qualifier("eventSerializer") Serializer serializer, EventUpcaster upcasters) {
        return new EventDecoder(serializer, upcasters);
    }
}
