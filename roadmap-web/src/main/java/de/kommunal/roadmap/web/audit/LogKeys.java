package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.SignedRecord;
import de.kommunal.roadmap.audit.format.KeyIntroduction;
import de.kommunal.roadmap.audit.format.SignedNote;
import de.kommunal.roadmap.web.security.KeyDirectory;
import de.kommunal.roadmap.web.security.PrivateFiles;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The keys that sign the log, in a directory that is no part of the database: who can write only
 * the one can't sign. Of each pair there is the introduction, which is public; private keys there
 * are of the newest pair only.
 */
public final class LogKeys {

    private static final String INTRODUCTION = "keys-%d.introduction.txt";
    private static final String PRIVATE = "keys-%d.private";
    private static final String LAST = "last-checkpoint.txt";

    private final Path directory;

    LogKeys(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * @param dataDirectory beside which they are, if nothing else is configured
     * @param configured the setting {@code roadmap.audit.keys}, empty or null for none
     */
    public static LogKeys of(Path dataDirectory, @Nullable String configured) {
        return new LogKeys(KeyDirectory.of(dataDirectory, configured));
    }

    public Path directory() {
        return directory;
    }

    /** All introductions, as signed notes, from the first pair on. */
    List<String> introductions() {
        var notes = new ArrayList<String>();
        Optional<String> note = read(INTRODUCTION.formatted(1));
        while (note.isPresent()) {
            notes.add(note.get());
            note = read(INTRODUCTION.formatted(notes.size() + 1));
        }
        return List.copyOf(notes);
    }

    /** What the introductions say, from the first pair on. */
    List<KeyIntroduction> introduced() {
        return introductions().stream()
                .map(note -> KeyIntroduction.parse(SignedNote.parse(note).text()))
                .toList();
    }

    /** What a check of the log has to know. The note comes first: its keys are there by then. */
    SignedRecord record() {
        Optional<String> last = lastCheckpoint();
        return new SignedRecord(introductions(), last);
    }

    /** The signer with the newest pair of which there are private keys. */
    Optional<LogSigner> signer() {
        for (KeyIntroduction pair : introduced().reversed()) {
            Optional<String> keys = read(PRIVATE.formatted(pair.number()));
            if (keys.isPresent()) {
                return Optional.of(LogSigner.of(pair, keys.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * Makes the first pair.
     *
     * @param origin name of the log; null for one that no other log has
     */
    LogSigner makeFirst(@Nullable String origin, Instant now) {
        var random = new byte[8];
        new SecureRandom().nextBytes(random);
        String name =
                origin == null || origin.isBlank()
                        ? "roadmap.invalid/log/" + HexFormat.of().formatHex(random)
                        : origin;
        var first = LogSigner.make(name, 1, now.truncatedTo(ChronoUnit.MILLIS));
        write(first, List.of());
        return first;
    }

    /**
     * Makes the next pair, introduced by the newest one, whose private keys are deleted.
     *
     * @return its number; empty if there is no pair before it
     */
    public Optional<Integer> rotate(Instant now) throws IOException {
        Optional<LogSigner> before = signer();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        KeyIntroduction old = before.get().introduction();
        var next =
                LogSigner.make(
                        old.origin(),
                        introduced().size() + 1,
                        now.isBefore(old.since())
                                ? old.since()
                                : now.truncatedTo(ChronoUnit.MILLIS));
        write(next, List.of(before.get()));
        Files.deleteIfExists(directory.resolve(PRIVATE.formatted(old.number())));
        return Optional.of(next.introduction().number());
    }

    /** The last checkpoint as it was signed, whatever the database says since. */
    Optional<String> lastCheckpoint() {
        return read(LAST);
    }

    void keepLastCheckpoint(String note) {
        write(LAST, note);
    }

    // the private keys first: a pair is there only once its introduction is
    private void write(LogSigner signer, List<LogSigner> before) {
        int number = signer.introduction().number();
        write(PRIVATE.formatted(number), signer.privateKeys());
        write(INTRODUCTION.formatted(number), signer.introduce(before).write());
    }

    private void write(String name, String content) {
        try {
            PrivateFiles.write(directory, name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(directory.resolve(name) + " can't be written", e);
        }
    }

    private Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(directory.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(directory.resolve(name) + " can't be read", e);
        }
    }
}
