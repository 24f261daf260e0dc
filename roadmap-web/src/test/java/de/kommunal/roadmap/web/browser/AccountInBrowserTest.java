package de.kommunal.roadmap.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import de.kommunal.roadmap.web.browser.Tab.Look;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
@SharedRoadmap
class AccountInBrowserTest {

    private static final String OWN = "Montags tagt der Ausschuss";

    private final Roadmap roadmap;
    private final Browser browser;

    AccountInBrowserTest(Roadmap roadmap, Browser browser) {
        this.roadmap = roadmap;
        this.browser = browser;
    }

    @Test
    void whoGetsAnAccountChoosesAPasswordAndIsIn() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            tab.signIn(roadmap.account(Role.ADMIN));
            var page = tab.page();
            link(page, "Verwaltung").click();
            link(page, "Konto anlegen").click();
            page.getByLabel("Benutzername").fill("im-browser");
            page.getByLabel("Projektstelle").check();
            button(page, "Konto anlegen").click();
            assertThat(page.locator("h1")).hasText("Das Konto ist angelegt");
            var secret = page.locator("#secret").textContent();
            page.reload();
            assertThat(page.locator("#content")).containsText("schon gezeigt");
            button(page, "Abmelden").first().click();

            signIn(page, secret);
            assertThat(page.locator("h1")).hasText("Eigenes Passwort wählen");
            tab.open("/programmes/muensterland/entries");
            assertThat(page.locator("h1")).hasText("Eigenes Passwort wählen");
            page.locator("#password").fill(OWN);
            page.locator("#repetition").fill(OWN);
            button(page, "Passwort setzen").click();

            signIn(page, OWN);
            assertThat(page.locator("#content")).containsText("Angemeldet als im-browser");
            assertThat(page.locator("#content")).containsText("Projektstelle");
            assertThat(link(page, "Verwaltung")).hasCount(0);
            assertThat(tab.open("/programmes/muensterland/entries").title()).contains("Erfassen");
            tab.isQuiet();
        }
    }

    private static void signIn(Page page, String password) {
        page.navigate(page.url().replaceFirst("(://[^/]+).*", "$1/login"));
        page.getByLabel("Benutzername").fill("im-browser");
        page.getByLabel("Passwort").fill(password);
        page.locator("main button[type=submit]").click();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
