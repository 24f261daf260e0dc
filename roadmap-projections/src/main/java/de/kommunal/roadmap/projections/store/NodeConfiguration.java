package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.shared.OneAtATime;

import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.UUID;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

/** What several nodes on one database need to know of each other. */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

    /**
     * What a node is called in claims and locks; on the embedded database always the same, so that
     * it can take up its own claims again at once.
     */
    record NodeName(String text) {}

    @Bean
    static DatabaseWait databaseWait(Environment environment) {
        return new DatabaseWait(environment);
    }

    @Bean
    NodeName nodeName(
            @Value("${spring.datasource.url}") String url,
            @Value("${roadmap.node-id:}") String nodeId) {
        if (EmbeddedDatabase.isAt(url)) {
            return new NodeName("embedded");
        }
        return new NodeName(nodeId.isBlank() ? UUID.randomUUID().toString() : nodeId);
    }

    @Bean
    OneAtATime oneAtATime(
            DataSource dataSource, NodeName node, @Value("${spring.datasource.url}") String url) {
        if (EmbeddedDatabase.isAt(url)) {
            return new OnlyNode();
        }
        var locks =
                new JdbcTemplateLockProvider(
                        JdbcTemplateLockProvider.Configuration.builder()
                                .withJdbcTemplate(new JdbcTemplate(dataSource))
                                .withTableName("node_lock")
                                .withLockedByValue(node.text())
                                .usingDbTime()
                                .build());
        var renewing =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("node-locks").factory());
        return new NodeLocks(new KeepAliveLockProvider(locks, renewing));
    }
}
