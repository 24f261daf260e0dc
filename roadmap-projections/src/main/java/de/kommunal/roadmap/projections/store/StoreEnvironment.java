package de.kommunal.roadmap.projections.store;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Settings without which the store would lose or leak something, for every way of starting. Runs
 * after the configuration files are read.
 */
public final class StoreEnvironment implements EnvironmentPostProcessor, Ordered {

    /** Not to be overridden. */
    private static final Map<String, Object> FIXED =
            Map.of(
                    "axon.axonserver.enabled", "false",
                    // a time-out interrupts the thread, which may be in the database just then
                    "axon.timeout.enabled", "false",
                    "axon.update-check.disabled", "true",
                    "axon.serializer.general", "jackson3",
                    "axon.serializer.messages", "jackson3",
                    "axon.serializer.events", "jackson3",
                    // who waits for an append that is shared needs no connection meanwhile
                    "spring.datasource.connection-fetch", "lazy",
                    "spring.flyway.locations",
                            "classpath:db/migration/common,classpath:db/migration/{vendor}");

    /**
     * Waits for the right to append as long as H2 does. A node that stands still, or that nobody
     * can reach, loses that right in time for the others.
     */
    private static final String SESSION =
            "set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '20s';"
                    // else the database would answer a commit before it is on a disk
                    + " select set_config('synchronous_commit', 'on', false)"
                    + " where current_setting('synchronous_commit') = 'off'";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        // the framework reads these two only as system properties
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        // softly kept values: who reads a million rows pays for them and never finds one
        System.setProperty("h2.objectCache", "false");
        var sources = environment.getPropertySources();
        sources.addFirst(new MapPropertySource("store-fixed", FIXED));
        var dataSource = new MapPropertySource("store-defaults", dataSource(environment));
        if (isEmbedded(environment)) {
            // over an empty address and over the user of another database
            sources.addFirst(dataSource);
        } else {
            sources.addLast(dataSource);
        }
    }

    private static boolean isEmbedded(ConfigurableEnvironment environment) {
        return environment.getProperty("spring.datasource.url", "").isBlank();
    }

    private static Map<String, Object> dataSource(ConfigurableEnvironment environment) {
        var defaults = new HashMap<String, Object>();
        String url = environment.getProperty("spring.datasource.url", "");
        if (isEmbedded(environment)) {
            String directory = environment.getProperty("roadmap.data-dir", "./data");
            EmbeddedDatabase.makeDirectory(Path.of(directory));
            defaults.put("spring.datasource.url", EmbeddedDatabase.url(Path.of(directory)));
            defaults.put("spring.datasource.username", "sa");
            defaults.put("spring.datasource.password", "");
        } else if (EmbeddedDatabase.wouldLoseCommits(url)) {
            throw new IllegalStateException(
                    "the embedded database is set by roadmap.data-dir, not by " + url);
        } else if (url.startsWith("jdbc:postgresql:")) {
            defaults.put("spring.datasource.hikari.connection-init-sql", SESSION);
            defaults.put(
                    "spring.datasource.hikari.data-source-properties.ApplicationName",
                    "konsolidierungs-roadmap");
            defaults.put("spring.datasource.hikari.data-source-properties.tcpKeepAlive", "true");
            // events of other nodes are noticed so soon
            defaults.put("roadmap.follow-every", "PT0.1S");
        }
        return defaults;
    }
}
