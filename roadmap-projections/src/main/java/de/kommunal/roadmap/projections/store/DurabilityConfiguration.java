package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.Durability;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;

/** What an acknowledged write survives: the end of the process, or also a power cut. */
@Configuration(proxyBeanMethods = false)
class DurabilityConfiguration {

    @Bean
    Durability durability(
            DataSource dataSource,
            @Value("${spring.datasource.url}") String url,
            @Value("${roadmap.durability:process}") String setting) {
        return switch (setting) {
            case "process" -> DurabilityConfiguration::nothingToDo;
            // PostgreSQL has flushed before it answers the commit
            case "power" ->
                    EmbeddedDatabase.isAt(url)
                            ? new FlushBarrier(() -> EmbeddedDatabase.flush(dataSource))
                            : DurabilityConfiguration::nothingToDo;
            default ->
                    throw new IllegalArgumentException(
                            "roadmap.durability is process or power, not " + setting);
        };
    }

    private static void nothingToDo() {}
}
