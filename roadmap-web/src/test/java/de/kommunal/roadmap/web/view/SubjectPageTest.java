package de.kommunal.roadmap.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SharedRoadmap
class SubjectPageTest {

    private final Roadmap roadmap;
    private OwnProgramme programme;

    SubjectPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @BeforeEach
    void open() {
        programme = OwnProgramme.open(roadmap, "subject");
        programme.record(
                "/milestones",
                "2026-01-01",
                """
                "id": "m", "title": "Start", "category": "DECISION", "plannedDate": "2026-06",
                "partners": []
                """);
    }

    private Api.Answer page(String subject) {
        return roadmap.anonymous().get(address(subject), "Accept-Language", "de");
    }

    private String address(String subject) {
        return "/programmes/" + programme.id() + "/subjects/" + subject;
    }

    private void moves(String date) {
        programme.record(
                "/milestones/m/schedule",
                "2026-03-01",
                """
                "plannedDate": "%s", "reasonCode": "RESOURCES", "reasonText": "Probe"
                """
                        .formatted(date));
    }

    @Test
    void tellsWhatHoldsAndHowItCameToThat() {
        moves("2026-09");

        var page = page("milestone/m").text();

        assertThat(page)
                .contains("Meilenstein „Start“")
                .contains("seit 1. März 2026")
                .containsSubsequence("<del>", "Juni 2026", "</del>", "<ins>", "September 2026")
                .contains("Projektstelle")
                .doesNotContain("Berichtigen")
                .endsWith("</html>\n");
    }

    @Test
    void pagesThroughALongHistoryBothWays() {
        for (var month = 1; month <= 12; month++) {
            moves("2027-%02d".formatted(month));
            moves("2028-%02d".formatted(month));
        }

        var newest = page("milestone/m").text();
        assertThat(newest).contains("Ältere Ereignisse").doesNotContain("Neuere Ereignisse");
        var after = newest.replaceAll("(?s).*rel=\"next\" href=\"[^\"]*\\?after=([^\"#]*).*", "$1");
        var older = page("milestone/m?after=" + after).text();

        assertThat(older).contains("Neuere Ereignisse").doesNotContain("Ältere Ereignisse");
    }

    @Test
    void isAsItWasThen() {
        moves("2026-09");

        assertThat(page("milestone/m?validAt=2026-02-01").text())
                .contains("Vergangener Stand")
                .containsSubsequence("Was gilt", "Juni 2026", "Verlauf");
    }

    @Test
    void leadsTheOfficeToTheCorrectionOfAnEvent() {
        assertThat(roadmap.signedIn(Role.PROJECT_OFFICE).get(address("milestone/m")).text())
                .contains("/entries/CorrectRecord?event=")
                .contains("/entries/VoidRecord?event=");
    }

    @Test
    void hidesWhatIsNotPublicAndWhatIsNotThere() {
        programme.recordNonPublic(
                "/milestones",
                "2026",
                """
                "id": "hidden", "title": "Geheim", "category": "DECISION", "plannedDate": "2027",
                "partners": []
                """);

        assertThat(page("milestone/hidden").status()).isEqualTo(404);
        assertThat(page("milestone/nowhere").status()).isEqualTo(404);
        assertThat(page("nonsense/m").status()).isEqualTo(404);
        assertThat(roadmap.signedIn(Role.STAKEHOLDER).get(address("milestone/hidden")).text())
                .contains("Geheim");
    }
}
