package de.kommunal.roadmap.web.position;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Where a town stands on a holding, and how the record came to say so. */
@SharedRoadmap
class PositionStoryTest {

    private static final String POSITION = "/positions/nord--scenario-holding";

    private static final String SUPPORTS =
            """
            "stance": "SUPPORTS", "bindingness": "EXECUTIVE_STATEMENT"
            """;
    private static final String RESERVED =
            """
            "stance": "RESERVED", "bindingness": "EXECUTIVE_STATEMENT", "reasons": ["Kosten offen"]
            """;
    private static final String CHANGES_ITS_MIND = ", \"reason\": \"Neue Mehrheit\"";
    private static final String WAS_RECORDED_WRONGLY =
            ", \"category\": \"WRONG_SOURCE\", \"why\": \"Falsches Schreiben\"";

    private static final String SUPPORTED_BY_COMMITTEE =
            """
            "stance": "SUPPORTS", "bindingness": "COMMITTEE_RECOMMENDATION", "reason": "Beraten"
            """;

    private static final String BY_THE_COUNCIL = "\"bindingness\": \"COUNCIL_RESOLUTION\"";

    private final OwnProgramme programme;

    PositionStoryTest(Roadmap roadmap) {
        programme = OwnProgramme.open(roadmap, "positions");
        programme.hasPartner("nord");
        programme.record(
                "/scenarios",
                "2025",
                """
                "id": "holding", "title": "Holding", "model": "HOLDING", "candidateForms": ["GMBH"]
                """);
    }

    @Test
    void aChangeLeavesWhatWasSaidBeforeTrueForItsDays() {
        states("2025-01-15", SUPPORTS);

        programme.record(POSITION + "/change", "2025-03-01", RESERVED + CHANGES_ITS_MIND);

        var now = programme.read(POSITION);
        assertThat(text(now, "/stance")).isEqualTo("RESERVED");
        assertThat(text(now, "/lastChange/from/stance")).isEqualTo("SUPPORTS");
        assertThat(text(now, "/lastChange/reason")).isEqualTo("Neue Mehrheit");
        assertThat(now.has("correction")).isFalse();
        assertThat(stanceOn("2025-02-01")).isEqualTo("SUPPORTS");
        assertThat(events()).containsExactly("PositionStated", "PositionChanged");
    }

    @Test
    void aCorrectionSaysThatTheTownHeldItAllAlong() {
        states("2025-01-15", SUPPORTS);
        var wrong = text(programme.read(POSITION), "/leadingEvent");

        programme.record(POSITION + "/correction", "2025-01-15", RESERVED + WAS_RECORDED_WRONGLY);

        var now = programme.read(POSITION);
        assertThat(text(now, "/stance")).isEqualTo("RESERVED");
        assertThat(text(now, "/correction/correctsEvent")).isEqualTo(wrong);
        assertThat(text(now, "/correction/category")).isEqualTo("WRONG_SOURCE");
        assertThat(text(now, "/correction/why")).isEqualTo("Falsches Schreiben");
        assertThat(now.has("lastChange")).isFalse();
        assertThat(stanceOn("2025-02-01")).isEqualTo("RESERVED");
        assertThat(events()).containsExactly("PositionStated", "PositionCorrected");
    }

    @Test
    void theWrongRecordIsStillWhatWasKnownBeforeTheCorrection() {
        states("2025-01-15", SUPPORTS);
        var before = programme.position();
        programme.record(POSITION + "/correction", "2025-01-15", RESERVED + WAS_RECORDED_WRONGLY);

        var known = programme.read(POSITION + "?atPosition=" + before);

        assertThat(text(known, "/stance")).isEqualTo("SUPPORTS");
        assertThat(known.has("correction")).isFalse();
        assertThat(known.path("version").intValue()).isEqualTo(1);
    }

    @Test
    void aCorrectedDateMovesTheBeginning() {
        states("2025-01-15", SUPPORTS);
        var before = programme.position();

        programme.record(POSITION + "/correction", "2025-02-15", SUPPORTS + WAS_RECORDED_WRONGLY);

        assertThat(positionsOn("2025-02-01")).isEmpty();
        assertThat(positionsOn("2025-02-01&atPosition=" + before)).hasSize(1);
        assertThat(positionsOn("2025-02-15")).hasSize(1);
    }

    @Test
    void aCorrectionTakesNothingOverFromWhatWasSaidBefore() {
        states("2025-01-15", SUPPORTS);
        programme.record(POSITION + "/confirmation", "2025-02-01", "");
        programme.record(POSITION + "/change", "2025-03-01", SUPPORTED_BY_COMMITTEE);
        programme.record(POSITION + "/lapse", "2025-04-01", "\"reason\": \"Neuwahl\"");
        states("2025-05-01", SUPPORTS);

        programme.record(POSITION + "/correction", "2025-05-01", RESERVED + WAS_RECORDED_WRONGLY);

        var now = programme.read(POSITION);
        assertThat(text(now, "/state")).isEqualTo("CURRENT");
        assertThat(now.has("reason")).isFalse();
        assertThat(now.has("lastChange")).isFalse();
        assertThat(now.has("confirmedOn")).isFalse();
    }

    @Test
    void aConfirmationOfWhatWasSaidBeforeConfirmsNoCorrectedChange() {
        states("2025-01-15", SUPPORTS);
        programme.record(POSITION + "/confirmation", "2025-02-01", "");
        programme.record(POSITION + "/change", "2025-03-01", SUPPORTED_BY_COMMITTEE);

        programme.record(POSITION + "/correction", "2025-03-01", RESERVED + WAS_RECORDED_WRONGLY);

        var now = programme.read(POSITION);
        assertThat(text(now, "/lastChange/from/stance")).isEqualTo("SUPPORTS");
        assertThat(now.has("confirmedOn")).isFalse();
    }

    @Test
    void aConfirmationSaysTheSameAgain() {
        states("2025-01-15", SUPPORTS);

        programme.record(POSITION + "/confirmation", "2025-02-01", "");

        var now = programme.read(POSITION);
        assertThat(text(now, "/confirmedOn")).isEqualTo("2025-02-01");
        assertThat(text(now, "/since")).isEqualTo("2025-01-15");
        assertThat(now.has("lastChange")).isFalse();
        assertThat(events()).containsExactly("PositionStated", "PositionConfirmed");
    }

    @Test
    void aLapsedPositionHoldsNoMoreAndCanBeStatedAnew() {
        states("2025-01-15", SUPPORTS);

        programme.record(POSITION + "/lapse", "2025-04-01", "\"reason\": \"Neuwahl\"");

        var lapsed = programme.read(POSITION);
        assertThat(text(lapsed, "/state")).isEqualTo("LAPSED");
        assertThat(text(lapsed, "/reason")).isEqualTo("Neuwahl");
        assertThat(text(programme.read(POSITION + "?validAt=2025-03-31"), "/state"))
                .isEqualTo("CURRENT");
        states("2025-05-01", RESERVED);
        assertThat(text(programme.read(POSITION), "/state")).isEqualTo("CURRENT");
        assertThat(events()).containsExactly("PositionStated", "PositionLapsed", "PositionStated");
    }

    @Test
    void aSurveyStandsBesideAndChangesNothing() {
        states("2025-01-15", SUPPORTS);

        states(
                "2025-02-01",
                """
                "stance": "OBSERVES", "bindingness": "SURVEY", "basis": "Umfrage"
                """);

        var now = programme.read(POSITION);
        assertThat(text(now, "/stance")).isEqualTo("SUPPORTS");
        assertThat(now.path("beside")).hasSize(1);
        assertThat(text(now, "/beside/0/stance")).isEqualTo("OBSERVES");
        assertThat(text(now, "/beside/0/bindingness")).isEqualTo("SURVEY");
        assertThat(events()).containsExactly("PositionStated", "PositionHeardBeside");
    }

    @Test
    void aCouncilResolutionIsNamedAndThePressReplacesNothing() {
        var unnamed = state("2025-01-15", "\"stance\": \"SUPPORTS\", " + BY_THE_COUNCIL);
        assertRefusedBy("P1", unnamed);
        states("2025-01-15", SUPPORTS);

        var press =
                programme.tell(
                        POSITION + "/change",
                        "2025-02-01",
                        "\"stance\": \"OBSERVES\", \"bindingness\": \"PRESS\"" + CHANGES_ITS_MIND);

        assertRefusedBy("P1", press);
    }

    @Test
    void supportWithConditionsStatesThemAndRejectionItsReasons() {
        assertRefusedBy("P2", stanceAlone("SUPPORTS_WITH_CONDITIONS"));
        assertRefusedBy("P2", stanceAlone("REJECTS"));
        assertRefusedBy("P2", stanceAlone("RESERVED"));
    }

    private Answer stanceAlone(String stance) {
        return state("2025-01-15", SUPPORTS.replace("SUPPORTS", stance));
    }

    @Test
    void onePositionLeads() {
        states("2025-01-15", SUPPORTS);

        assertRefusedBy("P3", state("2025-02-01", RESERVED));
    }

    @Test
    void onlyWhatHoldsIsChangedConfirmedAndLapses() {
        states("2025-01-15", SUPPORTS);
        var tooEarly =
                programme.tell(POSITION + "/change", "2025-01-01", RESERVED + CHANGES_ITS_MIND);
        assertRefusedBy("P4", tooEarly);

        programme.record(POSITION + "/lapse", "2025-04-01", "\"reason\": \"Neuwahl\"");

        assertRefusedBy("P4", programme.tell(POSITION + "/confirmation", "2025-05-01", ""));
        assertRefusedBy(
                "P4",
                programme.tell(POSITION + "/lapse", "2025-05-01", "\"reason\": \"Noch einmal\""));
        assertRefusedBy(
                "P4",
                programme.tell(
                        POSITION + "/correction", "2025-05-01", RESERVED + WAS_RECORDED_WRONGLY));
    }

    @Test
    void theSameSaidAgainIsNoChange() {
        states("2025-01-15", SUPPORTS);

        var same = programme.tell(POSITION + "/change", "2025-02-01", SUPPORTS + CHANGES_ITS_MIND);

        assertRefusedBy("P5", same);
    }

    private void states(String effective, String statement) {
        var answer = state(effective, statement);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    }

    private Answer state(String effective, String statement) {
        return programme.tell(
                "/positions",
                effective,
                "\"partner\": \"nord\", \"topic\": {\"kind\": \"SCENARIO\", \"id\": \"holding\"}, "
                        + statement);
    }

    private static void assertRefusedBy(String rule, Answer answer) {
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("refused-by-rule");
        assertThat(text(answer.json(), "/rule")).isEqualTo(rule);
    }

    private String stanceOn(String day) {
        return text(programme.read(POSITION + "?validAt=" + day), "/stance");
    }

    private JsonNode positionsOn(String day) {
        return programme.read("/positions?validAt=" + day).path("items");
    }

    private List<String> events() {
        return programme.events("position/nord--scenario-holding").stream()
                .map(event -> text(event, "/type").replace("roadmap.", ""))
                .toList();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).stringValue();
    }
}
