package de.kommunal.roadmap.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SharedRoadmap
class DeliberationsPageTest {

    private final Roadmap roadmap;
    private OwnProgramme programme;

    DeliberationsPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @BeforeEach
    void open() {
        programme = OwnProgramme.open(roadmap, "deliberations");
        programme.hasPartner("nord");
        programme.record(
                "/deliberations",
                "2025-01-20",
                """
                "id": "beratung", "partner": "nord", "paper": "vorlage-nord",
                "steps": [
                    {"id": "ausschuss", "committee": "ausschuss-nord", "date": "2025-03-03",
                     "role": "ADVISORY", "rank": 1},
                    {"id": "rat", "committee": "rat-nord", "date": "2025-03-10",
                     "role": "DECISIVE", "rank": 2}]
                """);
    }

    private String page(String parameters) {
        return page(parameters, "de");
    }

    private String page(String parameters, String language) {
        return programme.page("/deliberations" + parameters, language);
    }

    private void hasOutcome(String step, String day, String fields) {
        programme.record(
                "/deliberations/beratung/steps/" + step + "/outcome",
                day,
                "\"decidedOn\": \"%s\", %s".formatted(day, fields));
    }

    private void isDecided() {
        hasOutcome(
                "ausschuss", "2025-03-03", "\"outcome\": \"RECOMMENDED\", \"rawText\": \"o. E.\"");
        hasOutcome(
                "rat",
                "2025-03-10",
                """
                "outcome": "ADOPTED_AMENDED", "rawText": "mehrheitlich",
                "votes": {"precision": "COUNTS", "yes": 40, "no": 3, "abstained": 2}
                """);
        programme.record(
                "/resolutions",
                "2025-03-10",
                """
                "id": "beschluss", "deliberation": "beratung", "step": "rat",
                "committee": "rat-nord", "partner": "nord", "decidedOn": "2025-03-10",
                "paperVersion": 1, "amendedInSession": true, "adoptedItems": [1],
                "items": [{"no": 1, "kind": "MANDATE", "text": "Es wird geprüft."},
                          {"no": 2, "kind": "CONSENT", "text": "Es wird gezahlt."}]
                """);
    }

    @Test
    void listsTheSittingsThatAreStillToCome() {
        assertThat(page("?validAt=2025-02-01"))
                .containsSubsequence(
                        "Sitzungen, die noch ausstehen",
                        "März 2025",
                        "3. März 2025",
                        "ausschuss, Stadt nord",
                        "Beratung",
                        "Rechtsform",
                        "10. März 2025",
                        "rat, Stadt nord",
                        "Entscheidung")
                .doesNotContain("Ergebnis noch nicht erfasst");
        assertThat(page("", "en")).contains("March 2025", "an outcome is not recorded yet");
    }

    @Test
    void saysWhichOutcomeIsMissing() {
        hasOutcome(
                "ausschuss", "2025-03-03", "\"outcome\": \"RECOMMENDED\", \"rawText\": \"o. E.\"");

        assertThat(page("?validAt=2025-03-10"))
                .doesNotContain("ein Ergebnis ist noch nicht erfasst");
        assertThat(page("?validAt=2025-03-11"))
                .containsOnlyOnce("ein Ergebnis ist noch nicht erfasst");
    }

    @Test
    void tellsWhatCameOfEachStep() {
        isDecided();

        assertThat(page(""))
                .contains("Es steht keine Sitzung aus.")
                .containsSubsequence(
                        "Vorlagen und ihr Weg",
                        "Rechtsform",
                        "Stadt nord",
                        "Beschlussvorlage",
                        "empfohlen",
                        "Niederschrift: „o. E.“",
                        "geändert beschlossen",
                        "Ja 40, Nein 3, Enthaltungen 2",
                        "subjects/resolution/beschluss",
                        "Es wird geprüft.",
                        "<del>",
                        "nicht beschlossen:",
                        "Es wird gezahlt.");
        assertThat(page("?validAt=2025-03-05"))
                .contains("empfohlen")
                .doesNotContain("geändert beschlossen");
    }

    @Test
    void tellsWhatResolutionsAreBoundTo() {
        isDecided();
        imposes("frei", "Kein Zwang zur Teilnahme");
        imposes("erledigt", "Bericht im Herbst");
        programme.record(
                "/conditions/erledigt/evidence",
                "2025-04-01",
                "\"text\": \"Bericht vom 1. April\"");
        programme.record(
                "/conditions/erledigt/satisfaction",
                "2025-04-02",
                "\"attestedBy\": \"Rat\", \"statement\": \"liegt vor\"");

        assertThat(page(""))
                .containsSubsequence(
                        "Maßgaben",
                        "Kein Zwang zur Teilnahme",
                        "offen",
                        "Bericht im Herbst",
                        "erfüllt",
                        "Bericht vom 1. April",
                        "liegt vor");
    }

    private void imposes(String id, String text) {
        programme.record(
                "/conditions",
                "2025-03-10",
                """
                "id": "%s", "partner": "nord", "committee": "rat-nord", "resolution": "beschluss",
                "item": 1, "text": "%s", "appliesTo": ["LEGAL_FORM_ADOPTION"], "kind": "OTHER"
                """
                        .formatted(id, text));
    }

    @Test
    void showsOnePartnerOnly() {
        programme.hasPartner("sued");
        programme.resolves("allein", "2025-05-05", "\"kind\": \"CONSENT\"");

        assertThat(page("")).contains("Weitere Beschlüsse", "subjects/paper/vorlage-sued");
        assertThat(page("?partner=sued"))
                .contains("subjects/paper/vorlage-sued", "Es steht keine Sitzung aus.")
                .doesNotContain("subjects/paper/vorlage-nord", "Weitere Beschlüsse");
        assertThat(page("?partner=niemand")).contains("Dazu ist keine Vorlage erfasst.");
    }

    @Test
    void turnsThePagesOfManyPapers() {
        for (var number = 10; number < 32; number++) {
            programme.record(
                    "/papers",
                    "2024-01-10",
                    """
                    "id": "alt-%1$d", "partner": "nord", "title": "Alte Vorlage %1$d",
                    "paperDate": "2024-01-%1$d", "kind": "REPORT", "draft": []
                    """
                            .formatted(number));
        }

        assertThat(page(""))
                .contains("Alte Vorlage 31", "Alte Vorlage 13", "from=20")
                .doesNotContain("Alte Vorlage 12", "Neuere Vorlagen");
        assertThat(page("?from=20"))
                .contains("Alte Vorlage 12", "Alte Vorlage 10", "Neuere Vorlagen")
                .doesNotContain("Alte Vorlage 13", "Ältere Vorlagen");
        assertThat(page("?from=999")).contains("Neuere Vorlagen");
    }

    @Test
    void saysThatNothingIsThere() {
        assertThat(page("?validAt=2024-12-01"))
                .contains(
                        "Es steht keine Sitzung aus.",
                        "Dazu ist keine Vorlage erfasst.",
                        "An keinen Beschluss ist eine Maßgabe geknüpft.");
    }
}
