package de.kommunal.roadmap.web.security;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * New tokens on their way from the command line to the server, which alone may open the embedded
 * database. A file is named by the hash of its token, so that the server looks for exactly one file
 * when it meets a token it does not know; the token itself is nowhere. On the same way come the
 * pseudonyms of tokens that are to be refused.
 */
public final class TokenInbox {

    private static final String ENDING = ".token";
    private static final String REVOKED = ".revoked";
    private static final long LONGEST = 2_000;

    private final Path directory;

    public TokenInbox(Path dataDirectory) {
        this.directory = dataDirectory.resolve("tokens").resolve("incoming");
    }

    public void put(ApiToken token) throws IOException {
        PrivateFiles.write(
                directory,
                token.hash() + ENDING,
                """
                role=%s
                actor=%s
                label=%s
                created=%s
                """
                        .formatted(token.role(), token.actor(), token.label(), token.createdAt()));
    }

    /** Asks the server to refuse the token of this pseudonym from now on. */
    public void revoke(String actor) throws IOException {
        PrivateFiles.write(directory, actor + REVOKED, "revoked\n");
    }

    /** The pseudonyms of all tokens that are to be refused. */
    List<String> revoked() throws IOException {
        return names(REVOKED);
    }

    /** When it was asked for, whatever the file says; empty if nobody did. */
    Optional<Instant> revokedAt(String actor) throws IOException {
        Path file = directory.resolve(actor + REVOKED);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(Files.getLastModifiedTime(file).toInstant());
    }

    void removeRevocation(String actor) throws IOException {
        Files.deleteIfExists(directory.resolve(actor + REVOKED));
    }

    /** The hashes of all tokens that wait. */
    List<String> waiting() throws IOException {
        return names(ENDING);
    }

    private List<String> names(String ending) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    /**
     * @throws IOException also where the file is not what {@link #put} writes
     */
    Optional<ApiToken> read(String hash) throws IOException {
        Path file = file(hash);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (Files.size(file) > LONGEST) {
            throw new IOException("it is too long");
        }
        try {
            var fields = new Properties();
            fields.load(new StringReader(Files.readString(file)));
            return Optional.of(
                    new ApiToken(
                            hash,
                            Role.valueOf(fields.getProperty("role", "")),
                            fields.getProperty("actor", ""),
                            fields.getProperty("label", ""),
                            Instant.parse(fields.getProperty("created", ""))));
        } catch (RuntimeException e) {
            throw new IOException("it is not a token's file", e);
        }
    }

    void remove(String hash) throws IOException {
        Files.deleteIfExists(file(hash));
    }

    Path file(String hash) {
        return directory.resolve(hash + ENDING);
    }
}
