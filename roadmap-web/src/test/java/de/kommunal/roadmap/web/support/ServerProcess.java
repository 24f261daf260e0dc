package de.kommunal.roadmap.web.support;

import de.kommunal.roadmap.web.RoadmapApplication;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The whole program in a process of its own, which can be killed. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final int LONGEST_INCIDENT = 6_000;
    private static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-Xmx512m");

    private final Process process;
    private final Path log;
    private final URI address;

    private ServerProcess(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /** Starts it on a free port and waits until it answers. */
    public static ServerProcess start(Path dataDirectory, String... settings)
            throws IOException, InterruptedException {
        return start(SMALL, dataDirectory, settings);
    }

    /** Starts it with options of the virtual machine. */
    public static ServerProcess start(List<String> options, Path dataDirectory, String... settings)
            throws IOException, InterruptedException {
        var port = freePort();
        var log = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".log");
        var command = java(options);
        command.add("--server.port=" + port);
        command.add("--roadmap.data-dir=" + dataDirectory);
        // what it does as fast as it can is what is tried
        command.add("--roadmap.limits.on=false");
        command.addAll(List.of(settings));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        var server = new ServerProcess(process, log, URI.create("http://localhost:" + port));
        server.awaitFirstAnswer();
        return server;
    }

    /** Makes an API token as the README says. */
    public static String token(Path dataDirectory, String role)
            throws IOException, InterruptedException {
        var command = java(SMALL);
        command.addAll(List.of("token", role, "--roadmap.data-dir=" + dataDirectory));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("no token was made: " + output);
        }
        return output.strip();
    }

    /** What a command came to; its output and its errors together. */
    public record Outcome(int status, String output) {}

    /** Runs a command of the program to its end, without a server. */
    public static Outcome command(String... words) throws IOException, InterruptedException {
        return command(SMALL, words);
    }

    /** Runs a command of the program with options of the virtual machine. */
    public static Outcome command(List<String> options, String... words)
            throws IOException, InterruptedException {
        var command = java(options);
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    public long pid() {
        return process.pid();
    }

    public URI uri(String path) {
        return address.resolve(path);
    }

    /** All that it has said so far, on both outputs. */
    public String output() throws IOException {
        return Files.readString(log);
    }

    /** What it has said about its last incident, for a test that fails. */
    public String lastIncident() throws IOException {
        var said = Files.readString(log);
        var start = Math.max(0, said.lastIndexOf("incident "));
        return said.substring(start, Math.min(said.length(), start + LONGEST_INCIDENT));
    }

    /** Ends it as a power switch would end a program: no hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, as an operating system does that is shut down. */
    public void terminate() {
        process.destroy();
    }

    /**
     * Its exit status.
     *
     * @throws IllegalStateException if it has not ended in time
     */
    public int awaitEnd(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("still runs after " + atMost);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitFirstAnswer() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    process.destroyForcibly();
                    throw new IllegalStateException("did not start:\n" + Files.readString(log));
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private boolean answers(HttpClient http) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(uri("/api/programmes")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> java(List<String> options) {
        var classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, RoadmapApplication.class.getName()));
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
