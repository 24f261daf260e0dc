package de.kommunal.roadmap.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

class AccountCommandTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);

    @TempDir Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsThePasswordOnceAndLeavesOnlyItsHash() throws Exception {
        assertThat(run("password", "m.schulte@kreis.de")).isZero();

        String password = text(out).strip();
        assertThat(password).matches("([a-z2-9]{4}-){5}[a-z2-9]{4}");
        assertThat(text(err)).contains("m.schulte@kreis.de").doesNotContain(password);
        Path file = directory.resolve("accounts/incoming/m.schulte@kreis.de.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var left = new Properties();
        left.load(new StringReader(Files.readString(file)));
        assertThat(left.getProperty("at")).isEqualTo("2026-03-02T09:30:00Z");
        var encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
        assertThat(encoder.matches(password, left.getProperty("hash"))).isTrue();
    }

    @Test
    void whatIsNoUserNameLeavesNothing() {
        assertThat(run("password", "../../etc/passwd")).isEqualTo(2);
        assertThat(run("password", "actor-abcdefghijklmnop")).isEqualTo(2);
        assertThat(run("password")).isEqualTo(2);
        assertThat(run("lock", "admin")).isEqualTo(2);

        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("Usage: account password LOGIN");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void saysWhenItCannotBeLeft() throws Exception {
        Path file = Files.createFile(directory.resolve("a-file"));

        assertThat(run(file, "password", "admin")).isEqualTo(1);

        assertThat(text(out)).isEmpty();
        assertThat(text(err)).startsWith("No password was made: ");
    }

    private int run(String... words) {
        return run(directory, words);
    }

    private int run(Path data, String... words) {
        var args = new ArrayList<>(List.of(words));
        args.add("--roadmap.data-dir=" + data);
        return new AccountCommand(print(out), print(err), CLOCK).run(args.toArray(String[]::new));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
