package de.kommunal.roadmap.web.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files for the eyes of the program's own user. They have these permissions from the first moment
 * and appear under their name only when they are complete. Where the system knows no POSIX
 * permissions, those of the data directory count.
 */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Makes the directory too, if there is none. */
    public static void write(Path directory, String name, String content) throws IOException {
        complete(
                directory,
                content,
                part -> Files.move(part, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE));
    }

    /**
     * The same, unless there is such a file already, which then stays as it is. Of several that do
     * this at once, also on other machines, one succeeds.
     *
     * @return whether this one did
     */
    public static boolean writeOnce(Path directory, String name, String content)
            throws IOException {
        try {
            // a move would replace what is there
            complete(directory, content, part -> Files.createLink(directory.resolve(name), part));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Overwrites the file before it is deleted; does nothing if there is none. */
    public static void destroy(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
            channel.force(true);
        } catch (NoSuchFileException e) {
            return;
        }
        Files.deleteIfExists(file);
        makeDurable(directory);
    }

    private interface Naming {

        void name(Path part) throws IOException;
    }

    private static void complete(Path directory, String content, Naming naming) throws IOException {
        Files.createDirectories(directory, permissions("rwx------"));
        Path part = directory.resolve("." + Secrets.actor() + ".part");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            part,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            permissions("rw-------"))) {
                ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            naming.name(part);
        } finally {
            Files.deleteIfExists(part);
        }
        makeDurable(directory);
    }

    /** A name that was just given, or taken away, is not lost when the power fails. */
    private static void makeDurable(Path directory) throws IOException {
        if (!isPosix()) {
            // elsewhere a directory is no file that could be opened
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        if (!isPosix()) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
