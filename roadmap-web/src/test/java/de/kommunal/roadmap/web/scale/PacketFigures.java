package de.kommunal.roadmap.web.scale;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.ServerProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** How long a large packet takes to write and to verify in little memory: .ci/measure-packet. */
class PacketFigures {

    private static final int EVENTS = Integer.getInteger("roadmap.packet.events", 100_000);
    private static final int KEYS = Integer.getInteger("roadmap.packet.keys", 40_000);
    private static final String HEAP = System.getProperty("roadmap.packet.heap", "256m");
    private static final double MIB = 1 << 20;

    @TempDir private Path directory;
    private final Figures figures = new Figures();

    @Test
    void isVerifiedInLittleMemory() throws Exception {
        try {
            var data = directory.resolve("events");
            new GeneratedHistory(EVENTS, KEYS, 1).writeTo(data);
            makeFacts(data);
            var packet = directory.resolve("packet.zip");
            var token = ServerProcess.token(data, "AUDITOR");
            try (var server =
                    ServerProcess.start(List.of("-Xmx3g"), data, "--roadmap.data-set=none")) {
                figures.add("written, s", "%.1f", seconds(() -> write(server, token, packet)));
            }
            figures.add("length of the packet, MiB", "%.0f", Files.size(packet) / MIB);
            verify(packet);
        } finally {
            figures.writeTo(Path.of("target", "packet"), "figures-" + EVENTS);
        }
    }

    /** So that the start of the program does not take minutes. */
    private static void makeFacts(Path data) {
        StoreApplication.start(StoreApplication.Reading.class, Clock.systemUTC(), data).close();
    }

    private static void write(ServerProcess server, String token, Path packet)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(server.uri("/api/audit/packet"))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofFile(packet));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private void verify(Path packet) throws Exception {
        figures.add(
                "verified with " + HEAP + " of heap, s",
                "%.1f",
                seconds(() -> {
                    var outcome =
                            ServerProcess.command(
                                    List.of("-Xmx" + HEAP), "verify", packet.toString());
                    assertThat(outcome.status()).as(outcome.output()).isZero();
                }));
    }

    private interface Task {
        void run() throws Exception;
    }

    private static double seconds(Task task) throws Exception {
        var start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
