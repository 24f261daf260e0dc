package de.kommunal.roadmap.web.personal;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.cli.CommandLine;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;

/**
 * A person is entered and spoken of, and then erased, on a store in files: at no time does any file
 * but that of the key tell who it is, and what is proved before is proved afterwards.
 */
@ExtendWith(OutputCaptureExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class ErasureStoryTest {

    private static final String NAME = "Adelheid Brinkmöller";
    private static final String EMAIL = "adelheid.brinkmoeller@example.org";
    private static final String TEXT = NAME + ", Durchwahl 0251 77042-19";
    private static final PlainText PLAIN =
            new PlainText("Adelheid", "Brinkm", "brinkmoeller", "77042-19");

    /** In the same command, and not about a person: whoever looks has to find it. */
    private static final String ADDRESSEE = "Hauptamt Kehrwieder";

    private static final PlainText CONTROL = new PlainText(ADDRESSEE);

    private static final List<String> TALKATIVE =
            List.of(
                    "de.kommunal",
                    "org.springframework.web",
                    "org.springframework.jdbc",
                    "org.axonframework");

    @TempDir private Path directory;

    private Path data() {
        return directory.resolve("data");
    }

    private Roadmap start(Path data) {
        return Roadmap.start(
                data,
                "--roadmap.audit.keys=" + directory.resolve("keys"),
                "--roadmap.audit.sign-every=PT0S",
                "--roadmap.data-set=none",
                // what is said when somebody looks for an error tells no name either
                "--logging.level.de.kommunal=TRACE",
                "--logging.level.org.springframework.web=TRACE",
                "--logging.level.org.springframework.jdbc=TRACE",
                "--logging.level.org.axonframework=DEBUG");
    }

    /** The levels are those of the whole process. */
    @AfterAll
    static void saysNoMoreThanBefore() {
        var logging = LoggingSystem.get(ErasureStoryTest.class.getClassLoader());
        TALKATIVE.forEach(it -> logging.setLogLevel(it, null));
    }

    @Test
    void nobodyReadsWhatWasErasedAndEveryProofHolds(CapturedOutput output) throws Exception {
        String person;
        String sealed;
        String issued;
        JsonNode checkpoint;
        JsonNode inclusion;
        try (var roadmap = start(data())) {
            var admin = roadmap.as(Role.ADMIN);
            var office = roadmap.as(Role.PROJECT_OFFICE);
            var auditor = roadmap.as(Role.AUDITOR);
            person = enter(office);
            var programme = OwnProgramme.open(roadmap, "erasure");
            programme.hasPartner("nord");
            programme.resolves("auftrag", "2025-03-01", "\"kind\": \"MANDATE\"");
            issue(programme, "pruefung", person, TEXT);
            assertThat(programme.whatIf("", mandate("versuch", person)).toString())
                    .contains("v1.mandate.responsible.");

            var read = programme.read("/mandates/pruefung").path("responsible");
            assertThat(read.path("person").stringValue()).isEqualTo(person);
            sealed = read.path("sealed").stringValue();
            assertThat(open(auditor, person, sealed).json().path("text").stringValue())
                    .isEqualTo(TEXT);
            assertThat(auditor.get("/api/people/" + person).json().path("name").stringValue())
                    .isEqualTo(NAME);
            issued = programme.events("mandate/pruefung").getFirst().path("id").stringValue();
            keepCopies(roadmap, "before");
            checkpoint = auditor.get("/api/audit/checkpoint").json();
            inclusion = inclusion(auditor, issued, checkpoint);

            seesNoPlainText(output);
            assertThat(CONTROL.in(directory))
                    .as("files that say what is no secret")
                    .anyMatch(it -> it.startsWith("data/") && it.contains(".mv.db"))
                    .anyMatch(it -> it.startsWith("copies/before-packet.zip/"))
                    .anyMatch(it -> it.startsWith("copies/before-backup.zip/"));

            Files.copy(key(person), directory.resolve("kept.key"));
            var erased = erase(admin, person);
            assertThat(erased.path("basis").stringValue()).isEqualTo("CONSENT_WITHDRAWN");
            assertThat(erase(admin, person)).isEqualTo(erased);

            isErased(roadmap, person, sealed);
            assertThat(programme.read("/mandates/pruefung").path("responsible")).isEqualTo(read);
            var refused = tell(programme, "danach", person, TEXT);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("person-erased");
            assertThat(refused.json().at("/errors/0/pointer").stringValue())
                    .isEqualTo("/responsible/person");
            proves(roadmap, checkpoint, inclusion, issued);
            var event = erased.path("eventId").stringValue();
            assertThat(
                            auditor.get("/api/audit/events/" + event)
                                    .json()
                                    .at("/event/type")
                                    .stringValue())
                    .isEqualTo("roadmap.PersonalDataErased");
            var head = auditor.get("/api/audit/checkpoint").json();
            assertThat(head.path("size").longValue())
                    .isEqualTo(checkpoint.path("size").longValue() + 1);
            keepCopies(roadmap, "after");
        }
        var verified =
                CommandLine.run(
                        "verify",
                        copy("after-packet.zip").toString(),
                        "--older",
                        copy("before-packet.zip").toString());
        assertThat(verified).as("exit status of verify").isZero();

        startsAgain(person, sealed, checkpoint, inclusion, issued);
        theBackupDoesNotBringItBack(person, sealed);
        seesNoPlainText(output);
    }

    private void startsAgain(
            String person, String sealed, JsonNode checkpoint, JsonNode inclusion, String issued)
            throws IOException {
        Files.copy(directory.resolve("kept.key"), key(person));
        Files.delete(key(person).resolveSibling(person + ".erased"));
        try (var roadmap = start(data())) {
            assertThat(key(person)).doesNotExist();
            isErased(roadmap, person, sealed);
            proves(roadmap, checkpoint, inclusion, issued);
        }
    }

    /** The database as it was before, with the keys as they are now. */
    private void theBackupDoesNotBringItBack(String person, String sealed) throws IOException {
        var restored = Files.createDirectory(directory.resolve("restored"));
        try (var zip = new ZipInputStream(Files.newInputStream(copy("before-backup.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(restored.resolve(entry.getName()), zip.readAllBytes());
            }
        }
        // the last checkpoint beside the keys is younger than this log, which is said elsewhere
        Files.delete(directory.resolve("keys").resolve("last-checkpoint.txt"));
        try (var roadmap = start(restored)) {
            isErased(roadmap, person, sealed);
            assertThat(
                            roadmap.bean(JdbcClient.class)
                                    .sql("select count(*) from person_directory")
                                    .query(Long.class)
                                    .single())
                    .isZero();
            var again = erase(roadmap.as(Role.ADMIN), person);
            assertThat(again.path("keyFingerprint").stringValue()).hasSize(64);
        }
    }

    private static String enter(Api office) {
        var entered =
                office.post(
                        "/api/people",
                        "{\"name\": \"%s\", \"email\": \"%s\"}".formatted(NAME, EMAIL));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        var person = entered.json().path("person").stringValue();
        assertThat(entered.header("Location")).contains("/api/people/" + person);
        return person;
    }

    private static void issue(OwnProgramme programme, String id, String person, String text) {
        var answer = tell(programme, id, person, text);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Answer tell(OwnProgramme programme, String id, String person, String text) {
        return programme.tell("/mandates", "2025-03-01", fields(id, person, text));
    }

    private static String fields(String id, String person, String text) {
        return """
        "id": "%s", "resolution": "auftrag", "item": 1, "partner": "nord", "addressee": "%s",
        "responsible": {"person": "%s", "text": "%s"}, "task": "Prüfen"
        """
                .formatted(id, ADDRESSEE, person, text);
    }

    private static String mandate(String id, String person) {
        return "{\"IssueMandate\": {%s, %s}}"
                .formatted(fields(id, person, TEXT), OwnProgramme.provenance("2025-03-01"));
    }

    private static Answer open(Api reader, String person, String sealed) {
        return reader.get("/api/people/%s/text?sealed=%s".formatted(person, sealed));
    }

    private static JsonNode erase(Api admin, String person) {
        var answer = admin.send("DELETE", "/api/people/" + person + "?basis=CONSENT_WITHDRAWN", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static void isErased(Roadmap roadmap, String person, String sealed) {
        var admin = roadmap.as(Role.ADMIN);
        for (var answer :
                new Answer[] {
                    admin.get("/api/people/" + person),
                    open(admin, person, sealed),
                    admin.send(
                            "PUT",
                            "/api/people/" + person,
                            "{\"name\": \"x\"}",
                            "Content-Type",
                            "application/json")
                }) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(410);
            assertThat(answer.code()).isEqualTo("person-erased");
            assertThat(answer.json().path("detail").stringValue())
                    .matches(".*was erased on \\d{4}-\\d\\d-\\d\\d\\.");
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
        assertThat(admin.get("/api/people").text()).doesNotContain(person);
    }

    private static JsonNode inclusion(Api auditor, String event, JsonNode checkpoint) {
        var size = checkpoint.path("size").longValue();
        var answer =
                auditor.get("/api/audit/proofs/inclusion?event=%s&size=%d".formatted(event, size));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static void proves(
            Roadmap roadmap, JsonNode checkpoint, JsonNode inclusion, String event) {
        var auditor = roadmap.as(Role.AUDITOR);
        assertThat(inclusion(auditor, event, checkpoint)).isEqualTo(inclusion);
        var consistency =
                auditor.get(
                                "/api/audit/proofs/consistency?from="
                                        + checkpoint.path("size").longValue())
                        .json();
        assertThat(consistency.toString()).contains(checkpoint.path("rootHash").stringValue());
        var verification = auditor.get("/api/audit/verification").json();
        assertThat(verification.path("intact").booleanValue()).as(verification.toString()).isTrue();
    }

    private Path key(String person) {
        return directory.resolve("keys").resolve("people").resolve(person + ".key");
    }

    private Path copy(String name) {
        return directory.resolve("copies").resolve(name);
    }

    /** A backup of the database and a packet, as they would be taken away. */
    private void keepCopies(Roadmap roadmap, String when) throws Exception {
        Files.createDirectories(directory.resolve("copies"));
        roadmap.bean(JdbcClient.class)
                .sql("backup to '" + copy(when + "-backup.zip") + "'")
                .update();
        var request =
                HttpRequest.newBuilder(roadmap.address().resolve("/api/audit/packet"))
                        .header("Authorization", "Bearer " + roadmap.token(Role.AUDITOR))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            request, HttpResponse.BodyHandlers.ofFile(copy(when + "-packet.zip")));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private void seesNoPlainText(CapturedOutput output) throws IOException {
        assertThat(PLAIN.in(directory)).isEmpty();
        var log = output.getAll();
        assertThat(log).contains("Started ");
        assertThat(PLAIN.in("log", log.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
