package de.kommunal.roadmap.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;

import de.kommunal.roadmap.web.audit.SlowCheck;
import de.kommunal.roadmap.web.browser.Tab.Look;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
@SharedRoadmap
class VerificationInBrowserTest {

    private final Roadmap roadmap;
    private final Browser browser;

    VerificationInBrowserTest(Roadmap roadmap, Browser browser) {
        this.roadmap = roadmap;
        this.browser = browser;
    }

    @Test
    void anAuditorStartsACheckAndSeesWhatCameOut() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            tab.signIn(roadmap.account(Role.AUDITOR));
            var page = tab.open("/audit/verification");

            page.getByText("Jetzt prüfen").first().focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).containsText("Unversehrt");
            assertThat(page.locator(".checked li")).hasCount(5);
            tab.isQuiet();
        }
    }

    @Test
    void anOpenPageFollowsACheckSpeaksSeldomAndBringsInTheResult() {
        var slow = new SlowCheck();
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            tab.signIn(roadmap.account(Role.AUDITOR));
            var page = tab.open(slow.startIn(roadmap));
            assertThat(page.locator("#told")).hasText("Die Prüfung läuft.");

            slow.goOn(2);
            assertThat(page.locator("label[for=progress]")).containsText("2 von 10 Ereignissen");
            assertThat(page.locator("#told")).hasText("Die Prüfung läuft.");
            slow.goOn(4);
            assertThat(page.locator("progress")).hasJSProperty("value", 6);
            assertThat(page.locator("#told")).hasText("50 Prozent geprüft.");
            page.getByText("Prüfung abbrechen").focus();
            slow.goOn(4);

            assertThat(page.locator("h1")).containsText("Unversehrt");
            assertThat(page.locator("h1")).isFocused();
            assertThat(page.locator("#told")).containsText("Unversehrt");
            assertThat(page.locator("progress")).hasCount(0);
            tab.isQuiet();
        } finally {
            slow.goOn(10);
        }
    }

    @Test
    void isFollowedAndCancelledWithoutScripts() {
        var slow = new SlowCheck();
        try (var tab = new Tab(browser, roadmap, Look.GERMAN.withoutScripts())) {
            tab.signIn(roadmap.account(Role.AUDITOR));
            var page = tab.open(slow.startIn(roadmap));
            slow.goOn(3);
            while (!page.locator("label[for=progress]").textContent().contains("3 von 10")) {
                page.getByText("Aktualisieren").click();
            }

            page.getByText("Prüfung abbrechen").click();

            assertThat(page.locator("h1")).hasText("Die Prüfung ist abgebrochen");
            tab.isQuiet();
        } finally {
            slow.goOn(10);
        }
    }
}
