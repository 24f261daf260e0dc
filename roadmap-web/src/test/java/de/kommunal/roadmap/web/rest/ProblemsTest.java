package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What is answered to a body that can't be recorded. */
@SharedRoadmap
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsTest {

    private static final String TEXT = "\"Probe\"";
    private static final int MAX_BODY = 256 * 1024;

    private final Probe probe;

    ProblemsTest(Roadmap roadmap) {
        probe = Probe.open(roadmap, "problems");
    }

    /** A body with one fault and the place where it is. */
    record Faulty(String name, String body, String pointer) {

        /** The body of a scenario in which one text is replaced by another. */
        static Faulty replacing(String name, String text, String by, String pointer) {
            var body = Probe.scenario();
            assertThat(body).contains(text);
            return new Faulty(name, body.replace(text, by), pointer);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Faulty> FAULTY =
            List.of(
                    Faulty.replacing("unknown field", "\"model\"", "\"x\": 1, \"model\"", "/x"),
                    Faulty.replacing(
                            "unknown field with signs of a pointer",
                            "\"model\"",
                            "\"a/b~c\": 1, \"model\"",
                            "/a~1b~0c"),
                    Faulty.replacing(
                            "nested unknown field",
                            "\"sources\": []",
                            "\"sources\": [{\"title\": \"Probe\", \"x\": 1}]",
                            "/provenance/sources/0/x"),
                    Faulty.replacing("missing field", "\"title\": \"Probe\", ", "", "/title"),
                    Faulty.replacing("field without a value", TEXT, "null", "/title"),
                    Faulty.replacing(
                            "nested missing field",
                            ", \"publicity\": \"PUBLIC\"",
                            "",
                            "/provenance/publicity"),
                    Faulty.replacing(
                            "word that is not in the list", "HOLDING", "HOLDINGS", "/model"),
                    Faulty.replacing("number for a word", "\"HOLDING\"", "3", "/model"),
                    Faulty.replacing(
                            "list with a gap",
                            "Forms\": []",
                            "Forms\": [null]",
                            "/candidateForms/0"),
                    Faulty.replacing(
                            "nested list with a gap",
                            "\"sources\": []",
                            "\"sources\": [null]",
                            "/provenance/sources/0"),
                    Faulty.replacing(
                            "text for a list",
                            "Forms\": []",
                            "Forms\": \"GMBH\"",
                            "/candidateForms"),
                    Faulty.replacing("empty text for a word", "\"HOLDING\"", "\"\"", "/model"),
                    Faulty.replacing(
                            "empty text for a number",
                            TEXT,
                            TEXT + ", \"ladderRank\": \"\"",
                            "/ladderRank"),
                    Faulty.replacing(
                            "empty text for a day",
                            "\"sources\": []",
                            "\"sources\": [{\"title\": \"Probe\", \"seenOn\": \"\"}]",
                            "/provenance/sources/0/seenOn"),
                    Faulty.replacing(
                            "empty list for a day",
                            "\"sources\": []",
                            "\"sources\": [{\"title\": \"Probe\", \"seenOn\": []}]",
                            "/provenance/sources/0/seenOn"),
                    Faulty.replacing(
                            "list for a day",
                            "\"sources\": []",
                            "\"sources\": [{\"title\": \"Probe\", \"seenOn\": [2026, 2, 18]}]",
                            "/provenance/sources/0/seenOn"),
                    Faulty.replacing(
                            "number for a day",
                            "\"sources\": []",
                            "\"sources\": [{\"title\": \"Probe\", \"seenOn\": 20502}]",
                            "/provenance/sources/0/seenOn"),
                    Faulty.replacing(
                            "time for a day",
                            "\"sources\": []",
                            "\"sources\": [{\"title\": \"Probe\", \"seenOn\":"
                                    + " \"2026-02-18T00:00:00Z\"}]",
                            "/provenance/sources/0/seenOn"),
                    Faulty.replacing("empty text", TEXT, "\" \"", "/title"),
                    Faulty.replacing("number for a text", TEXT, "5", "/title"),
                    Faulty.replacing("truth for a text", TEXT, "true", "/title"),
                    Faulty.replacing("object for a text", TEXT, "{}", "/title"),
                    Faulty.replacing(
                            "number too large",
                            TEXT,
                            TEXT + ", \"ladderRank\": 99999999999",
                            "/ladderRank"),
                    Faulty.replacing(
                            "number beyond all bounds",
                            TEXT,
                            TEXT + ", \"ladderRank\": 1e999999",
                            "/ladderRank"),
                    Faulty.replacing(
                            "fraction", TEXT, TEXT + ", \"ladderRank\": 1.5", "/ladderRank"),
                    Faulty.replacing(
                            "day that there is not",
                            "\"2026\"",
                            "\"2026-02-30\"",
                            "/provenance/effective"),
                    Faulty.replacing(
                            "word for a date",
                            "\"2026\"",
                            "\"yesterday\"",
                            "/provenance/effective"),
                    Faulty.replacing(
                            "number for a date", "\"2026\"", "2026", "/provenance/effective"),
                    Faulty.replacing(
                            "object for an id", "\"model\"", "\"id\": {}, \"model\"", "/id"),
                    Faulty.replacing(
                            "id with a blank", "\"model\"", "\"id\": \"a b\", \"model\"", "/id"),
                    Faulty.replacing(
                            "programme of the address", "\"model\"",
                            "\"programme\": \"problems\", \"model\"", "/programme"),
                    Faulty.replacing("control character", TEXT, "\"a\\u0007b\"", "/title"),
                    Faulty.replacing("NUL", TEXT, "\"a\\u0000b\"", "/title"),
                    Faulty.replacing("reversed reading", TEXT, "\"a\\u202eb\"", "/title"),
                    Faulty.replacing("lone surrogate", TEXT, "\"\\ud800\"", "/title"),
                    Faulty.replacing(
                            "nested control character",
                            "\"sources\": []",
                            "\"sources\": [{\"title\": \"a\\u0007b\"}]",
                            "/provenance/sources/0/title"));

    @ParameterizedTest
    @FieldSource("FAULTY")
    void saysAtWhichPlaceTheBodyCannotBeRecorded(Faulty faulty) {
        var answer = probe.office().post(probe.scenarios(), faulty.body());

        Problems.assertProblem(answer, 422, "invalid-content");
        Problems.placeIn(answer, faulty.pointer());
        assertThat(answer.json().path("errors")).hasSize(1);
    }

    @Test
    void saysAllNamesThatAreWrongAtOnce() {
        var answer = probe.office().post(probe.scenarios(), "{\"x\": 1, \"title\": \"\\ud800\"}");

        Problems.assertProblem(answer, 422, "invalid-content");
        List.of("/x", "/title", "/model", "/candidateForms", "/provenance")
                .forEach(pointer -> Problems.placeIn(answer, pointer));
    }

    @Test
    void listsTheWordsThatItKnows() {
        var body = Probe.scenario().replace("HOLDING", "HOLDINGS");

        var answer = probe.office().post(probe.scenarios(), body);

        var place = Problems.placeIn(answer, "/model");
        assertThat(place.path("read").stringValue()).isEqualTo("HOLDINGS");
        assertThat(place.path("expected").stringValue())
                .isEqualTo(
                        "one of STATUS_QUO, OBSERVATION, COOPERATION, HOLDING, JOINT_OPERATION,"
                                + " FULL_MERGER");
    }

    @Test
    void saysWhichReferenceIsUnknown() {
        var body =
                Probe.with("report", "\"nobody\"", Probe.scenario())
                        .replace("[], \"publicity\"", "[{\"paper\": \"none\"}], \"publicity\"");

        var answer = probe.office().post(probe.scenarios(), body);

        Problems.assertProblem(answer, 422, "unknown-reference");
        assertThat(Problems.placeIn(answer, "/report").path("read").stringValue())
                .isEqualTo("nobody");
        assertThat(
                        Problems.placeIn(answer, "/provenance/sources/0/paper")
                                .path("read")
                                .stringValue())
                .isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Probe",
                "null",
                "5",
                "[]",
                "[{}]",
                "{",
                "{\"title\": \"Probe\"",
                "{'title': 'Probe'}",
                "{\"title\": NaN}",
                "{/* Probe */}",
                "{\"title\": \"a\u0007\"}",
                "{\"title\": \"Eins\", \"title\": \"Zwei\"}",
                "{\"\\ud800\": 1}",
                "{} {}",
                "{} ]",
                "{} Probe"
            })
    void refusesWhatIsNotOneObject(String body) {
        var answer = probe.office().post(probe.scenarios(), body);

        Problems.assertProblem(answer, 400, "malformed-body");
    }

    /** A body beyond one of the limits in docs/rest.md. */
    record Beyond(String name, String body) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Beyond> BEYOND =
            List.of(
                    new Beyond("lists too deep", "[".repeat(51) + "]".repeat(51)),
                    new Beyond("objects too deep", "{\"a\":".repeat(51) + "1" + "}".repeat(51)),
                    new Beyond("text too long", "{\"title\": \"" + "x".repeat(20_001) + "\"}"),
                    new Beyond("name too long", "{\"" + "x".repeat(201) + "\": 1}"),
                    new Beyond("number too long", "{\"ladderRank\": " + "1".repeat(51) + "}"));

    @ParameterizedTest
    @FieldSource("BEYOND")
    void refusesWhatIsTooMuchToBeMeant(Beyond beyond) {
        var answer = probe.office().post(probe.scenarios(), beyond.body());

        Problems.assertProblem(answer, 400, "body-too-complex");
    }

    @Test
    void takesTextsUpToTheLimit() {
        var body = Probe.scenario().replace(TEXT, "\"" + "x".repeat(20_000) + "\"");

        var answer = probe.office().post(probe.scenarios(), body);

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void refusesABodyThatIsTooLargeWhetherOrNotItSaysSo() {
        var scenario = Probe.scenario();
        var largest = scenario + " ".repeat(MAX_BODY - scenario.length());

        Problems.assertProblem(
                probe.office().post(probe.scenarios(), largest + " "), 413, "body-too-large");
        Problems.assertProblem(
                probe.office().postInChunks(probe.scenarios(), largest + " "),
                413,
                "body-too-large");
        Problems.assertProblem(
                probe.office().post(probe.scenarios(), " ".repeat(10_000_000)),
                413,
                "body-too-large");
        assertThat(probe.office().post(probe.scenarios(), largest).status()).isEqualTo(201);
        assertThat(probe.office().postInChunks(probe.scenarios(), largest).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/problem+json",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/*",
                "*/*",
                "application/json; charset=nonsense",
                "nonsense"
            })
    void takesNothingButJson(String type) {
        var answer =
                probe.office()
                        .send("POST", probe.scenarios(), Probe.scenario(), "Content-Type", type);

        Problems.assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void takesNoBodyWithoutAType() {
        var answer = probe.office().send("POST", probe.scenarios(), Probe.scenario());

        Problems.assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void answersAWriteInJsonWhateverTheSenderReads() {
        var answer = probe.propose("html", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Content-Type")).hasValue("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "1", "yes", "false", ""})
    void adoptsNothingForAnotherSpellingOfDryRun(String dryRun) {
        var answer =
                probe.office()
                        .post(
                                probe.programme() + "/legal-form/adoption?dryRun=" + dryRun,
                                """
                                {"legalForm": "GMBH", "scenario": "none", "agreement": "none", "provenance": %s}
                                """
                                        .formatted(Probe.provenance("PUBLIC")));

        Problems.assertProblem(answer, 400, "bad-request");
    }
}
