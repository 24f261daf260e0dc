package de.kommunal.roadmap.web.security;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * One-time passwords on their way from the command line to the server, which alone may open the
 * embedded database. A file is named by the login of its account, so that the server looks for
 * exactly one file when somebody signs in; the password itself is nowhere.
 */
public final class PasswordInbox {

    private static final String ENDING = ".password";
    private static final long LONGEST = 2_000;

    private final Path directory;

    public PasswordInbox(Path dataDirectory) {
        this.directory = dataDirectory.resolve("accounts").resolve("incoming");
    }

    public void put(PasswordRenewal renewal) throws IOException {
        PrivateFiles.write(
                directory,
                renewal.login() + ENDING,
                """
                hash=%s
                at=%s
                """
                        .formatted(renewal.hash(), renewal.at()));
    }

    /**
     * @param login what somebody signs in with, whatever it is
     * @throws IOException also where the file is not what {@link #put} writes
     */
    Optional<PasswordRenewal> read(String login) throws IOException {
        if (!PasswordRenewal.isLogin(login)
                || !Files.isRegularFile(file(login), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (Files.size(file(login)) > LONGEST) {
            throw new IOException("it is too long");
        }
        try {
            var fields = new Properties();
            fields.load(new StringReader(Files.readString(file(login))));
            return Optional.of(
                    new PasswordRenewal(
                            login,
                            fields.getProperty("hash", ""),
                            Instant.parse(fields.getProperty("at", ""))));
        } catch (RuntimeException e) {
            throw new IOException("it is not a password's file", e);
        }
    }

    void remove(String login) throws IOException {
        Files.deleteIfExists(file(login));
    }

    private Path file(String login) {
        return directory.resolve(login + ENDING);
    }
}
