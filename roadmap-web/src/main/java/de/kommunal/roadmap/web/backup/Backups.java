package de.kommunal.roadmap.web.backup;

import de.kommunal.roadmap.audit.EventLog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes copies of the embedded database, each of one moment and complete when it has its name. A
 * copy holds everything but the keys, which lie elsewhere.
 */
@Component
class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String NAME = "roadmap-[0-9]{8}T[0-9]{6}[.][0-9]{3}Z[.]zip";

    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final Clock clock;
    private final Path directory;
    private final int kept;

    /**
     * @param directory beside the data directory if it is empty
     * @param kept how many copies stay; older ones are deleted
     */
    Backups(
            JdbcTemplate jdbc,
            EventLog log,
            Clock clock,
            @Value("${roadmap.data-dir:./data}") Path dataDirectory,
            @Value("${roadmap.backup.directory:}") String directory,
            @Value("${roadmap.backup.kept:7}") int kept) {
        if (kept < 1) {
            throw new IllegalArgumentException("roadmap.backup.kept is at least 1");
        }
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
        var data = dataDirectory.toAbsolutePath().normalize();
        this.directory =
                directory.isBlank()
                        ? data.resolveSibling(data.getFileName() + "-backups")
                        : Path.of(directory).toAbsolutePath().normalize();
        this.kept = kept;
    }

    /**
     * Copies the database, and deletes what is too old then.
     *
     * @return the file, a ZIP with the database as it lies in the data directory
     * @throws IOException if it can't be written; nothing is left of it
     */
    synchronized Path make() throws IOException {
        makeDirectory();
        var position = log.head().position();
        var name = nameAt(clock.instant());
        var part = directory.resolve("." + name + ".part");
        var file = directory.resolve(name);
        try {
            jdbc.execute("backup to '" + part.toString().replace("'", "''") + "'");
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (DataAccessException e) {
            throw new IOException("the database can't be copied", e);
        } finally {
            Files.deleteIfExists(part);
        }
        LOG.info("Backup of {} events or more in {}, {} bytes", position, file, Files.size(file));
        deleteOld();
        return file;
    }

    /** The newest first. One from the future is from a clock that was wrong, and older than all. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        var now = nameAt(clock.instant());
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(NAME))
                    .sorted(
                            Comparator.comparing((Path file) ->
                                            file.getFileName().toString().compareTo(now) > 0)
                                    .thenComparing(Path::getFileName, Comparator.reverseOrder()))
                    .toList();
        }
    }

    private static String nameAt(Instant time) {
        return "roadmap-" + TIME.format(time) + ".zip";
    }

    private void deleteOld() throws IOException {
        for (var file : all().stream().skip(kept).toList()) {
            Files.deleteIfExists(file);
        }
    }

    /** For the eyes of the program's own user, where the system can say so. */
    private void makeDirectory() throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    directory,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }
}
