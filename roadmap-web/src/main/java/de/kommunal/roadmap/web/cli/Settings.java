package de.kommunal.roadmap.web.cli;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

import java.nio.file.Path;
import java.util.Optional;

/** The server's settings, found where the server finds them, without starting it. */
final class Settings {

    private final ConfigurableEnvironment environment;

    private Settings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    static Settings of(String... args) {
        // before it is configured, logging would write to standard output
        LoggingSystem.get(Settings.class.getClassLoader()).beforeInitialize();
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        // every spelling of an environment variable that the server understands
        ConfigurationPropertySources.attach(environment);
        return new Settings(environment);
    }

    Path dataDirectory() {
        String directory = environment.getProperty("roadmap.data-dir", "./data");
        return Path.of(directory).toAbsolutePath().normalize();
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(environment.getProperty(name));
    }
}
