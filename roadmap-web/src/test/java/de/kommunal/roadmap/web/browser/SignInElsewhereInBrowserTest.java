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

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;

/**
 * People of the town hall sign in with what they have anyway. After the other tests in a browser:
 * only one thread may speak to it.
 */
@ExtendWith(Chromium.class)
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInElsewhereInBrowserTest {

    @TempDir static Path directory;

    private final Browser browser;
    private IdentityProvider provider;
    private Roadmap roadmap;

    SignInElsewhereInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void start() {
        provider = new IdentityProvider();
        roadmap =
                Roadmap.start(
                        directory,
                        "--roadmap.data-set=musterland",
                        "--roadmap.oidc.issuer=" + provider.address(),
                        "--roadmap.oidc.client-id=" + IdentityProvider.CLIENT,
                        "--roadmap.oidc.client-secret=" + IdentityProvider.SECRET,
                        "--roadmap.oidc.name=Rathaus-Konto");
        provider.introduce(roadmap.address());
    }

    @AfterAll
    void stop() {
        roadmap.close();
        provider.close();
    }

    @Test
    void theProjectOfficeSignsInThereAndOutOfBoth() {
        try (var tab = tab()) {
            var page = tab.open("/programmes/musterland/entries");
            signIn(page, "erika");
            // where it was before the sign-in
            assertThat(page.locator("h1")).containsText("Was ist geschehen");
            assertThat(page.locator("footer")).not().containsText("Passwort");
            tab.open("/");
            assertThat(page.locator("#content")).containsText("Angemeldet als erika");
            assertThat(page.locator("#content")).containsText("Projektstelle");
            tab.open("/login");
            assertThat(page.locator("#content")).containsText("Angemeldet als erika");
            tab.open("/password");
            assertThat(page.locator("#content")).containsText("Angemeldet als erika");

            button(page, "Abmelden").first().click();

            page.waitForURL(roadmap.address() + "/");
            assertThat(page.locator("#content")).not().containsText("Angemeldet als");
            tab.open("/login");
            link(page, "Anmelden mit Rathaus-Konto").click();
            assertThat(page).hasURL(provider.address() + "/login");
            assertThat(tab.forbidden()).isEmpty();
            assertThat(tab.elsewhere())
                    .allMatch(it -> it.startsWith(provider.address().toString()));
        }
        assertThat(accesses("LOGIN")).contains("\"actor\":\"actor-").doesNotContain("erika");
    }

    @Test
    void whoHasNoRoleIsToldSo() {
        try (var tab = tab()) {
            var page = tab.open("/login");
            signIn(page, "gast");
            assertThat(page.locator("[role=alert]"))
                    .containsText("haben dort aber keine Berechtigung");
            assertThat(tab.open("/").locator("#content")).not().containsText("Angemeldet als");
        }
        assertThat(accesses("LOGIN_FAILED")).contains("/login/oauth2/code/sso");
    }

    @Test
    void aSessionEndsWhenThePersonIsErased() {
        try (var tab = tab()) {
            var page = tab.open("/login");
            signIn(page, "erika");
            assertThat(page.locator("#content")).containsText("Angemeldet als erika");
            var jdbc = roadmap.bean(JdbcClient.class);
            jdbc.sql("update oidc_person set actor = null").update();

            tab.open("/");
            assertThat(page.locator("#content")).containsText("Ihre Sitzung ist beendet");
            link(page, "Anmelden mit Rathaus-Konto").click();
            assertThat(page.locator("[role=alert]")).containsText("hat nicht geklappt");
            jdbc.sql("delete from oidc_person").update();
        }
    }

    @Test
    void accountsOfThisProgramStay() {
        try (var tab = tab()) {
            tab.signIn(roadmap.account(Role.AUDITOR));
            assertThat(tab.page().locator("#content")).containsText("Revision");
            button(tab.page(), "Abmelden").first().click();
            assertThat(tab.page()).hasURL(roadmap.address() + "/");
            tab.isQuiet();
        }
    }

    private Tab tab() {
        return new Tab(browser, roadmap, Look.GERMAN);
    }

    private static void signIn(Page page, String login) {
        link(page, "Anmelden mit Rathaus-Konto").click();
        page.locator("[name=username]").fill(login);
        page.locator("[name=password]").fill(IdentityProvider.PASSWORD);
        page.locator("button[type=submit]").click();
    }

    private String accesses(String kind) {
        return roadmap.as(Role.AUDITOR).get("/api/audit/access?kind=" + kind).text();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
