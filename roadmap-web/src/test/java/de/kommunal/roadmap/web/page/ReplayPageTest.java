package de.kommunal.roadmap.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.regex.Pattern;

@SharedRoadmap
class ReplayPageTest {

    private static final String PAGE = "/programmes/muensterland/replay";

    private final Roadmap roadmap;

    ReplayPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    private String complete(String path) {
        var page = roadmap.anonymous().page(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.text()).endsWith("</html>\n").doesNotContain("??");
        return page.text();
    }

    /** Where the link leads; empty if it leads nowhere. */
    private static String link(String page, String id) {
        var hit = Pattern.compile("id=\"" + id + "\"[^>]* href=\"([^\"]+)\"").matcher(page);
        return hit.find() ? hit.group(1).replace("&amp;", "&") : "";
    }

    private static OwnProgramme story(Roadmap roadmap) {
        var own = OwnProgramme.open(roadmap, "replay");
        own.record("/milestones", "2026-01-01", milestone("first", "Der erste"));
        own.recordNonPublic("/milestones", "2026-02-01", milestone("hidden", "Der verborgene"));
        own.record("/milestones", "2026-03-01", milestone("last", "Der dritte"));
        return own;
    }

    private static String milestone(String id, String title) {
        return """
        "id": "%s", "title": "%s", "category": "DECISION", "plannedDate": "2999-01", "partners": []
        """
                .formatted(id, title);
    }

    @Test
    void beginsWithTheFirstEventAndLeadsStepByStepToTheLast() {
        var own = story(roadmap);
        own.read("/milestones");
        var first = complete("/programmes/" + own.id() + "/replay");

        assertThat(first)
                .contains("Schritt 1 von 3", "Vorhaben ist eröffnet", "kein Meilenstein")
                .contains("max=\"3\" value=\"1\"", "aria-disabled=\"true\">Erster<");
        assertThat(link(first, "back")).isEmpty();

        var second = complete(link(first, "on"));
        assertThat(second)
                .contains(
                        "Schritt 2 von 3",
                        "Meilenstein ist geplant",
                        "Nachgetragen wurde",
                        "Der erste")
                .contains("einer, im Plan")
                .doesNotContain("Der dritte");
        assertThat(link(second, "back")).isEqualTo(link(second, "first"));

        var last = complete(link(second, "on"));
        assertThat(last).contains("Schritt 3 von 3", "Der dritte", "2, alle im Plan");
        assertThat(link(last, "on")).isEmpty();
        assertThat(link(first, "last")).isEqualTo(link(second, "on"));
        assertThat(link(last, "first")).contains("until=");
    }

    @Test
    void whatIsNotPublicIsAStepOnlyForThoseWhoMaySeeIt() {
        var own = story(roadmap);
        own.read("/milestones");

        var page = roadmap.signedIn(Role.STAKEHOLDER).get("/programmes/" + own.id() + "/replay");
        assertThat(page.text()).contains("Schritt 1 von 4").doesNotContain("im Protokoll");
        assertThat(
                        roadmap.signedIn(Role.AUDITOR)
                                .get("/programmes/" + own.id() + "/replay?until=999999")
                                .text())
                .contains("href=\"/audit/events/" + own.position() + "\"");
    }

    @Test
    void showsTheSituationThatTheOverviewShowsAtThatMomentAndLeadsThere() {
        var page = complete(PAGE + "?validAt=2026-02-01&until=60");

        var overview = "/programmes/muensterland?validAt=2026-02-01&amp;atPosition=60";
        assertThat(page).contains("href=\"" + overview + "\"");
        var then = complete(overview.replace("&amp;", "&"));
        var summary = Pattern.compile("<p class=\"lead\">([^<]+)</p>").matcher(then);
        assertThat(summary.find()).isTrue();
        assertThat(page).contains("<p class=\"summary\">" + summary.group(1) + "</p>");
    }

    @Test
    void endsAtTheMomentOfThePage() {
        var page = complete(PAGE + "?atPosition=3&until=999");

        assertThat(page).contains("Schritt 3 von 3", "mit dem Wissen vom");
        assertThat(link(page, "first")).contains("until=1").endsWith("atPosition=3");
        assertThat(complete(PAGE + "?knownAt=2020-01-01T00:00:00Z"))
                .contains("nichts abzuspielen")
                .doesNotContain("<progress");
    }

    @Test
    void playsDayByDayAsItHolds() {
        var page = complete(PAGE + "?order=effective&until=20.01.2026");

        assertThat(page)
                .contains("<span>15. Januar 2026</span>", "3 Sitzungen geplant")
                .contains("aria-current=\"true\">Ab wann es gilt<");
        var earlier = complete(link(page, "back"));
        assertThat(earlier)
                .contains("keine Beratung")
                .doesNotContain("<span>15. Januar 2026</span>");
        assertThat(complete(PAGE + "?order=effective&validAt=2026-01-14"))
                .doesNotContain("until=2026-01-15");
    }

    @Test
    void aDayWhoseEventsWereTakenBackSaysSo() {
        var own = OwnProgramme.open(roadmap, "replay");
        var recorded = own.record("/milestones", "2026-03-01", milestone("mistake", "Der falsche"));
        var event = own.events("milestone/mistake").getFirst().path("id").stringValue();
        assertThat(recorded.status()).isEqualTo(201);
        own.record(
                "/voidings",
                "2026-04-01",
                """
                "id": "void", "event": "%s", "category": "DUPLICATE", "reason": "Zweimal erfasst"
                """
                        .formatted(event));
        own.read("/milestones");

        assertThat(complete("/programmes/" + own.id() + "/replay?order=effective&until=2026-03-01"))
                .contains("<span>1. März 2026</span>", "wurde später zurückgenommen")
                .doesNotContain("Der falsche");
    }

    @Test
    void theFormLeadsToTheAddressOfAStep() {
        assertThat(target(PAGE + "?step=40")).endsWith(PAGE + "?order=recorded&until=40");
        assertThat(target(PAGE + "?step=99999&atPosition=50"))
                .endsWith(PAGE + "?order=recorded&until=50&atPosition=50");
        assertThat(target(PAGE + "?step=0&order=effective")).contains("order=effective&until=");
    }

    private String target(String path) {
        return roadmap.anonymous().page(path).header("Location").orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?order=x", "?until=x", "?order=effective&until=48", "?step=x", "?until=-1"})
    void answersWhatCannotBeReadWithAPage(String query) {
        var page = roadmap.anonymous().page(PAGE + query);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Das hat nicht geklappt", "richtig wäre etwa");
    }

    @Test
    void isFoundFromOverviewAndComparisonAtTheSameMomentAndSpeaksEnglish() {
        var moment = "?validAt=2026-02-18&atPosition=40";
        for (var path : new String[] {"", "/comparison"}) {
            assertThat(complete("/programmes/muensterland" + path + moment))
                    .contains("href=\"" + PAGE + moment.replace("&", "&amp;") + "\"");
        }
        assertThat(roadmap.anonymous().get(PAGE + "?until=1", "Accept-Language", "en").text())
                .contains("How it came about", "Step 1 of", "Programme opened");
    }
}
