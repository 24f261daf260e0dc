package de.kommunal.roadmap.web.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.kommunal.roadmap.web.security.Actor;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.GeneratedDataSet;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** A whole data set in one request. */
@SharedRoadmap
class BulkLoadTest {

    private static final int BATCH = 200;
    private static final String ESTABLISHED = "RecordCommitteeEstablished";
    private static final String ACCESSION = "RecordAgreementAccession";

    private final Roadmap roadmap;
    private final Api office;

    BulkLoadTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        office = roadmap.as(Role.PROJECT_OFFICE);
    }

    @Test
    void loadsASetInOneRequestAndNothingOfItTwice() {
        var set = GeneratedDataSet.of("bulk-clean", 1_000);
        var before = head();

        var first = load("bulk-clean", set.yaml());
        var events = events(before);
        var second = load("bulk-clean", set.yaml());

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("errors")).isEmpty();
        assertThat(counts(first.json())).containsExactly(1_000, 1_000, 0, 0);
        assertThat(first.json().path("complete").booleanValue()).isTrue();
        assertThat(first.json().path("programme").stringValue()).isEqualTo("bulk-clean");
        assertThat(first.json().path("position").longValue()).isEqualTo(before + 1_000);
        assertThat(first.header("Roadmap-Position")).hasValue(Long.toString(before + 1_000));
        assertThat(counts(second.json())).containsExactly(1_000, 0, 1_000, 0);
        assertThat(second.json().path("position").longValue()).isEqualTo(before + 1_000);
        assertThat(events).hasSize(1_000);
        assertThat(head()).isEqualTo(before + 1_000);
        assertThat(roadmap.as(Role.AUDITOR).get("/api/audit/verification").json().path("intact"))
                .hasToString("true");
    }

    @Test
    void locksTheLogOncePerBatch() {
        var before = head();

        load("bulk-locks", GeneratedDataSet.of("bulk-locks", 1_000).yaml());

        // all events of one append have its time; those of two may have the same by chance
        assertThat(events(before).stream().map(e -> e.path("recordedAt").stringValue()).distinct())
                .hasSizeLessThanOrEqualTo(1_000 / BATCH);
    }

    @Test
    void givesEachRecordOfABatchItsOwnReceipt() {
        var before = head();
        load("bulk-receipts", GeneratedDataSet.of("bulk-receipts", 150).yaml());

        var receipts =
                roadmap.bean(JdbcClient.class)
                        .sql(
                                """
                                select r.position, r.version, e.sequence_number + 1 as expected
                                from command_receipt r
                                join domain_event e on e.global_index = r.position
                                where r.position > ? and r.idempotency_key like 'data-set/%'
                                order by r.position
                                """)
                        .param(before)
                        .query()
                        .listOfRows();

        assertThat(receipts.stream().map(row -> row.get("position")))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 150).boxed().toList());
        assertThat(receipts)
                .allSatisfy(row -> assertThat(row.get("version")).isEqualTo(row.get("expected")));
        assertThat(receipts.stream().map(row -> row.get("version"))).contains(2L);
    }

    @Test
    void refusesRecordsByThemselvesAndNamesTheirLines() {
        // record 12 is the second town, 13 to 21 are what it needs to be there for
        var set =
                GeneratedDataSet.of("bulk-spoiled", 1_200)
                        .spoil(12, "TOWN", "HAMLET")
                        .spoil(206, "RecordStepOutcome", "RecordNothing")
                        .spoil(306, "2025-02-18,", "18.02.2025,")
                        .spoil(500, "vereinbarung", "''")
                        .spoil(702, "id: ort-71", "id: ort-70");
        var before = head();

        var answer = load("bulk-spoiled", set.yaml());

        assertThat(answer.status()).isEqualTo(200);
        var json = answer.json();
        assertThat(json.path("complete").booleanValue()).isFalse();
        assertThat(counts(json)).containsExactly(1_200, 1_177, 0, 23);
        assertThat(head()).isEqualTo(before + 1_177);
        assertThat(json.path("errors").valueStream())
                .extracting(
                        error -> error.path("record").intValue(),
                        error -> error.path("line").intValue(),
                        error -> error.path("command").stringValue(),
                        error -> error.path("id").asString(""),
                        error -> error.path("code").stringValue(),
                        error -> error.at("/errors/0/pointer").asString(""))
                .contains(
                        tuple(12, 15, "RegisterPartner", "ort-2", "invalid-content", "/kind"),
                        tuple(13, 16, ESTABLISHED, "rat-ort-2", "unknown-reference", "/partner"),
                        tuple(16, 19, "RecordStepOutcome", "beratung-ort-2", "not-found", ""),
                        tuple(206, 209, "RecordNothing", "beratung-ort-21", "invalid-content", ""),
                        tuple(
                                306,
                                309,
                                "RecordStepOutcome",
                                "beratung-ort-31",
                                "invalid-content",
                                "/decidedOn"),
                        tuple(500, 503, ACCESSION, "ort-50", "invalid-content", "/agreement"),
                        tuple(702, 705, "RegisterPartner", "ort-70", "already-exists", ""),
                        tuple(703, 706, ESTABLISHED, "rat-ort-71", "unknown-reference", "/partner"))
                .extracting(error -> error.toList().getFirst())
                .containsExactly(
                        12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 206, 306, 500, 702, 703, 704, 705,
                        706, 707, 708, 709, 710, 711);

        var corrected = load("bulk-spoiled", GeneratedDataSet.of("bulk-spoiled", 1_200).yaml());

        assertThat(counts(corrected.json())).containsExactly(1_200, 23, 1_177, 0);
    }

    @Test
    void saysOnTheWayHowFarItIs() {
        var answer =
                load(
                        "bulk-progress",
                        GeneratedDataSet.of("bulk-progress", 500).yaml(),
                        "Accept",
                        "application/x-ndjson");

        assertThat(answer.header("Content-Type")).hasValue("application/x-ndjson");
        var lines = answer.text().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines.subList(0, lines.size() - 1))
                .extracting(line -> line.path("done").intValue())
                .containsExactly(0, 200, 400, 500);
        assertThat(lines.get(1).propertyNames())
                .contains("records", "loaded", "alreadyThere", "refused", "perSecond")
                .contains("secondsLeft");
        assertThat(counts(lines.getLast())).containsExactly(500, 500, 0, 0);
    }

    @Test
    void stopsBetweenTwoBatchesIfNobodyListensAndIsFinishedLater() throws Exception {
        var yaml = GeneratedDataSet.of("bulk-gone", 3_000).yaml();
        var before = head();
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            roadmap.address()
                                                    .resolve("/api/programmes/bulk-gone/data-sets"))
                                    .header(
                                            "Authorization",
                                            "Bearer " + roadmap.token(Role.PROJECT_OFFICE))
                                    .header("Content-Type", "application/yaml")
                                    .header("Accept", "application/x-ndjson")
                                    .POST(HttpRequest.BodyPublishers.ofString(yaml))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.body().read()).isEqualTo('{');
            answer.body().close();
        }

        var finished = load("bulk-gone", yaml);
        while (finished.code().equals("load-under-way")) {
            Thread.sleep(50);
            finished = load("bulk-gone", yaml);
        }

        var there = finished.json().path("alreadyThere").intValue();
        assertThat(there).isLessThan(3_000).matches(n -> n % BATCH == 0);
        assertThat(counts(finished.json())).containsExactly(3_000, 3_000 - there, there, 0);
        assertThat(head()).isEqualTo(before + 3_000);
    }

    @Test
    void letsOneLoadInAtATime() throws Exception {
        var yaml = GeneratedDataSet.of("bulk-twice", 1_000).yaml();
        var before = head();

        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> load("bulk-twice", yaml));
            var other = threads.submit(() -> load("bulk-twice", yaml));
            var answers = List.of(one.get(), other.get());

            assertThat(answers).extracting(Answer::status).contains(200);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).isEqualTo(409);
                        assertThat(answer.code()).isEqualTo("load-under-way");
                        assertThat(answer.header("Retry-After")).isPresent();
                    });
        }
        assertThat(head()).isEqualTo(before + 1_000);
    }

    @Test
    void recordsNothingTwiceEvenIfTwoLoadsMeet() throws Exception {
        var yaml = GeneratedDataSet.of("bulk-race", 600).yaml();
        var loader = roadmap.bean(DataSetLoader.class);
        var before = head();

        try (var threads = Executors.newFixedThreadPool(2)) {
            var loads = new ArrayList<Future<LoadSummary>>();
            for (var i = 0; i < 2; i++) {
                var actor = new Actor("race-" + i, "PROJECT_OFFICE");
                var set = SentDataSet.yaml(yaml.getBytes(StandardCharsets.UTF_8));
                loads.add(threads.submit(() -> loader.load(set, actor, progress -> {})));
            }
            for (var load : loads) {
                assertThat(load.get().errors()).isEmpty();
            }
            assertThat(loads.get(0).get().loaded() + loads.get(1).get().loaded()).isEqualTo(600);
        }
        assertThat(head()).isEqualTo(before + 600);
    }

    @Test
    void looksAtAllRecordsWithoutRecordingAny() {
        var set = GeneratedDataSet.of("bulk-look", 300).spoil(12, "TOWN", "HAMLET");
        var before = head();

        var answer =
                office.send(
                        "POST",
                        "/api/programmes/bulk-look/data-sets?dryRun=true",
                        set.yaml(),
                        "Content-Type",
                        "application/yaml");

        assertThat(counts(answer.json())).containsExactly(300, 0, 0, 1);
        assertThat(answer.json().path("dryRun").booleanValue()).isTrue();
        assertThat(answer.json().at("/errors/0/line").intValue()).isEqualTo(15);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void takesWhatIsExportedAsJson() {
        var exported = roadmap.anonymous().get("/api/programmes/muensterland/data-set").text();

        var answer = office.post("/api/programmes/muensterland/data-sets", exported);

        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("alreadyThere").intValue()).isGreaterThanOrEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'records: ['                                         | 400 | malformed-body
                    ''                                                   | 400 | malformed-body
                    'format: roadmap-data-set/2'                         | 400 | malformed-body
                    'format: roadmap-data-set/1'                         | 400 | malformed-body
                    'format: roadmap-data-set/1\nprogramme: x'           | 400 | malformed-body
                    'format: roadmap-data-set/1\nprogramme: x\nrecords: []' | 422 | invalid-content
                    """)
    void refusesADocumentThatIsNone(String document, int status, String code) {
        var answer = load("bulk-none", document.replace("\\n", "\n"));

        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void saysInWhichLineADocumentEndsToBeOne() {
        var yaml = GeneratedDataSet.of("bulk-broken", 50).spoil(30, "}]}}", "]}}").yaml();
        var before = head();

        var answer = load("bulk-broken", yaml);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").stringValue()).contains("line 33");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void takesNoAliases() {
        var yaml =
                GeneratedDataSet.of("bulk-alias", 5)
                        .spoil(2, "name: Stadt ort-1", "name: &a Stadt")
                        .spoil(3, "name: Rat", "name: *a")
                        .yaml();

        var answer = load("bulk-alias", yaml);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").stringValue()).contains("line 6", "aliases");
    }

    @Test
    void isForTheProjectOffice() {
        var path = "/api/programmes/bulk-rights/data-sets";
        var yaml = GeneratedDataSet.of("bulk-rights", 5).yaml();

        var headers = new String[] {"Content-Type", "application/yaml"};
        assertThat(roadmap.anonymous().send("POST", path, yaml, headers).status()).isEqualTo(401);
        assertThat(roadmap.as(Role.STAKEHOLDER).send("POST", path, yaml, headers).status())
                .isEqualTo(403);
        assertThat(office.send("POST", path, yaml, "Content-Type", "text/plain").code())
                .isEqualTo("unsupported-media-type");
        assertThat(office.send("POST", path.replace("bulk-", "BULK"), yaml, headers).status())
                .isEqualTo(404);
    }

    /** Records, loaded, already there, refused. */
    private static List<Integer> counts(JsonNode summary) {
        return List.of(
                summary.path("records").intValue(),
                summary.path("loaded").intValue(),
                summary.path("alreadyThere").intValue(),
                summary.path("refused").intValue());
    }

    private Answer load(String programme, String yaml, String... headers) {
        var all = new ArrayList<>(List.of("Content-Type", "application/yaml"));
        all.addAll(List.of(headers));
        return office.send(
                "POST",
                "/api/programmes/" + programme + "/data-sets",
                yaml,
                all.toArray(String[]::new));
    }

    private long head() {
        return roadmap.as(Role.AUDITOR)
                .get("/api/audit/checkpoint")
                .json()
                .path("size")
                .longValue();
    }

    private List<JsonNode> events(long after) {
        return roadmap.as(Role.AUDITOR)
                .get("/api/audit/events?limit=1000&after=" + after)
                .json()
                .valueStream()
                .toList();
    }
}
