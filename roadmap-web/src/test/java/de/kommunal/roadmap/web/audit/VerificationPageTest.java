package de.kommunal.roadmap.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.SignedCheckpoints;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.Session;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Checks of the log and the packet, as pages. */
@SharedRoadmap
class VerificationPageTest {

    private static final String PAGE = "/audit/verification";
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Roadmap roadmap;
    private Session auditor;

    VerificationPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @BeforeEach
    void signIn() {
        auditor = roadmap.signedIn(Role.AUDITOR);
    }

    private String complete(String path) {
        var page = auditor.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.text()).endsWith("</html>\n").doesNotContain("??");
        return page.text();
    }

    /** Presses a button and answers the address that it leads to. */
    private String press(String page, String action) {
        return path(auditor.submitFrom(page, action));
    }

    private static String path(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        return answer.header("Location").orElse("").replaceFirst("^http://[^/]+", "");
    }

    private void ends(String address) {
        var run =
                roadmap.bean(Verifications.class)
                        .run(address.substring(address.lastIndexOf('/') + 1));
        run.await(LONG);
    }

    @Test
    void saysWhatTheLogIsAndWhatIsSigned() {
        var page = complete(PAGE);

        var newest = roadmap.bean(SignedCheckpoints.class).latest().orElseThrow();
        assertThat(page)
                .contains("href=\"/checkpoints/" + newest.size() + "\"")
                .contains(newest.tree().root().toString().substring(0, 16))
                .contains("Es ist keine Stelle eingerichtet")
                .contains("aria-current=\"page\">Prüfung</a>")
                .contains("href=\"/audit/packet\"");
        assertThat(auditor.get(PAGE + "?lang=en").text())
                .contains("Is what was written still there?", "</html>\n");
        assertThat(auditor.get(PAGE + "?upTo=x").status()).isEqualTo(400);
    }

    private static String grouped(long number) {
        return String.format(Locale.GERMAN, "%,d", number);
    }

    @Test
    void aCheckIsStartedHasItsOwnAddressAndStaysInTheList() {
        var address = press(PAGE, PAGE);
        assertThat(address).matches(PAGE + "/[0-9a-f-]{36}");
        ends(address);

        long head = roadmap.bean(EventLog.class).head().position();
        assertThat(complete(address))
                .contains(
                        "Unversehrt: Alles steht da", "Alle %s Ereignisse".formatted(grouped(head)))
                .contains("Jede Zeile passt zu ihrem Hash", "Was das nicht beweist")
                .doesNotContain("<progress", "role=\"alert\"");
        assertThat(complete(PAGE)).contains("href=\"" + address + "\"", ">unversehrt<");
    }

    @Test
    void onePageShowsHowFarItIsWithoutScriptsAndCancelsAndGoesOn() {
        var slow = new SlowCheck();
        var address = slow.startIn(roadmap);
        assertThat(press(PAGE, PAGE)).as("joins it").isEqualTo(address);
        slow.goOn(4);
        var page = complete(address);
        while (!page.contains("4 von 10 Ereignissen")) {
            page = complete(address);
        }
        assertThat(page)
                .contains("<label for=\"progress\">", "max=\"10\" value=\"4\"", "Läuft seit")
                .contains("href=\"" + address + "\">Aktualisieren</a>")
                .contains("Sie können diese Seite schließen");

        assertThat(press(address, address + "/cancel")).isEqualTo(address);
        assertThat(complete(address))
                .contains("Die Prüfung ist abgebrochen", "4 von 10 Ereignissen angesehen");
        assertThat(press(address, address + "/resume")).isEqualTo(address);
        slow.goOn(6);
        ends(address);

        assertThat(complete(address)).contains("Alle 10 Ereignisse");
    }

    @Test
    void aCancelledCheckWaitsForAnotherOne() {
        var first = new SlowCheck();
        var address = first.startIn(roadmap);
        press(address, address + "/cancel");
        var other = new SlowCheck();
        var under = other.startIn(roadmap);

        assertThat(complete(address)).contains("href=\"" + under + "\">Zur laufenden Prüfung</a>");
        assertThat(path(auditor.post(address + "/resume", PAGE))).isEqualTo(under);

        first.goOn(1);
        other.goOn(10);
        ends(under);
    }

    @Test
    void tellsAnOpenPageHowFarItIs() {
        var slow = new SlowCheck();
        var address = slow.startIn(roadmap);
        slow.goOn(10);
        ends(address);

        var answer = auditor.get(address + "/progress");
        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(answer.text()).contains("event: result\n", "\"done\":10");
    }

    @Test
    void thePacketIsThatOfTheInterface() {
        var answer = auditor.get("/audit/packet");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("application/zip");
        assertThat(answer.header("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"roadmap-packet-\\d+\\.zip\"");
        assertThat(answer.text()).startsWith("PK").contains("manifest.json", "events.jsonl");
        assertThat(
                        roadmap.as(Role.AUDITOR)
                                .get("/api/audit/access?kind=EXPORT&limit=1")
                                .json()
                                .toString())
                .contains("\"/audit/packet\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROJECT_OFFICE", "STAKEHOLDER"})
    void isForAuditorsOnly(Role role) {
        var other = roadmap.signedIn(role);

        for (var path : List.of(PAGE, PAGE + "/x", PAGE + "/x/progress", "/audit/packet")) {
            assertThat(other.get(path).status()).as(path).isEqualTo(403);
        }
        for (var path : List.of(PAGE, PAGE + "/x/cancel", PAGE + "/x/resume")) {
            assertThat(other.post(path, "/").status()).as(path).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "/x", PAGE + "/x/progress", "/audit/packet"})
    void whoIsNotSignedInIsAskedTo(String path) {
        var answer = roadmap.anonymous().get(path, "Accept", "text/html");

        assertThat(path(answer)).endsWith("/login");
    }

    @Test
    void formsNeedTheirTokenAndForgottenChecksAreNotFound() {
        var before = roadmap.bean(Verifications.class).all().size();
        assertThat(auditor.postWithoutToken(PAGE).status()).isEqualTo(403);

        assertThat(roadmap.bean(Verifications.class).all()).hasSize(before);
        assertThat(auditor.get(PAGE + "/gone").status()).isEqualTo(404);
        assertThat(auditor.post(PAGE + "/gone/cancel", PAGE).status()).isEqualTo(404);
    }
}
