package de.kommunal.roadmap.web.personal;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.rest.RequestHash;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

/** Texts about persons are sealed at every door, and only what may be sealed gets in. */
@SharedRoadmap
class PersonalDoorTest {

    private static final String TEXT = "Friedhelm Öchtering, Zimmer 12";
    private static final PlainText PLAIN = new PlainText("Friedhelm", "chtering");

    private final Api office;
    private final Api admin;
    private final JdbcClient jdbc;
    private final OwnProgramme programme;
    private String person = "";

    PersonalDoorTest(Roadmap roadmap) {
        this.office = roadmap.as(Role.PROJECT_OFFICE);
        this.admin = roadmap.as(Role.ADMIN);
        this.jdbc = roadmap.bean(JdbcClient.class);
        this.programme = OwnProgramme.open(roadmap, "door");
    }

    @BeforeEach
    void aPersonAndAResolution() {
        person = somebody();
        programme.hasPartner("nord");
        programme.resolves("auftrag", "2025-03-01", "\"kind\": \"MANDATE\"");
    }

    private String somebody() {
        return office.post("/api/people", "{\"name\": \"Friedhelm Öchtering\"}")
                .json()
                .path("person")
                .stringValue();
    }

    private void erase(String erased) {
        var answer = admin.send("DELETE", "/api/people/" + erased + "?basis=OBJECTION", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String fields(String id, String responsible) {
        return """
        "id": "%s", "resolution": "auftrag", "item": 1, "partner": "nord",
        "addressee": "Verwaltung", "task": "Prüfen", "responsible": %s
        """
                .formatted(id, responsible);
    }

    private static String about(String person, String text) {
        return "{\"person\": \"%s\", \"text\": \"%s\"}".formatted(person, text);
    }

    private static String sealed(String person, String sealed) {
        return "{\"person\": \"%s\", \"sealed\": \"%s\"}".formatted(person, sealed);
    }

    private Answer issue(String id, String responsible) {
        return programme.tell("/mandates", "2025-03-01", fields(id, responsible));
    }

    private JsonNode responsible(String id) {
        return programme.read("/mandates/" + id).path("responsible");
    }

    private String opened(JsonNode responsible) {
        return office.get(
                        "/api/people/%s/text?sealed=%s"
                                .formatted(
                                        responsible.path("person").stringValue(),
                                        responsible.path("sealed").stringValue()))
                .json()
                .path("text")
                .stringValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"person": "person-aaaaaaaaaaaaaaaa", "text": "x"} | /responsible/person
                    {"person": "frau-musterfrau", "text": "x"}         | /responsible/person
                    {"person": 7, "text": "x"}                         | /responsible/person
                    {"text": "x"}                                      | /responsible/person
                    {"person": "P"}                                    | /responsible
                    {"person": "P", "text": "x", "sealed": "v1.a.b.c"} | /responsible
                    {"person": "P", "text": " "}                       | /responsible/text
                    {"person": "P", "text": null}                      | /responsible/text
                    {"person": "P", "text": "a\\u0007b"}               | /responsible/text
                    {"person": "P", "text": ["x"]}                     | /responsible/text
                    {"person": "P", "text": "x", "name": "y"}          | /responsible/name
                    {"person": "P", "sealed": "Friedhelm"}             | /responsible/sealed
                    "Friedhelm"                                        | /responsible
                    """)
    void refusesWhatCannotBeSealed(String responsible, String pointer) {
        var answer = issue("pruefung", responsible.replace("\"P\"", "\"" + person + "\""));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid-content");
        assertThat(answer.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(issue("lang", about(person, "x".repeat(1_001))).status()).isEqualTo(422);
        assertThat(issue("kurz", about(person, "ü".repeat(1_000))).status()).isEqualTo(201);
        assertThat(opened(responsible("kurz"))).hasSize(1_000);
    }

    @Test
    void takesASealedTextOnlyAtItsPlaceAndForItsPerson() {
        issue("erster", about(person, TEXT));
        var seal = responsible("erster").path("sealed").stringValue();
        var elsewhere = seal.replace("mandate.responsible", "mandate.other");
        var damaged =
                seal.substring(0, seal.length() - 9)
                        + (seal.charAt(seal.length() - 9) == 'A' ? 'B' : 'A')
                        + seal.substring(seal.length() - 8);

        assertThat(issue("damaged", sealed(person, damaged)).status()).isEqualTo(422);
        assertThat(issue("elsewhere", sealed(person, elsewhere)).status()).isEqualTo(422);
        assertThat(issue("other", sealed(somebody(), seal)).status()).isEqualTo(422);
        assertThat(issue("same", sealed(person, seal)).status()).isEqualTo(201);
        assertThat(opened(responsible("same"))).isEqualTo(TEXT);
    }

    @Test
    void isRepeatedByItsKeyAsAnyOtherRequest() {
        var path = "/api/programmes/" + programme.id() + "/mandates";
        var body =
                "{%s, %s}"
                        .formatted(
                                fields("pruefung", about(person, TEXT)),
                                OwnProgramme.provenance("2025-03-01"));

        var first = office.post(path, body, "Idempotency-Key", "k-" + programme.id());
        var again = office.post(path, body, "Idempotency-Key", "k-" + programme.id());
        var other =
                office.post(
                        path,
                        body.replace("Zimmer 12", "Zimmer 13"),
                        "Idempotency-Key",
                        "k-" + programme.id());

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(programme.events("mandate/pruefung")).hasSize(1);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        // a hash of what was sent would let somebody guess the text
        var guessed = RequestHash.of("POST", path, JsonMapper.shared().readTree(body));
        assertThat(
                        jdbc.sql("select count(*) from command_receipt where request_hash = ?")
                                .param(guessed)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void warnsOfANameInFreeTextAndNotInWhatIsSealed() {
        var both =
                programme.tell(
                        "/mandates",
                        "2025-03-01",
                        fields("pruefung", about(person, "Frau Musterfrau, Tel. 0251 770 42"))
                                .replace("Prüfen", "Frau Musterfrau prüft"));

        assertThat(both.json().path("warnings")).hasSize(1);
        assertThat(both.json().at("/warnings/0/pointer").stringValue()).isEqualTo("/task");
    }

    @Test
    void isSealedInADataSetWhichIsLoadedOnce() throws Exception {
        var set =
                """
                {"format": "roadmap-data-set/1", "programme": "%s", "records": [
                   {"IssueMandate": {%s, %s}}]}
                """
                        .formatted(
                                programme.id(),
                                fields("pruefung", about(person, TEXT)),
                                OwnProgramme.provenance("2025-03-01"));
        var path = "/api/programmes/" + programme.id() + "/data-sets";

        assertThat(office.post(path + "?dryRun=true", set).json().path("refused").intValue())
                .isZero();
        var first = office.post(path, set);
        var again = office.post(path, set);
        programme.sees(first.json().path("position").longValue());

        assertThat(first.json().path("loaded").intValue()).as(first.text()).isEqualTo(1);
        assertThat(again.json().path("alreadyThere").intValue()).as(again.text()).isEqualTo(1);
        assertThat(opened(responsible("pruefung"))).isEqualTo(TEXT);
        // a hash of the whole set would let somebody guess the name in it
        var event = programme.events("mandate/pruefung").getFirst();
        var hash = RequestHash.of(set.getBytes(StandardCharsets.UTF_8));
        assertThat(event.toString()).contains("data-set/").doesNotContain(hash.substring(0, 32));

        erase(person);
        var late = office.post(path, set.replace("pruefung", "danach"));
        assertThat(late.json().at("/errors/0/code").stringValue()).isEqualTo("person-erased");
        assertThat(late.json().at("/errors/0/errors/0/pointer").stringValue())
                .isEqualTo("/responsible/person");
    }

    @Test
    void isSealedWhereItIsOnlyTriedOut() throws Exception {
        var tried =
                programme.whatIf(
                        "",
                        "{\"IssueMandate\": {%s, %s}}"
                                .formatted(
                                        fields("pruefung", about(person, TEXT)),
                                        OwnProgramme.provenance("2025-03-01")));

        assertThat(tried.toString()).contains("v1.mandate.responsible.");
        assertThat(PLAIN.in("answer", tried.toString().getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void isSealedInACorrection() {
        issue("pruefung", about(person, "falsch"));
        var event = programme.events("mandate/pruefung").getFirst().path("id").stringValue();

        var wrong = correct(event, about("person-aaaaaaaaaaaaaaaa", TEXT));
        programme.record("/corrections", "2025-03-01", correction(event, about(person, TEXT)));

        assertThat(wrong.json().at("/errors/0/pointer").stringValue())
                .isEqualTo("/replacement/IssueMandate/responsible/person");
        assertThat(opened(responsible("pruefung"))).isEqualTo(TEXT);
    }

    private Answer correct(String event, String responsible) {
        return programme.tell("/corrections", "2025-03-01", correction(event, responsible));
    }

    private static String correction(String event, String responsible) {
        return """
        "event": "%s", "category": "TYPO", "reason": "Probe",
        "replacement": {"IssueMandate": {%s, %s}}
        """
                .formatted(
                        event,
                        fields("pruefung", responsible),
                        OwnProgramme.provenance("2025-03-01"));
    }

    @Test
    void saysInChangesOnlyThatItIsSealed() throws Exception {
        issue("pruefung", about(person, "falsch"));
        var before = programme.position();
        var event = programme.events("mandate/pruefung").getFirst().path("id").stringValue();
        programme.record("/corrections", "2025-03-01", correction(event, about(person, TEXT)));

        var changes =
                programme
                        .read("/changes?from=2025-03-02@%d&to=2025-03-02".formatted(before))
                        .toString();

        assertThat(changes).contains("ie zuständige Person", "versiegelt", "sealed");
        assertThat(PLAIN.in("answer", changes.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
