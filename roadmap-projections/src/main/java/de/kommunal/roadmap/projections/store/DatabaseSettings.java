package de.kommunal.roadmap.projections.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Says at the start what of PostgreSQL's settings would lose what it has acknowledged. */
@Component
class DatabaseSettings implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSettings.class);

    private final JdbcClient jdbc;
    private final boolean postgres;

    DatabaseSettings(JdbcClient jdbc, @Value("${spring.datasource.url}") String url) {
        this.jdbc = jdbc;
        this.postgres = !EmbeddedDatabase.isAt(url);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (postgres) {
            dangerous()
                    .forEach(name ->
                            LOG.error(
                                    "{} is off in the database: when its machine fails,"
                                            + " acknowledged events can be lost",
                                    name));
        }
    }

    /** Names of settings. */
    List<String> dangerous() {
        return jdbc.sql(
                        "select name from pg_settings"
                                + " where name in ('fsync', 'full_page_writes') and setting = 'off'"
                                + " order by name")
                .query((row, number) -> row.getString("name"))
                .list();
    }
}
