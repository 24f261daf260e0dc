package de.kommunal.roadmap.web.correction;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

/** The record of a position was put right, and that was wrong, too; and who gets to know of it. */
@SharedRoadmap
class CorrectedCorrectionTest {

    private static final String POSITION = "/positions/nord--scenario-holding";
    private static final String SUPPORTS =
            "\"stance\": \"SUPPORTS\", \"bindingness\": \"EXECUTIVE_STATEMENT\"";
    private static final String RESERVED =
            "\"stance\": \"RESERVED\", \"bindingness\": \"EXECUTIVE_STATEMENT\", \"reasons\":"
                    + " [\"Kosten\"]";
    private static final String RIGHT =
            RESERVED + ", \"category\": \"WRONG_SOURCE\", \"why\": \"Falsches Schreiben\"";

    private final Roadmap roadmap;
    private final OwnProgramme programme;

    CorrectedCorrectionTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        programme = OwnProgramme.open(roadmap, "corrected");
        programme.hasPartner("nord");
        programme.record(
                "/scenarios",
                "2025",
                """
                "id": "holding", "title": "Holding", "model": "HOLDING", "candidateForms": ["GMBH"]
                """);
        programme.record("/positions", "2025-01-15", named(SUPPORTS));
    }

    @Test
    void whatWasNoCorrectionAfterAllLeavesTheEarlierPositionTrueForItsDays() {
        programme.record(POSITION + "/correction", "2025-01-15", RIGHT);
        assertThat(stance("?validAt=2025-02-01")).isEqualTo("RESERVED");

        corrects("geaendert", leadingEvent(), changed("2025-03-01"));

        assertThat(stance("?validAt=2025-02-01")).isEqualTo("SUPPORTS");
        assertThat(stance("?validAt=2025-03-01")).isEqualTo("RESERVED");
        assertThat(programme.read(POSITION).at("/lastChange/from/stance").asString())
                .isEqualTo("SUPPORTS");

        undoes("doch-falsch", "geaendert");
        assertThat(stance("?validAt=2025-02-01")).isEqualTo("RESERVED");
    }

    @Test
    void whatWasNoChangeAfterAllTakesTheEarlierPositionAway() {
        programme.record(
                POSITION + "/change", "2025-03-01", RESERVED + ", \"reason\": \"Neue Mehrheit\"");

        corrects("falsch", leadingEvent(), command("CorrectPartnerPosition", RIGHT, "2025-01-15"));
        assertThat(stance("?validAt=2025-02-01")).isEqualTo("RESERVED");

        undoes("doch-geaendert", "falsch");
        assertThat(stance("?validAt=2025-02-01")).isEqualTo("SUPPORTS");
        assertThat(stance("?validAt=2025-03-01")).isEqualTo("RESERVED");
    }

    @Test
    void aVoidedCorrectionMayComeBack() {
        programme.record(POSITION + "/correction", "2025-01-15", RIGHT);

        programme.record("/voidings", "2025-04-01", voiding("v1", leadingEvent()));
        assertThat(stance("")).isEqualTo("SUPPORTS");

        undoes("v2", "v1");
        assertThat(stance("")).isEqualTo("RESERVED");
        programme.record(POSITION + "/confirmation", "2025-05-01", "");
    }

    @Test
    void thePublicLearnsThatSomethingPublicWasWrong() {
        var stated = leadingEvent();

        assertB6(programme.tellNonPublic(POSITION + "/correction", "2025-01-15", RIGHT));
        assertB6(
                programme.tellNonPublic(
                        "/corrections", "2025-04-01", correction("c", stated, stated("PUBLIC"))));
        assertB6(programme.tellNonPublic("/voidings", "2025-04-01", voiding("v", stated)));

        assertThat(publicStance()).isEqualTo("SUPPORTS");
    }

    @Test
    void aRightRecordThatIsNotPublicTakesThePlaceOfAPublicOne() {
        corrects("intern", leadingEvent(), stated("NON_PUBLIC"));

        assertThat(stance("")).isEqualTo("RESERVED");
        assertThat(roadmap.anonymous().get(address()).status()).isEqualTo(404);
    }

    @Test
    void whatIsNotPublicIsPutRightWithoutTellingThePublic() {
        programme.recordNonPublic(
                POSITION + "/change", "2025-03-01", RESERVED + ", \"reason\": \"Vertraulich\"");
        var change = leadingEvent();

        assertB6(programme.tell("/voidings", "2025-04-01", voiding("v", change)));
        programme.recordNonPublic("/voidings", "2025-04-01", voiding("v", change));

        assertThat(stance("")).isEqualTo("SUPPORTS");
        assertThat(publicStance()).isEqualTo("SUPPORTS");
    }

    private static String named(String statement) {
        return "\"partner\": \"nord\", \"topic\": {\"kind\": \"SCENARIO\", \"id\": \"holding\"}, "
                + statement;
    }

    private static String stated(String publicity) {
        return "{\"RecordPartnerPosition\": {%s, %s}}"
                .formatted(named(RESERVED), OwnProgramme.provenance("2025-01-15"))
                .replace("\"PUBLIC\"", "\"" + publicity + "\"");
    }

    private static String changed(String day) {
        return command("ChangePartnerPosition", RESERVED + ", \"reason\": \"Neue Mehrheit\"", day);
    }

    private static String command(String name, String fields, String effective) {
        return "{\"%s\": {\"id\": \"nord--scenario-holding\", %s, %s}}"
                .formatted(name, fields, OwnProgramme.provenance(effective));
    }

    private static String correction(String id, String event, String replacement) {
        return """
        "id": "%s", "event": "%s", "category": "OTHER", "reason": "Nochmals gelesen",
        "replacement": %s
        """
                .formatted(id, event, replacement);
    }

    private static String voiding(String id, String event) {
        return "\"id\": \"%s\", \"event\": \"%s\", \"category\": \"OTHER\", \"reason\": \"Irrtum\""
                .formatted(id, event);
    }

    private void corrects(String id, String event, String replacement) {
        programme.record("/corrections", "2025-04-01", correction(id, event, replacement));
    }

    private void undoes(String id, String correction) {
        programme.record(
                "/voidings",
                "2025-04-02",
                "\"id\": \"%s\", \"correction\": \"%s\", \"category\": \"OTHER\", \"reason\": \"Irrtum\""
                        .formatted(id, correction));
    }

    private static void assertB6(Answer answer) {
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(409);
        assertThat(answer.json().path("rule").asString()).isEqualTo("B6");
    }

    private String leadingEvent() {
        return programme.read(POSITION).path("leadingEvent").asString();
    }

    private String stance(String moment) {
        return programme.read(POSITION + moment).path("stance").asString();
    }

    private String publicStance() {
        var position = Long.toString(programme.position());
        return roadmap.anonymous()
                .get(address(), "Roadmap-Position", position)
                .json()
                .path("stance")
                .asString();
    }

    private String address() {
        return "/api/programmes/" + programme.id() + POSITION;
    }
}
