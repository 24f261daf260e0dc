package de.kommunal.roadmap.projections.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/** The H2 database in the data directory, opened so that it keeps what it has acknowledged. */
final class EmbeddedDatabase {

    private EmbeddedDatabase() {}

    /**
     * With {@code async:} an interrupted thread does not close the database for all others; without
     * {@code WRITE_DELAY=0} the last half second of commits is lost when the process is killed.
     */
    static String url(Path dataDirectory) {
        String file = dataDirectory.toAbsolutePath().normalize().resolve("roadmap").toString();
        return "jdbc:h2:async:"
                + file.replace('\\', '/')
                + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    }

    /**
     * Makes the data directory, if there is none, for the eyes of the program's own user: what is
     * not public lies in it. Where the system knows no POSIX permissions, its own defaults count.
     */
    static void makeDirectory(Path dataDirectory) {
        var directory = dataDirectory.toAbsolutePath().normalize();
        var posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            if (posix) {
                var ownerOnly = PosixFilePermissions.fromString("rwx------");
                Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(ownerOnly));
            } else {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("roadmap.data-dir can't be made: " + directory, e);
        }
    }

    static boolean isAt(String url) {
        return url.startsWith("jdbc:h2:");
    }

    /** As with an address that somebody wrote by hand; one in memory promises nothing anyway. */
    static boolean wouldLoseCommits(String url) {
        return isAt(url)
                && !url.startsWith("jdbc:h2:mem:")
                && !(url.startsWith("jdbc:h2:async:") && url.contains(";WRITE_DELAY=0"));
    }

    /** A commit only writes to the operating system; this also makes the disk keep it. */
    static void flush(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be flushed to disk", e);
        }
    }
}
