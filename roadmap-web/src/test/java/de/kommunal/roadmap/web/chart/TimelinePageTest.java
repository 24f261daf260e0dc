package de.kommunal.roadmap.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SharedRoadmap
class TimelinePageTest {

    private static final String PAGE = "/programmes/muensterland/timeline";

    private final Roadmap roadmap;

    TimelinePageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    private Api.Answer german(String path) {
        return roadmap.anonymous().page(path);
    }

    @Test
    void drawsLanesAndTellsTheSameInATable() {
        var page = german(PAGE + "?from=2025-01-01").text();

        assertThat(page)
                .contains("<svg class=\"timeline\"")
                .contains("Beratungen: Kreis Coesfeld")
                .contains("Gutachten und Information")
                .contains("Sitzung: Kreistag, Kreis Coesfeld, 18. Februar 2026, überfällig")
                .containsSubsequence("<tbody>", "18. Februar 2026", "Kreistag, Kreis Coesfeld")
                .endsWith("</html>\n");
    }

    @Test
    void readsAPastDay() {
        assertThat(german(PAGE + "?from=2025-01-01&validAt=2026-02-01").text())
                .contains("Sitzung: Kreistag, Kreis Coesfeld, 18. Februar 2026, geplant")
                .contains("class=\"read\"");
    }

    @Test
    void filtersByKindAndPartnerAndKeepsThatInItsLinks() {
        var page = german(PAGE + "?from=2025-01-01&kind=information").text();

        assertThat(page)
                .contains("Erläuterung von Verfahren und Alternativen")
                .doesNotContain("Sitzung: Kreistag")
                .contains("kind=information&amp;selected=information-event.");
        assertThat(german(PAGE + "?from=2025-01-01&partner=stadt-muenster").text())
                .doesNotContain("Sitzung: Kreistag");
    }

    @Test
    void showsDetailsOfWhatIsSelectedWithEarlierPlansAndReasons() {
        var programme = OwnProgramme.open(roadmap, "timeline");
        programme.record(
                "/milestones",
                "2026-01-01",
                """
                "id": "m", "title": "Start", "category": "DECISION", "plannedDate": "2026-06",
                "partners": []
                """);
        programme.record(
                "/milestones/m/schedule",
                "2026-03-01",
                """
                "plannedDate": "2026-09", "reasonCode": "RESOURCES", "reasonText": "Personal fehlt"
                """);

        var page =
                german(
                                "/programmes/"
                                        + programme.id()
                                        + "/timeline?from=2026-01-01&selected=milestone.m")
                        .text();

        assertThat(page)
                .contains("class=\"ghost\"")
                .contains("aria-current=\"true\"")
                .contains("Juni 2026 → September 2026: Personal fehlt")
                .contains("/subjects/milestone/m");
    }

    @Test
    void theWholeScaleDoesNotMoveWithTheDay() {
        var programme = OwnProgramme.open(roadmap, "timeline");
        programme.record(
                "/milestones",
                "2026-01-01",
                """
                "title": "Spät", "category": "DECISION", "plannedDate": "2040", "partners": []
                """);
        var file = "/programmes/" + programme.id() + "/timeline.svg?zoom=all";

        var now = german(file).text();
        var then = german(file + "&validAt=2025-06-01").text();

        assertThat(ticks(then)).isNotEmpty().isEqualTo(ticks(now));
    }

    private static String ticks(String svg) {
        // how high it is follows from what is in it
        return svg.substring(svg.indexOf("class=\"tick\""), svg.indexOf("<g class="))
                .replaceAll("22V[0-9.]+", "");
    }

    @Test
    void aPartnerSeesItsOwnMilestonesAndThoseOfAll() {
        var programme = OwnProgramme.open(roadmap, "timeline");
        programme.hasPartner("nord");
        programme.hasPartner("sued");
        for (var partners : new String[] {"\"nord\", \"sued\"", "", "\"sued\""}) {
            programme.record(
                    "/milestones",
                    "2026-01-01",
                    """
                    "title": "Von [%s]", "category": "DECISION", "plannedDate": "2026-06",
                    "partners": [%s]
                    """
                            .formatted(partners.replace("\"", ""), partners));
        }

        assertThat(
                        german(
                                        "/programmes/"
                                                + programme.id()
                                                + "/timeline?from=2026-01-01&partner=nord")
                                .text())
                .contains("Von [nord, sued]", "Von []")
                .doesNotContain("Von [sued]");
    }

    @Test
    void isThereAsAFile() {
        var file = german(PAGE + ".svg?zoom=all");

        assertThat(file.header("Content-Type")).hasValue("image/svg+xml");
        assertThat(file.text()).startsWith("<svg").endsWith("</svg>");
    }

    @Test
    void saysThatNothingIsThere() {
        assertThat(german(PAGE + "?from=1950-01-01").text()).contains("steht nichts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?zoom=huge", "?kind=x", "?from=30.02.2026", "?page=x"})
    void answersWhatCannotBeShownWithAPage(String query) {
        assertThat(german(PAGE + query).status()).isEqualTo(400);
    }
}
