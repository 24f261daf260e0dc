package de.kommunal.roadmap.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SharedRoadmap
class MilestonesPageTest {

    private final Roadmap roadmap;
    private OwnProgramme programme;

    MilestonesPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @BeforeEach
    void open() {
        programme = OwnProgramme.open(roadmap, "milestones");
    }

    private String page(String parameters) {
        return page(parameters, "de");
    }

    private String page(String parameters, String language) {
        return roadmap.anonymous()
                .get(
                        "/programmes/" + programme.id() + "/milestones" + parameters,
                        "Accept-Language",
                        language)
                .text();
    }

    private void plan(String id, String title, String date) {
        programme.record("/milestones", "2026-01-05", milestone(id, title, date));
    }

    private static String milestone(String id, String title, String date) {
        return """
        "id": "%s", "title": "%s", "category": "REPORT", "plannedDate": "%s", "partners": []
        """
                .formatted(id, title, date);
    }

    private void move(String id, String date) {
        programme.record(
                "/milestones/" + id + "/schedule",
                "2026-02-01",
                """
                "plannedDate": "%s", "reasonCode": "RESOURCES", "reasonText": "Es fehlt Personal"
                """
                        .formatted(date));
    }

    @Test
    void saysOfEachWhatWasPlannedFirstAndHowFarItMoved() {
        plan("exact", "Auf den Tag", "2026-06-01");
        plan("rough", "Nur der Monat", "2026-10");
        move("exact", "2026-06-11");
        move("rough", "2027-02");

        assertThat(page(""))
                .contains("10 Tage später", "93 bis 150 Tage später", "einmal verschoben")
                .containsSubsequence("<del>", "Oktober 2026", "<ins>", "Februar 2027")
                .contains("Personal oder Mittel: Es fehlt Personal")
                .endsWith("</html>\n");
    }

    @Test
    void marksWhatCannotBeKept() {
        plan("first", "Satzung", "2026-10-01");
        plan("second", "Gründung", "2026-09-01");
        programme.record(
                "/milestones/second/dependencies",
                "2026-01-06",
                "\"predecessor\": \"first\", \"type\": \"FINISH_START\", \"lagDays\": 30");

        assertThat(page(""))
                .containsSubsequence(
                        "Gründung", "danach 30 Tage Abstand", "„Satzung“ kommt zu spät");
    }

    @Test
    void setsABaselineBesideThePlanOfNow() {
        plan("one", "Satzung", "2026-06-01");
        programme.record(
                "/baselines",
                "2026-01-31",
                "\"id\": \"b\", \"name\": \"Start\", \"reason\": \"Los\"");
        move("one", "2026-06-11");
        plan("later", "Nachzügler", "2026-12-01");

        assertThat(page(""))
                .containsSubsequence(
                        "Planstände",
                        "Start",
                        "1. Juni 2026, geplant",
                        "11. Juni 2026, geplant",
                        "10 Tage später");
    }

    @Test
    void isAsItWasThen() {
        plan("exact", "Auf den Tag", "2026-06-01");
        move("exact", "2026-06-11");

        assertThat(page("?validAt=2026-01-20"))
                .contains("Vergangener Stand", "unverändert")
                .doesNotContain("10 Tage später");
    }

    @Test
    void leavesOutWhatIsNotPublicAndSaysSo() {
        programme.recordNonPublic("/milestones", "2026-01-05", milestone("s", "Geheim", "2027"));

        assertThat(page("")).doesNotContain("Geheim").contains("+ 1 nichtöffentlich");
        assertThat(
                        roadmap.signedIn(Role.STAKEHOLDER)
                                .get("/programmes/" + programme.id() + "/milestones")
                                .text())
                .contains("Geheim")
                .doesNotContain("+ 1 nichtöffentlich");
    }

    @Test
    void saysThatNothingIsPlanned() {
        assertThat(page(""))
                .contains("Es ist kein Meilenstein geplant.", "Es ist keine Stufe festgelegt.")
                .endsWith("</html>\n");
        assertThat(page("", "en")).contains("No milestone is planned.");
    }
}
