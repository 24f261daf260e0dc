package de.kommunal.roadmap.web.benchmark;

import com.thoughtworks.xstream.XStream;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import jakarta.persistence.EntityManager;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The framework with its JPA engine and its own serializer, and nothing changed. */
final class StockJpa implements Side {

    private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();

    private final HikariDataSource source;
    private final SessionFactory factory;
    private final Configuration axon;

    StockJpa(String address, String user, int writers) {
        var config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setUsername(user);
        config.setPassword("");
        config.setSchema("stock");
        config.setMaximumPoolSize(10);
        source = new HikariDataSource(config);
        var hibernate = new org.hibernate.cfg.Configuration();
        hibernate.addAnnotatedClass(DomainEventEntry.class);
        hibernate.addAnnotatedClass(SnapshotEventEntry.class);
        hibernate
                .getProperties()
                .putAll(
                        Map.of(
                                "hibernate.connection.datasource", source,
                                "hibernate.hbm2ddl.auto", "create",
                                "hibernate.default_schema", "stock",
                                "hibernate.hbm2ddl.create_namespaces", "true"));
        factory = hibernate.buildSessionFactory();
        var xstream = new XStream();
        xstream.allowTypesByWildcard(new String[] {"de.kommunal.roadmap.**"});
        axon =
                DefaultConfigurer.jpaConfiguration(StockJpa::entityManager, new PerThread())
                        .configureSerializer(
                                c -> XStreamSerializer.builder().xStream(xstream).build())
                        .configureAggregate(StockScenario.class)
                        .start();
        for (var writer = 0; writer < writers; writer++) {
            for (var subject = 0; subject < Ours.SUBJECTS; subject++) {
                axon.commandGateway()
                        .sendAndWait(
                                new StockScenario.Propose(
                                        Ours.id(writer, subject).value(),
                                        "Gemeinsame Gesellschaft"));
            }
        }
    }

    private static EntityManager entityManager() {
        var manager = CURRENT.get();
        if (manager == null) {
            throw new IllegalStateException("no transaction");
        }
        return manager;
    }

    @Override
    public String name() {
        return "Axon JPA as it comes";
    }

    @Override
    public void write(int writer, int number) {
        axon.commandGateway()
                .sendAndWait(
                        new StockScenario.Refine(
                                Ours.id(writer, number).value(),
                                Ours.description(number),
                                "Neuer Stand der Arbeitsgruppe"));
    }

    @Override
    public void close() {
        axon.shutdown();
        factory.close();
        source.close();
    }

    /** What an application server or Spring does: one entity manager for each transaction. */
    private final class PerThread implements TransactionManager {

        @Override
        public Transaction startTransaction() {
            if (CURRENT.get() != null) {
                return new Joined();
            }
            var manager = factory.createEntityManager();
            manager.getTransaction().begin();
            CURRENT.set(manager);
            return new Own(manager);
        }
    }

    private static final class Joined implements Transaction {

        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    }

    private static final class Own implements Transaction {

        private final EntityManager manager;

        Own(EntityManager manager) {
            this.manager = manager;
        }

        @Override
        public void commit() {
            try {
                manager.getTransaction().commit();
            } finally {
                end();
            }
        }

        @Override
        public void rollback() {
            try {
                manager.getTransaction().rollback();
            } finally {
                end();
            }
        }

        private void end() {
            CURRENT.remove();
            manager.close();
        }
    }
}
