package de.kommunal.roadmap.web.position;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

@SharedRoadmap
class PositionsPageTest {

    private static final String ABOUT_HOLDING =
            """
            "partner": "nord", "topic": {"kind": "SCENARIO", "id": "holding"},
            "bindingness": "EXECUTIVE_STATEMENT",\
            """;

    private final Roadmap roadmap;
    private final OwnProgramme programme;

    PositionsPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        programme = OwnProgramme.open(roadmap, "matrix");
    }

    private void hasPositions() {
        programme.hasPartner("nord");
        programme.hasPartner("sued");
        programme.record(
                "/scenarios",
                "2025",
                """
                "id": "holding", "title": "Verbund", "model": "HOLDING", "candidateForms": ["GMBH"]
                """);
        programme.record("/positions", "2025-01-15", ABOUT_HOLDING + "\"stance\": \"SUPPORTS\"");
        programme.record(
                "/positions/nord--scenario-holding/change",
                "2025-05-01",
                """
                "stance": "RESERVED", "bindingness": "EXECUTIVE_STATEMENT",
                "reasons": ["Kosten offen"], "reason": "Neue Mehrheit"
                """);
        programme.record(
                "/positions",
                "2025-03-01",
                """
                "partner": "sued", "topic": {"kind": "LEGAL_FORM"}, "stance": "OBSERVES",
                "bindingness": "EXECUTIVE_STATEMENT"
                """);
    }

    private String page(String query) {
        return page(query, "de");
    }

    private String page(String query, String language) {
        var answer =
                roadmap.anonymous()
                        .get(
                                "/programmes/" + programme.id() + "/positions" + query,
                                "Accept-Language",
                                language,
                                "Roadmap-Position",
                                Long.toString(programme.position()));
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        return answer.text();
    }

    /** The row of a partner in the table of all positions. */
    private static String row(String page, String partner) {
        return between(page, "<th scope=\"row\"><a href=\"", "</tr>", "Stadt " + partner + "</a>");
    }

    private static String between(String page, String start, String end, String mark) {
        var from = page.lastIndexOf(start, page.indexOf(mark));
        return page.substring(from, page.indexOf(end, from)).replaceAll("\\s+", " ");
    }

    @Test
    void saysWhoSaysWhatHowBindingAndSinceWhen() {
        hasPositions();

        var page = page("?validAt=2025-06-01");

        assertThat(row(page, "nord"))
                .contains("/subjects/position/nord--scenario-holding?validAt=2025-06-01")
                .contains(">Bedenken<")
                .contains("class=\"shape reserved\"")
                .contains("Äußerung der Verwaltungsleitung")
                .contains("seit 1. Mai 2025")
                .contains("<details>")
                .contains("früher: Zustimmung (Äußerung der Verwaltungsleitung)")
                .contains("Neue Mehrheit")
                .containsOnlyOnce("nicht bekannt")
                .doesNotContain("nicht bestätigt");
        assertThat(row(page, "sued"))
                .contains(">Beobachtung<")
                .contains("<span class=\"unknown\">nicht bekannt</span>")
                .doesNotContain("<details>");
        assertThat(page).endsWith("</html>\n").doesNotContain("style=");
    }

    @Test
    void showsThePositionsOfThePastAsTheyWere() {
        hasPositions();

        assertThat(row(page("?validAt=2025-02-01"), "nord"))
                .contains(">Zustimmung<", "seit 15. Januar 2025")
                .doesNotContain("Bedenken", "früher:");
    }

    @Test
    void saysThatAPositionIsOldUntilItIsConfirmed() {
        hasPositions();

        assertThat(row(page("?validAt=2026-05-01"), "nord")).doesNotContain("nicht bestätigt");
        assertThat(row(page("?validAt=2026-07-01"), "nord"))
                .contains("seit 14 Monaten nicht bestätigt");

        programme.record("/positions/nord--scenario-holding/confirmation", "2026-06-01", "");

        assertThat(row(page("?validAt=2026-07-01"), "nord")).doesNotContain("nicht bestätigt");
    }

    @Test
    void tellsWhatWasHeardBeside() {
        hasPositions();
        programme.record(
                "/positions",
                "2025-05-20",
                """
                "partner": "nord", "topic": {"kind": "SCENARIO", "id": "holding"},
                "stance": "REJECTS", "bindingness": "PRESS", "reasons": ["Kosten"],
                "basis": "Zeitung"
                """);

        assertThat(row(page("?validAt=2025-06-01"), "nord"))
                .contains(">Bedenken<")
                .contains("daneben gehört: Ablehnung (Presse, 20. Mai 2025)");
    }

    @Test
    void drawsTheChosenTopicAsTilesAndCountsItOverTheQuarters() {
        hasPositions();

        var page = page("?validAt=2025-06-01&topic=scenario-holding");

        assertThat(page)
                .contains(
                        "<option value=\"scenario-holding\" selected=\"selected\">Szenario"
                                + " „Verbund“")
                .contains("<ul class=\"tiles\"")
                .doesNotContain("tiles map");
        assertThat(between(page, "<a class=\"tile", "</a>", "<strong>Stadt nord</strong>"))
                .contains("shape reserved", "Bedenken");
        assertThat(between(page, "<a class=\"tile", "</a>", "<strong>Stadt sued</strong>"))
                .contains("tile none", "nicht bekannt")
                .doesNotContain("<svg");
        var trend = page.substring(page.indexOf("id=\"trend\"")).replaceAll("\\s+", " ");
        assertThat(trend)
                .doesNotContain("1. Januar 2025")
                .contains(
                        "1. April 2025</th> <td class=\"number\">1</td> <td"
                                + " class=\"number\">0</td>")
                .contains(
                        "1. Juni 2025</th> <td class=\"number\">0</td> <td"
                                + " class=\"number\">1</td>");
    }

    @Test
    void saysThatNothingIsKnownOfATopicThatNobodySpokeOf() {
        hasPositions();

        assertThat(page("?validAt=2025-06-01&topic=model-holding"))
                .contains("Zu diesem Gegenstand ist an diesem Tag von keinem Partner")
                .doesNotContain("class=\"tiles")
                .endsWith("</html>\n");
    }

    @Test
    void countsWhatIsNotPublicWithoutShowingIt() {
        hasPositions();
        programme.recordNonPublic(
                "/positions",
                "2025-03-01",
                """
                "partner": "sued", "topic": {"kind": "PROCESS"}, "stance": "NOT_INVOLVED",
                "bindingness": "EXECUTIVE_STATEMENT"
                """);

        assertThat(page("?validAt=2025-06-01"))
                .contains("+ 1 nichtöffentlich")
                .doesNotContain("nicht beteiligt");
        assertThat(
                        roadmap.signedIn(Role.AUDITOR)
                                .get(
                                        "/programmes/"
                                                + programme.id()
                                                + "/positions?validAt=2025-06-01")
                                .text())
                .contains("nicht beteiligt")
                .doesNotContain("nichtöffentlich,");
    }

    @Test
    void saysInWordsThatNothingIsKnown() {
        assertThat(page(""))
                .contains("An diesem Tag ist von keinem Partner eine Haltung bekannt.")
                .doesNotContain("<table", "<select")
                .endsWith("</html>\n");
    }

    @Test
    void speaksEnglish() {
        hasPositions();

        assertThat(page("?validAt=2025-06-01", "en"))
                .contains("Who says what?", "not known", "since 1 May 2025")
                .doesNotContain("nicht bekannt");
    }

    @Test
    void placesThePartnersOfTheRegionOnItsMap() {
        var page =
                roadmap.anonymous()
                        .get("/programmes/muensterland/positions", "Accept-Language", "de")
                        .text();

        assertThat(page)
                .contains("<ul class=\"tiles map\"", "<li class=\"c5 r3\">")
                .endsWith("</html>\n");
        assertThat(between(page, "<li", "</li>", "<strong>Münster</strong>"))
                .contains("c5 r3", "nicht bekannt");
        assertThat(between(page, "<ul class=\"tiles beside\"", "</ul>", "<strong>citeq</strong>"))
                .contains("KAAW");
    }
}
