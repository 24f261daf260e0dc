package de.kommunal.roadmap.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

class TokenCommandTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);

    @TempDir Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTheTokenOnceAndKeepsOnlyItsHash() throws Exception {
        assertThat(run("PROJECT_OFFICE", "--roadmap.data-dir=" + directory)).isZero();

        assertThat(text(out)).matches("rmt_[A-Za-z0-9_-]{43}\\R");
        String token = text(out).strip();
        assertThat(text(err)).doesNotContain(token);
        Path incoming = directory.resolve("tokens").resolve("incoming");
        assertThat(files(incoming)).containsExactly(incoming.resolve(sha256(token) + ".token"));
        String content = Files.readString(files(incoming).getFirst());
        assertThat(content)
                .contains("role=PROJECT_OFFICE\n", "label=command line\n")
                .contains("created=2026-03-02T09:30:00Z\n")
                .doesNotContain(token.substring("rmt_".length()));
        assertThat(permissions(files(incoming).getFirst())).isEqualTo("rw-------");
        assertThat(permissions(incoming)).isEqualTo("rwx------");
    }

    @Test
    void namesTheRolesWhenItDoesNotKnowOne() {
        assertThat(run("KING", "--roadmap.data-dir=" + directory)).isEqualTo(2);
        assertThat(run()).isEqualTo(2);

        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("PROJECT_OFFICE, STAKEHOLDER, AUDITOR, ADMIN");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesALabelThatTheFileCouldNotHold() {
        assertThat(run("ADMIN", "--label=a\nrole=x", "--roadmap.data-dir=" + directory))
                .isEqualTo(2);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void leavesWordOfARevocationForTheServer() throws Exception {
        assertThat(run("revoke", "actor-abcdefghijklmnop", "--roadmap.data-dir=" + directory))
                .isZero();

        Path incoming = directory.resolve("tokens").resolve("incoming");
        assertThat(files(incoming))
                .containsExactly(incoming.resolve("actor-abcdefghijklmnop.revoked"));
        assertThat(permissions(files(incoming).getFirst())).isEqualTo("rw-------");
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("actor-abcdefghijklmnop");
    }

    @Test
    void revokesNothingThatIsNoPseudonym() {
        assertThat(run("revoke", "../etc", "--roadmap.data-dir=" + directory)).isEqualTo(2);
        assertThat(run("revoke", "--roadmap.data-dir=" + directory)).isEqualTo(2);

        assertThat(text(err)).contains("a pseudonym is actor-", "token revoke ACTOR");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void saysWhenTheTokenCannotBeRecorded() throws Exception {
        Path file = Files.createFile(directory.resolve("a-file"));

        assertThat(run("ADMIN", "--roadmap.data-dir=" + file)).isEqualTo(1);

        assertThat(text(out)).isEmpty();
        assertThat(text(err)).startsWith("No token was made: ");
    }

    private int run(String... args) {
        return new TokenCommand(print(out), print(err), CLOCK).run(args);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path directory) throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String sha256(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
