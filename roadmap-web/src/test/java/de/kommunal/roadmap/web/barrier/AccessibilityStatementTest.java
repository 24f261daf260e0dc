package de.kommunal.roadmap.web.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.Session;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

@SharedRoadmap
class AccessibilityStatementTest {

    private static final String PAGE = "/accessibility";
    private static final String REPORTS = "/accessibility/reports";
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

    private final Roadmap roadmap;
    private final Session reader;
    private final Session office;

    AccessibilityStatementTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        reader = roadmap.withoutSignIn();
        office = roadmap.signedIn(Role.PROJECT_OFFICE);
    }

    @AfterEach
    void settleAll() {
        for (var page = reports(); page.contains("name=\"id\""); page = reports()) {
            var id = ID.matcher(page);
            assertThat(id.find()).isTrue();
            office.submit(REPORTS, "id", id.group(1));
        }
    }

    private String reports() {
        return office.get(REPORTS).text();
    }

    @Test
    void isReachedFromEveryPageAndSaysWhatIsKnown() {
        assertThat(roadmap.anonymous().get("/programmes/muensterland").text())
                .contains("href=\"/accessibility\"");
        assertThat(reader.get(PAGE).text())
                .contains("Erklärung zur Barrierefreiheit", "WCAG 2.2", "lbbp.nrw.de/ombudsstelle")
                .endsWith("</html>\n");
    }

    @Test
    void takesAReportOnceAndDeletesItWhenItIsDealtWith() {
        var key = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++) {
            var answer =
                    reader.submit(
                            PAGE,
                            "key",
                            key,
                            "page",
                            "/programmes/muensterland",
                            "barrier",
                            "Der Schieber <b>geht</b> nicht.",
                            "contact",
                            "leser@example.org");
            assertThat(answer.status()).isEqualTo(302);
        }

        assertThat(reports())
                .containsOnlyOnce("Der Schieber &lt;b&gt;geht&lt;/b&gt; nicht.")
                .contains("Antwort an: leser@example.org", "/programmes/muensterland");

        office.submit(REPORTS, "id", key);

        assertThat(reports()).contains("Es liegt keine Meldung vor.");
    }

    @Test
    void takesTheSameTwiceAtOnceAsOne() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<Integer> sending =
                () ->
                        roadmap.withoutSignIn()
                                .submit(PAGE, "key", key, "barrier", "Zweimal")
                                .status();

        try (var both = Executors.newFixedThreadPool(2)) {
            for (var answer : both.invokeAll(List.of(sending, sending))) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }

        assertThat(reports()).containsOnlyOnce("Zweimal");
    }

    @Test
    void refusesWhatNoFormOfThesePagesSends() {
        assertThat(reader.submit(PAGE, "key", "x", "barrier", "Text").status()).isEqualTo(400);
        assertThat(reader.submit(PAGE, "barrier", "Vor\0nach").status()).isEqualTo(302);
        assertThat(reports()).contains("Vornach");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasEntered() {
        var answer = reader.submit(PAGE, "page", "Zeitstrahl", "barrier", " ", "contact", "Tel. 1");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Schreiben Sie bitte, was nicht geht.")
                .contains("value=\"Zeitstrahl\"", "value=\"Tel. 1\"", "aria-invalid=\"true\"");
        assertThat(reader.submit(PAGE, "barrier", "a".repeat(4001)).status()).isEqualTo(422);
        assertThat(reports()).contains("Es liegt keine Meldung vor.");
    }

    @Test
    void takesNoMoreThanCanBeRead() {
        for (var number = 0; number < BarrierReports.AN_HOUR; number++) {
            assertThat(reader.submit(PAGE, "barrier", "Nummer " + number).status()).isEqualTo(302);
        }

        var answer = reader.submit(PAGE, "barrier", "Eine zu viel");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).contains("zu viele Meldungen", "Eine zu viel");
    }

    @Test
    void showsReportsOnlyToThoseWhoKeepTheRecord() {
        assertThat(reader.get(REPORTS).header("Location").orElseThrow()).endsWith("/login");
        assertThat(roadmap.signedIn(Role.AUDITOR).get(REPORTS).status()).isEqualTo(403);
    }
}
