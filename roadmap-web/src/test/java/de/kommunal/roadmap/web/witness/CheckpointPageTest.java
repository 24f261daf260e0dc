package de.kommunal.roadmap.web.witness;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;

import io.nayuki.qrcodegen.QrCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** A sheet of paper with all that is needed to check the log later. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckpointPageTest {

    @TempDir private static Path directory;

    private Roadmap roadmap;
    private Api reader;
    private JsonNode signed;

    @BeforeAll
    void start() {
        roadmap = Roadmap.start(directory, "--roadmap.audit.sign-every=PT0S");
        reader = roadmap.anonymous();
        signed = roadmap.as(Role.AUDITOR).get("/api/audit/checkpoint").json().path("signed");
    }

    @AfterAll
    void stop() {
        roadmap.close();
    }

    private String address() {
        return "/checkpoints/" + signed.path("size").longValue();
    }

    @Test
    void saysWhatWasSignedAndByWhichKeys() {
        var page = reader.get(address());

        assertThat(page.status()).isEqualTo(200);
        var note = signed.path("note").stringValue();
        assertThat(page.text())
                .contains("lang=\"de\"", "Siegel über", signed.path("rootHash").stringValue())
                .contains(note.strip())
                .contains("Ed25519", "ML-DSA-44")
                .doesNotContain("<script", "style=", "role=\"alert\"", "??");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(reader.get(address() + "?lang=en").text())
                .contains("lang=\"en\"", "Checkpoint of");
        assertThat(page.text()).contains("from=" + signed.path("size").longValue() + " ");
    }

    @Test
    void theCodeHasTheThreeLinesThatWereSigned() {
        var note = signed.path("note").stringValue();
        var lines = note.substring(0, note.indexOf("\n\n") + 1);
        var drawn =
                Pattern.compile("<path fill=\"#000000\" d=\"([^\"]+)\"")
                        .matcher(reader.get(address()).text());

        assertThat(drawn.find()).isTrue();
        assertThat(drawn.group(1)).isEqualTo(QrImage.of(lines).path());
        assertThat(drawn.group(1)).isNotEqualTo(QrImage.of(lines.strip()).path());
    }

    @Test
    void theDrawingIsTheCode() {
        var text = "roadmap.invalid/log/ä\n48\nroot\n";
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var image = QrImage.of(text);
        var dark = new boolean[image.width()][image.width()];
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z")
                .matcher(image.path())
                .results()
                .forEach(run -> {
                    for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                        dark[Integer.parseInt(run.group(2))][Integer.parseInt(run.group(1)) + i] =
                                true;
                    }
                });
        for (int y = 0; y < image.width(); y++) {
            for (int x = 0; x < image.width(); x++) {
                assertThat(dark[y][x]).isEqualTo(code.getModule(x - 4, y - 4));
            }
        }
    }

    @Test
    void theNewestIsFoundAndOthersAreNot() {
        assertThat(reader.get("/checkpoints").response().headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith(address()));
        for (var other : new String[] {"/checkpoints/1", "/checkpoints/0", "/checkpoints/x"}) {
            assertThat(reader.get(other).status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void whatIsNotAsItWasSignedIsCalledSo(@TempDir Path own) {
        try (var altered = Roadmap.start(own, "--roadmap.audit.sign-every=PT0S")) {
            var size =
                    altered.as(Role.AUDITOR)
                            .get("/api/audit/checkpoint")
                            .json()
                            .at("/signed/size")
                            .longValue();
            var jdbc = altered.bean(JdbcClient.class);
            jdbc.sql("drop trigger log_checkpoint_append_only").update();
            jdbc.sql("update log_checkpoint set note = replace(note, 'roadmap', 'Roadmap')")
                    .update();

            assertThat(altered.anonymous().get("/checkpoints/" + size).text())
                    .contains("role=\"alert\"", "beweist nichts")
                    .doesNotContain("ML-DSA-44");
        }
    }
}
