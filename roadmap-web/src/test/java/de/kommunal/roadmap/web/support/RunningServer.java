package de.kommunal.roadmap.web.support;

import de.kommunal.roadmap.web.RoadmapApplication;
import de.kommunal.roadmap.web.security.ApiToken;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.security.TokenInbox;
import de.kommunal.roadmap.web.security.TokenSecret;

import org.springframework.boot.SpringApplication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The whole program with the data set that it ships, in this process and once for all tests that
 * ask for it. Who writes to it must not disturb the others.
 */
public final class RunningServer {

    private static final RunningServer ONLY = start();

    private final Path dataDirectory;
    private final URI address;

    private RunningServer(Path dataDirectory, URI address) {
        this.dataDirectory = dataDirectory;
        this.address = address;
    }

    /** A client with a new token of the role. */
    public static ApiClient client(Role role) {
        var secret = TokenSecret.random();
        try {
            new TokenInbox(ONLY.dataDirectory)
                    .put(ApiToken.of(secret, role, "test", Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ApiClient(ONLY.address, secret.text());
    }

    /** Its files stay below target, because it holds them until the last test is over. */
    private static RunningServer start() {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-data")).toAbsolutePath();
            var directory = Files.createTempDirectory(parent, "server");
            var environment =
                    SpringApplication.run(
                                    RoadmapApplication.class,
                                    "--server.port=0",
                                    "--roadmap.data-dir=" + directory,
                                    "--spring.main.banner-mode=off")
                            .getEnvironment();
            var port = environment.getRequiredProperty("local.server.port");
            return new RunningServer(directory, URI.create("http://localhost:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
