package de.kommunal.roadmap.web.packet;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.ServerProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;

/** The packet of the data set that comes with the program, checked by a process of its own. */
class PacketProcessTest {

    @TempDir private Path directory;

    @Test
    void isCheckedWithoutTheServerThatMadeIt() throws Exception {
        var data = directory.resolve("data");
        var token = ServerProcess.token(data, "AUDITOR");
        byte[] packet;
        try (var server = ServerProcess.start(data)) {
            packet = Packets.get(server.uri(Packets.ADDRESS), token);
        }
        var file = Files.write(directory.resolve("packet.zip"), packet);
        var files = Packets.files(packet);
        var key = Files.write(directory.resolve("key.txt"), files.get("keys/1.txt"));
        var report = directory.resolve("report.json");

        var good =
                ServerProcess.command(
                        "verify",
                        file.toString(),
                        "--older",
                        file.toString(),
                        "--key",
                        key.toString(),
                        "--report",
                        report.toString());

        assertThat(good.status()).as(good.output()).isZero();
        assertThat(good.output())
                .contains("BESTÄTIGT: packet.zip", "VERIFIED: packet.zip")
                .doesNotContain("Started", "H2", "Tomcat");
        var json = JsonMapper.shared().readTree(Files.readAllBytes(report));
        assertThat(json.path("result").stringValue()).isEqualTo("VERIFIED");
        assertThat(json.path("size").longValue()).isGreaterThan(50);
        assertThat(json.path("reads").intValue()).isGreaterThan(2);

        var altered = Packets.flipped(files, PacketFormat.EVENTS, 2_000);
        Files.write(file, Packets.zip(Packets.withFittingManifest(altered)));
        var bad = ServerProcess.command("verify", file.toString());
        assertThat(bad.status()).as(bad.output()).isEqualTo(1);
        assertThat(bad.output()).contains("NICHT BESTÄTIGT", "NOT VERIFIED", "events.jsonl:");

        assertThat(ServerProcess.command("verify", key.toString()).status()).isEqualTo(2);
        assertThat(ServerProcess.command("verify").status()).isEqualTo(2);
    }
}
