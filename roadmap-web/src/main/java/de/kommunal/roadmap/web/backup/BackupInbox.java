package de.kommunal.roadmap.web.backup;

import de.kommunal.roadmap.web.security.PrivateFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How the command line asks the server, which alone may open the embedded database, for a backup,
 * and learns what became of it.
 */
public final class BackupInbox {

    private static final String WANTED = ".wanted";
    private static final String MADE = ".made";
    private static final String FAILED = ".failed";

    private final Path directory;

    public BackupInbox(Path dataDirectory) {
        this.directory = dataDirectory.resolve("backups").resolve("incoming");
    }

    /**
     * What became of a wish.
     *
     * @param text the file, or why there is none
     */
    public record Outcome(boolean made, String text) {}

    /**
     * @return the name of the wish
     */
    public String wish() throws IOException {
        var wish = UUID.randomUUID().toString();
        PrivateFiles.write(directory, wish + WANTED, "wanted\n");
        return wish;
    }

    /** Takes the answer, once; empty as long as there is none. */
    public Optional<Outcome> take(String wish) throws IOException {
        for (var ending : List.of(MADE, FAILED)) {
            var file = directory.resolve(wish + ending);
            if (Files.exists(file)) {
                var outcome = new Outcome(ending.equals(MADE), Files.readString(file).strip());
                Files.delete(file);
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    /** Nobody waits for it any more. */
    public void withdraw(String wish) throws IOException {
        Files.deleteIfExists(directory.resolve(wish + WANTED));
    }

    List<String> wishes() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(WANTED) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - WANTED.length()))
                    .sorted()
                    .toList();
        }
    }

    void made(String wish, Path file) throws IOException {
        answer(wish, MADE, file.toString());
    }

    void failed(String wish, String reason) throws IOException {
        answer(wish, FAILED, reason);
    }

    private void answer(String wish, String ending, String text) throws IOException {
        PrivateFiles.write(directory, wish + ending, text + "\n");
        withdraw(wish);
    }
}
