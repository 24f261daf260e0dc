package de.kommunal.roadmap.web.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;

/** What the start page of an empty record leads to. */
class FirstStepsTest {

    private static final String BUTTON = "/start/data-set";

    @TempDir private Path directory;

    private Roadmap start() {
        return Roadmap.start(directory, "--roadmap.data-set=none");
    }

    @Test
    void guidesThoseWhoMayBeginAndLoadsADataSetOnce() {
        try (var roadmap = start()) {
            readersAreOnlyTold(roadmap);
            onlyThoseWhoRecordMayBegin(roadmap);
            var office = roadmap.signedIn(Role.PROJECT_OFFICE);
            assertThat(office.get("/").text())
                    .contains("1. Ein Vorhaben eröffnen", "/start/programme", "Münsterland laden")
                    .contains("2. Partner und Termine", "Die legt die Administration an")
                    .doesNotContain("Noch kein Vorhaben", "href=\"/administration\"", "??")
                    .endsWith("</html>\n");
            assertThat(roadmap.signedIn(Role.ADMIN).get("/").text())
                    .contains("3. Andere einladen", "href=\"/administration\"");

            var loaded = office.submitFrom("/", BUTTON, "set", "musterland");

            assertThat(loaded.status()).isEqualTo(302);
            var head = roadmap.bean(EventLog.class).head().position();
            assertThat(office.get("/").text())
                    .contains("Der Datensatz ist geladen.", "Kommunale IT im Musterland")
                    .contains("Weiteres Vorhaben")
                    .doesNotContain("1. Ein Vorhaben eröffnen", "2. Partner und Termine");
            assertThat(roadmap.as(Role.AUDITOR).get("/api/audit/events?limit=1").text())
                    .contains("DATA_SET", "actor-of-test-");

            loadsNothingTwice(roadmap, head);
        }
    }

    private static void readersAreOnlyTold(Roadmap roadmap) {
        assertThat(roadmap.visitor().get("/").text())
                .contains("Noch kein Vorhaben", "Öffentlich ist hier noch nichts erfasst.")
                .doesNotContain("/start/");
        assertThat(roadmap.signedIn(Role.STAKEHOLDER).get("/").text())
                .contains("Hier ist noch nichts erfasst.")
                .doesNotContain("/start/");
    }

    private static void onlyThoseWhoRecordMayBegin(Roadmap roadmap) {
        for (var role : new Role[] {Role.STAKEHOLDER, Role.AUDITOR}) {
            var session = roadmap.signedIn(role);
            assertThat(session.get("/start/programme").status()).isEqualTo(403);
            assertThat(session.submitAs("/", "/logout", BUTTON, "set", "musterland").status())
                    .isEqualTo(403);
        }
        var office = roadmap.signedIn(Role.PROJECT_OFFICE);
        assertThat(office.submitFrom("/", BUTTON, "set", "musterland", "_csrf", "no").status())
                .isEqualTo(403);
        assertThat(office.submitFrom("/", BUTTON, "set", "../secret").status()).isEqualTo(404);
        assertThat(roadmap.bean(EventLog.class).head().position()).isZero();
    }

    /** As from a page that somebody had open before. */
    private static void loadsNothingTwice(Roadmap roadmap, long head) {
        var admin = roadmap.signedIn(Role.ADMIN);
        var again = admin.submitAs("/", "/logout", BUTTON, "set", "musterland");
        assertThat(again.status()).isEqualTo(302);
        assertThat(roadmap.bean(EventLog.class).head().position()).isEqualTo(head);
    }

    @Test
    void whatWasCutShortIsFinishedAtTheNextStart() {
        try (var roadmap = start()) {
            roadmap.bean(JdbcClient.class)
                    .sql("insert into data_set_load (name, finished) values ('musterland', false)")
                    .update();
        }
        try (var again = start()) {
            assertThat(again.anonymous().get("/api/programmes/musterland").status()).isEqualTo(200);
            var head = again.bean(EventLog.class).head().position();
            assertThat(head).isGreaterThan(10);
            assertThat(again.bean(NamedDataSets.class).isUnfinished("musterland")).isFalse();
        }
    }
}
