package de.kommunal.roadmap.web.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Lets a system call of a process fail, by the program strace. */
final class Strace implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Process process;
    private final Path output;
    private final Path notes;

    private Strace(Process process, Path output, Path notes) {
        this.process = process;
        this.output = output;
        this.notes = notes;
    }

    static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-V")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Attaches to all threads of a process.
     *
     * @param file only calls that are about this one
     * @param injection as strace wants it, such as {@code fdatasync:error=EIO:when=2}; each thread
     *     counts its own calls
     */
    static Strace attach(long pid, Path file, String injection, Path directory) throws IOException {
        var output = Files.createTempFile(directory, "calls", ".txt");
        var notes = Files.createTempFile(directory, "strace", ".txt");
        var call = injection.substring(0, injection.indexOf(':'));
        var process =
                new ProcessBuilder(
                                "strace",
                                "-f",
                                "-p",
                                Long.toString(pid),
                                "-P",
                                file.toString(),
                                "-e",
                                "trace=" + call,
                                "-e",
                                "inject=" + injection,
                                "-o",
                                output.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(notes.toFile())
                        .start();
        var strace = new Strace(process, output, notes);
        strace.awaitAttached(pid);
        return strace;
    }

    private void awaitAttached(long pid) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var threads = Path.of("/proc", Long.toString(pid), "task");
        while (System.nanoTime() < deadline) {
            try (var all = Files.list(threads)) {
                var attached = Files.readString(notes).lines().filter(l -> l.contains("attached"));
                if (attached.count() > 0 && all.allMatch(Strace::isTraced)) {
                    return;
                }
            }
            if (!process.isAlive()) {
                break;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        close();
        throw new IllegalStateException("strace does not attach: " + Files.readString(notes));
    }

    private static boolean isTraced(Path thread) {
        try {
            return Files.readString(thread.resolve("status"))
                    .lines()
                    .filter(line -> line.startsWith("TracerPid:"))
                    .noneMatch(line -> line.endsWith("\t0"));
        } catch (IOException e) {
            // it has ended meanwhile
            return true;
        }
    }

    /**
     * Whether a call has failed so far; a call that kills is told only once the process is dead.
     */
    boolean hasStruck() throws IOException {
        var calls = Files.readString(output);
        return calls.contains("(INJECTED)") || calls.contains("killed by SIGKILL");
    }

    @Override
    public void close() {
        // detaches
        process.destroy();
        try {
            process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // of a process that was killed it may wait for a thread whose end it has missed
            process.destroyForcibly().onExit().join();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
