package de.kommunal.roadmap.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SharedRoadmap
class OverviewPageTest {

    private static final String PAGE = "/programmes/muensterland";

    private final Roadmap roadmap;

    OverviewPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    private Api.Answer german(String path) {
        return roadmap.anonymous().page(path);
    }

    @Test
    void tellsInSentencesWhereTheProgrammeStands() {
        var page = german(PAGE + "?validAt=2026-02-01");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("32 Partner sind erfasst, 28 davon in einer Vereinbarung")
                .contains("Eine Rechtsform ist noch nicht festgelegt.")
                .contains("Als Nächstes steht an: Ausschuss für Finanzen")
                .contains("3 Sitzungen geplant")
                .doesNotContain("Überfällig");
    }

    @Test
    void saysWhatShouldHaveHappenedByThen() {
        assertThat(german(PAGE + "?validAt=2026-02-12").text())
                .contains("Überfällig")
                .contains("2 Ergebnisse fehlen")
                .contains("Kreistag, Kreis Coesfeld");
    }

    @ParameterizedTest
    @CsvSource({
        "validAt=2026-02-18, Vergangener Stand: 18. Februar 2026",
        "validAt=2999-01-01, Vorausschau auf den 1. Januar 2999",
        "atPosition=3, Ereignis 3",
        "knownAt=2020-01-01T00:00:00Z, Ereignis 0"
    })
    void marksWhatIsNotThePresent(String clock, String mark) {
        var page = german(PAGE + "?" + clock).text();

        assertThat(page).contains(mark).contains("Zurück zu heute").doesNotContain("data-live");
    }

    @Test
    void keepsTheMomentInItsLinks() {
        assertThat(german(PAGE + "?validAt=2026-02-18&atPosition=40").text())
                .contains("/programmes/muensterland?validAt=2026-02-18&amp;atPosition=40\"")
                .contains("?validAt=2026-02-18&amp;atPosition=40&amp;lang=en\"");
    }

    @Test
    void speaksEnglish() {
        assertThat(roadmap.anonymous().get(PAGE, "Accept-Language", "en").text())
                .contains("32 partners are recorded, 28 of them in an agreement")
                .contains("lang=\"en\"");
    }

    @Test
    void tellsWhatChangedSinceADay() {
        assertThat(german(PAGE + "?since=18.02.2026").text())
                .contains("Geändert seit dem 18. Februar 2026")
                .contains("Nachgetragen wurde das Vorhaben");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?since=31.02.2026", "?validAt=gestern", "?atPosition=999999", "?knownAt=x"})
    void answersWhatCannotBeReadWithAPage(String query) {
        var page = german(PAGE + query);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.text())
                .contains("Das hat nicht geklappt")
                .contains("richtig wäre etwa")
                .doesNotContain("Auf dem Server");
    }

    @Test
    void knowsOnlyProgrammesThatItsReaderMaySee() {
        assertThat(german("/programmes/nowhere").status()).isEqualTo(404);
        assertThat(german("/programmes/_/").status()).isEqualTo(404);
    }

    @Test
    void leavesOutWhatIsNotPublic() {
        var own = OwnProgramme.open(roadmap, "overview");
        own.recordNonPublic(
                "/milestones",
                "2026",
                """
                "id": "hidden", "title": "Verborgener Meilenstein", "category": "DECISION",
                "plannedDate": "2999-01", "partners": []
                """);

        var path = "/programmes/" + own.id();
        assertThat(german(path).text()).doesNotContain("Verborgener");
        assertThat(
                        roadmap.as(Role.PROJECT_OFFICE)
                                .get("/api/programmes/" + own.id() + "/milestones")
                                .text())
                .contains("Verborgener");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "validAt=18.02.2026&knownAt= | ?validAt=2026-02-18",
                "validAt=&knownAt=20.02.2026 14:30 | ?knownAt=2026-02-20T13:30:00Z",
                "validAt=2026-02-18&knownAt=20.02.2026 | "
                        + "?validAt=2026-02-18&knownAt=2026-02-20T22:59:59Z"
            })
    void readsMomentsAsPeopleWriteThem(String written, String expected) {
        var path =
                PAGE + "/at?back=/programmes/muensterland&" + written.strip().replace(" ", "%20");

        assertThat(german(path).header("Location").orElse("")).endsWith(PAGE + expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org/programmes/muensterland",
                "/programmes/muensterland/../../logout",
                "/programmes/muensterlandX",
                "/programmes/muensterland%0d%0aX:%20y"
            })
    void leadsNowhereElse(String back) {
        assertThat(german(PAGE + "/at?back=" + back).status()).isIn(400, 404);
    }

    @Test
    void knowsTheDaysOnWhichSomethingChanged() {
        var days = roadmap.anonymous().get(PAGE + "/days").json();

        assertThat(days).extracting(day -> day.asString()).contains("2026-01-15").isSorted();
    }
}
