package de.kommunal.roadmap.web.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own that can be filled to its last byte. Only root can make one. */
public final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 4 * 1024;

    private final Path root;

    private SmallDisk(Path root) {
        this.root = root;
    }

    /**
     * Makes one, or has the test skipped with the reason.
     *
     * @param directory an empty one, which becomes its root
     */
    public static SmallDisk of(int mebibytes, Path directory) throws IOException {
        var size = "size=%dm".formatted(mebibytes);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", size, "tmpfs", directory.toString()),
                "not root, so no small file system can be made to fill");
        return new SmallDisk(directory);
    }

    public Path root() {
        return root;
    }

    /** Fills it; there is room again once the file is deleted that comes back. */
    public Path fill() {
        var filler = root.resolve("filler");
        var block = new byte[BLOCK];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // it is full
            return filler;
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", root.toString());
    }

    private static boolean run(String... command) throws IOException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .onExit()
                        .join()
                        .exitValue()
                == 0;
    }
}
