package de.kommunal.roadmap.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import de.kommunal.roadmap.web.audit.SlowCheck;
import de.kommunal.roadmap.web.browser.Tab.Look;
import de.kommunal.roadmap.web.legalform.Consolidation;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/**
 * Each page by its rules in both languages and themes, and at 320 pixels, which is also 1280 at 400
 * percent: then nothing scrolls sideways.
 */
@ExtendWith(Chromium.class)
@SharedRoadmap
@Order(1)
class AccessibilityTest {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /**
     * What another language or theme can break: words that are missing or say the same twice, and
     * colours. The markup is the same in all.
     */
    private static final List<String> OF_WORDS_AND_COLOURS =
            List.of(
                    "aria-command-name",
                    "aria-dialog-name",
                    "aria-input-field-name",
                    "aria-meter-name",
                    "aria-progressbar-name",
                    "aria-toggle-field-name",
                    "aria-tooltip-name",
                    "button-name",
                    "color-contrast",
                    "document-title",
                    "empty-heading",
                    "empty-table-header",
                    "form-field-multiple-labels",
                    "html-has-lang",
                    "html-lang-valid",
                    "image-alt",
                    "image-redundant-alt",
                    "input-button-name",
                    "label",
                    "label-title-only",
                    "landmark-unique",
                    "link-in-text-block",
                    "link-name",
                    "select-name",
                    "summary-name",
                    "svg-img-alt",
                    "table-duplicate-name",
                    "valid-lang");

    /** What is beyond the right edge, for whoever has to mend it. */
    private static final String TOO_WIDE =
            """
            [...document.querySelectorAll('body *:not(svg *)')]
                .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.scroll'))
                .map(e => e.outerHTML.slice(0, 150))
                .slice(-3)
            """;

    private static final List<Look> LOOKS = List.of(Look.GERMAN, Look.GERMAN.in("en-GB").dark());

    private final Roadmap roadmap;
    private final Browser browser;

    AccessibilityTest(Roadmap roadmap, Browser browser) {
        this.roadmap = roadmap;
        this.browser = browser;
    }

    @Test
    void publicPages() {
        check(
                roadmap,
                null,
                "/",
                "/programmes/muensterland",
                "/programmes/muensterland?validAt=2026-02-12",
                "/programmes/muensterland/comparison?from=2026-02-12",
                "/programmes/muensterland/timeline?from=2025-01-01",
                "/programmes/muensterland/timeline?from=2025-01-01&zoom=all",
                "/programmes/muensterland/subjects/paper/it-muensterland",
                "/programmes/muensterland/deliberations",
                "/programmes/muensterland/legal-forms",
                "/programmes/muensterland/milestones",
                "/programmes/muensterland/partners",
                "/programmes/muensterland/positions",
                "/programmes/muensterland/replay?until=40",
                "/programmes/muensterland/replay?order=effective&until=2026-01-15",
                "/accessibility",
                "/login");
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
        var path = "/programmes/" + towns.programme().id();
        check(roadmap, null, path, path + "/deliberations", path + "/legal-forms");
    }

    @Test
    void officePages() {
        check(
                roadmap,
                Role.PROJECT_OFFICE,
                "/programmes/muensterland/entries",
                "/programmes/muensterland/entries/RecordResolution",
                "/accessibility/reports");
    }

    @Test
    void auditPages() {
        check(
                roadmap,
                Role.AUDITOR,
                "/audit/events",
                "/audit/events?effectiveTo=1900-01-01",
                "/audit/events/1",
                "/audit/verification");
    }

    @Test
    void aCheckUnderWayAndItsResult() {
        var slow = new SlowCheck();
        var path = slow.startIn(roadmap);
        slow.goOn(4);
        try {
            check(roadmap, Role.AUDITOR, path);
        } finally {
            slow.goOn(6);
        }
        check(roadmap, Role.AUDITOR, path);
    }

    @Test
    void administrationPages() {
        check(
                roadmap,
                Role.ADMIN,
                "/administration",
                "/administration/accounts/new",
                "/administration/accounts/OWN",
                "/administration/accounts/OWN/role",
                "/administration/accounts/OWN/password",
                "/administration/tokens",
                "/administration/tokens/new",
                "/administration/system",
                "/start/programme");
    }

    @Test
    void aSecretThatIsShown() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            tab.signIn(roadmap.account(Role.ADMIN));
            var page = tab.open("/administration/tokens/new");
            page.getByLabel("Bezeichnung").fill("Zum Ansehen");
            page.getByLabel("Beteiligte").check();
            page.locator("main button[type=submit]").click();

            assertThat(page.locator("#secret").textContent()).startsWith("rmt_");
            keepsTheRules(rulesOfAll(page), "a secret");
            fits(page, "a secret");
        }
    }

    @Test
    void theFirstSteps(@TempDir Path directory) {
        try (var empty = Roadmap.start(directory, "--roadmap.data-set=none")) {
            check(empty, Role.ADMIN, "/");
        }
    }

    /**
     * @param role who looks; absent for somebody without an account. {@code OWN} in a path is that
     *     account
     */
    private void check(Roadmap shown, @Nullable Role role, String... paths) {
        for (var look : LOOKS) {
            try (var tab = new Tab(browser, shown, look)) {
                var own = role == null ? "" : shown.account(role);
                if (role != null) {
                    tab.signIn(own);
                }
                for (var path : paths) {
                    var shownPath = role == null ? path : path.replace("OWN", Roadmap.actor(own));
                    check(tab, shownPath, look.equals(LOOKS.getFirst()));
                }
            }
        }
    }

    private static void check(Tab tab, String path, boolean byAll) {
        var page = tab.open(path);
        keepsTheRules(byAll ? rulesOfAll(page) : rulesOfWordsAndColours(page), path);
        assertThat(page.evaluate("document.compatMode")).isEqualTo("CSS1Compat");
        fits(page, path);
        tab.isQuiet();
    }

    private static AxeBuilder rulesOfAll(Page page) {
        return rules(page).withTags(TAGS);
    }

    private static AxeBuilder rulesOfWordsAndColours(Page page) {
        return rules(page).withRules(OF_WORDS_AND_COLOURS);
    }

    /** Without a page of its own for the results of frames, of which there are none here. */
    private static AxeBuilder rules(Page page) {
        var options = new AxeRunOptions();
        // what keeps the rules is most of a page, and nobody looks at it here
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static void keepsTheRules(AxeBuilder rules, String path) {
        assertThat(rules.analyze().getViolations())
                .describedAs(path)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    private static void fits(Page page, String path) {
        var before = page.viewportSize();
        page.setViewportSize(320, before.height);

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .describedAs("%s: %s", path, page.evaluate(TOO_WIDE))
                .isLessThanOrEqualTo(320);

        page.setViewportSize(before.width, before.height);
    }
}
