package de.kommunal.roadmap.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import de.kommunal.roadmap.web.browser.Tab.Look;
import de.kommunal.roadmap.web.legalform.Consolidation;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.RunningRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/** Each page by its rules and on the narrowest screen; what has colours also in the dark. */
@ExtendWith({Chromium.class, RunningRoadmap.class})
class AccessibilityTest {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What is beyond the right edge, for whoever has to mend it. */
    private static final String TOO_WIDE =
            """
            [...document.querySelectorAll('body *:not(svg *)')]
                .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.scroll'))
                .map(e => e.outerHTML.slice(0, 150))
                .slice(-3)
            """;

    private final Roadmap roadmap;
    private final Browser browser;

    AccessibilityTest(Roadmap roadmap, Browser browser) {
        this.roadmap = roadmap;
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/programmes/muensterland",
                "/programmes/muensterland/comparison?from=2026-01-16",
                "/programmes/muensterland/timeline?from=2025-01-01",
                "/programmes/muensterland/subjects/paper/it-muensterland",
                "/programmes/muensterland/deliberations",
                "/programmes/muensterland/legal-forms",
                "/programmes/muensterland/milestones",
                "/programmes/muensterland/partners",
                "/programmes/muensterland/positions",
                "/accessibility",
                "/login",
            })
    void publicPages(String path) {
        check(new Tab(browser, roadmap, Look.GERMAN), path);
        check(new Tab(browser, roadmap, Look.GERMAN.in("en-GB").dark()), path);
        fits(path);
    }

    /** Pages that have little to show of the Münsterland. */
    @Test
    void pagesWithMuchToShow() {
        var towns = Consolidation.of(roadmap, "nord", "sued");
        towns.examines("GMBH");
        towns.requestsExaminationOf("AOER");
        towns.chooses("nord", "GMBH", "rat");
        towns.imposes("sued", "bericht", "\"kind\": \"OTHER\"");
        towns.agreesOn("GMBH", "nord", "sued");
        for (var page : List.of("", "/deliberations", "/legal-forms")) {
            var path = "/programmes/" + towns.programme().id() + page;
            check(new Tab(browser, roadmap, Look.GERMAN), path);
            check(new Tab(browser, roadmap, Look.GERMAN.in("en-GB").dark()), path);
            fits(path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/programmes/muensterland?validAt=2026-02-12",
                "/programmes/muensterland/timeline?from=2025-01-01&zoom=all"
            })
    void inEnglishAndDark(String path) {
        check(new Tab(browser, roadmap, Look.GERMAN.in("en-GB").dark()), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/programmes/muensterland/entries",
                "/programmes/muensterland/entries/RecordResolution",
                "/accessibility/reports",
            })
    void officePages(String path) {
        for (var look : List.of(Look.GERMAN, Look.GERMAN.dark(), Look.GERMAN.narrow(320))) {
            var tab = new Tab(browser, roadmap, look);
            tab.signIn(roadmap.account(Role.PROJECT_OFFICE));
            check(tab, path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/audit/events", "/audit/events?effectiveTo=1900-01-01", "/audit/events/1"})
    void auditPages(String path) {
        for (var look : List.of(Look.GERMAN, Look.GERMAN.dark(), Look.GERMAN.narrow(320))) {
            var tab = new Tab(browser, roadmap, look);
            tab.signIn(roadmap.account(Role.AUDITOR));
            check(tab, path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/administration",
                "/administration/accounts/new",
                "/administration/accounts/OWN",
                "/administration/accounts/OWN/role",
                "/administration/accounts/OWN/password",
                "/administration/tokens",
                "/administration/tokens/new",
                "/administration/system",
                "/start/programme",
            })
    void administrationPages(String path) {
        for (var look : List.of(Look.GERMAN, Look.GERMAN.dark(), Look.GERMAN.narrow(320))) {
            var tab = new Tab(browser, roadmap, look);
            var login = roadmap.account(Role.ADMIN);
            tab.signIn(login);
            var page = path.replace("OWN", Roadmap.actor(login));
            tab.open(page);
            assertThat((Integer) tab.page().evaluate("document.documentElement.scrollWidth"))
                    .describedAs(path)
                    .isLessThanOrEqualTo(look.width());
            check(tab, page);
        }
    }

    @Test
    void aSecretThatIsShown() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN.narrow(320))) {
            tab.signIn(roadmap.account(Role.ADMIN));
            var page = tab.open("/administration/tokens/new");
            page.getByLabel("Bezeichnung").fill("Zum Ansehen");
            page.getByLabel("Beteiligte").check();
            page.locator("main button[type=submit]").click();

            assertThat(page.locator("#secret").textContent()).startsWith("rmt_");
            keepsTheRules(page, "a secret");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
        }
    }

    @Test
    void theFirstSteps(@TempDir Path directory) {
        try (var empty = Roadmap.start(directory, "--roadmap.data-set=none")) {
            for (var look : List.of(Look.GERMAN, Look.GERMAN.dark(), Look.GERMAN.narrow(320))) {
                var tab = new Tab(browser, empty, look);
                tab.signIn(empty.account(Role.ADMIN));
                check(tab, "/");
            }
        }
    }

    private static void check(Tab tab, String path) {
        try (tab) {
            var page = tab.open(path);
            keepsTheRules(page, path);
            assertThat(page.evaluate("document.compatMode")).isEqualTo("CSS1Compat");
            tab.isQuiet();
        }
    }

    private static void keepsTheRules(Page page, String path) {
        var results = new AxeBuilder(page).withTags(TAGS).analyze();

        assertThat(results.getViolations())
                .describedAs(path)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    /** At 320 pixels, which is also 1280 at 400 percent, nothing scrolls sideways. */
    private void fits(String path) {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN.narrow(320))) {
            var page = tab.open(path);

            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .describedAs("%s: %s", path, page.evaluate(TOO_WIDE))
                    .isLessThanOrEqualTo(320);
        }
    }
}
