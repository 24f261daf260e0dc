package de.kommunal.roadmap.web.cli;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.Optional;

/** The database of the server, if others may open it beside the server. */
final class SharedDatabase {

    private SharedDatabase() {}

    /** Empty where only the server may open the database. */
    static Optional<JdbcClient> of(Settings settings) {
        return settings.find("spring.datasource.url")
                .filter(address -> address.startsWith("jdbc:postgresql:"))
                .map(url -> JdbcClient.create(dataSource(url, settings)));
    }

    private static DriverManagerDataSource dataSource(String url, Settings settings) {
        var dataSource = new DriverManagerDataSource(url);
        settings.find("spring.datasource.username").ifPresent(dataSource::setUsername);
        settings.find("spring.datasource.password").ifPresent(dataSource::setPassword);
        return dataSource;
    }
}
