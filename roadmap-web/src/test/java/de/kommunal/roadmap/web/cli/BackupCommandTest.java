package de.kommunal.roadmap.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

class BackupCommandTest {

    @TempDir Path directory;

    @Test
    void doesNotWaitForEverAndLeavesNoWish() {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var command =
                new BackupCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Duration.ofMillis(300));

        assertThat(command.run("--roadmap.data-dir=" + directory)).isEqualTo(1);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no server answered");
        assertThat(directory.resolve("backups").resolve("incoming")).isEmptyDirectory();
    }
}
