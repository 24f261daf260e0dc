package de.kommunal.roadmap.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.ServerProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.ServerSocket;
import java.nio.file.Path;

/** Who starts the program where its store cannot be had is told why, and not shown its inside. */
class StartWithoutStoreTest {

    @TempDir private Path directory;

    @Test
    void saysThatAnotherOneHasTheDataDirectory() throws Exception {
        try (var _ = Roadmap.start(directory, "--roadmap.data-set=none")) {
            var second =
                    ServerProcess.command("--server.port=0", "--roadmap.data-dir=" + directory);

            assertThat(second.status()).isPositive();
            assertThat(second.output())
                    .contains(
                            "Another program has the data directory " + directory + " open.",
                            "--roadmap.data-dir=...")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void waitsForADatabaseAndThenSaysWhichOneDoesNotAnswer() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var address = "jdbc:postgresql://localhost:" + port + "/roadmap";

        var alone =
                ServerProcess.command(
                        "--server.port=0",
                        "--roadmap.data-dir=" + directory,
                        "--roadmap.database-wait=PT1S",
                        "--spring.datasource.url=" + address + "?sslpassword=secret",
                        "--spring.datasource.username=roadmap");

        assertThat(alone.status()).isPositive();
        assertThat(alone.output())
                .contains("waiting for the database", address + " did not answer in 1 s")
                .doesNotContain("secret", "\tat ");
    }
}
