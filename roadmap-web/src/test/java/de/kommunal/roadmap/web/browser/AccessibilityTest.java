package de.kommunal.roadmap.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;

import de.kommunal.roadmap.web.audit.SlowCheck;
import de.kommunal.roadmap.web.browser.Tab.Look;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.RunningRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Each page by its rules and on the narrowest screen; what has colours also in the dark. */
@ExtendWith({Chromium.class, RunningRoadmap.class})
class AccessibilityTest {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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
                "/programmes/muensterland/comparison?from=2026-01-01",
                "/programmes/muensterland/timeline?from=2025-01-01",
                "/programmes/muensterland/subjects/paper/it-muensterland",
                "/programmes/muensterland/milestones",
                "/programmes/muensterland/partners",
                "/programmes/muensterland/positions",
                "/programmes/muensterland/replay?until=40",
                "/programmes/muensterland/replay?order=effective&until=2026-01-15",
            })
    void publicPages(String path) {
        check(new Tab(browser, roadmap, Look.GERMAN), path);
        fits(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/programmes/muensterland?validAt=2026-02-12",
                "/programmes/muensterland/replay?validAt=2026-02-12",
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
            })
    void officePages(String path) {
        var tab = new Tab(browser, roadmap, Look.GERMAN);
        tab.signIn(roadmap.account(Role.PROJECT_OFFICE));
        check(tab, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit/events",
                "/audit/events?effectiveTo=1900-01-01",
                "/audit/events/1",
                "/audit/verification",
            })
    void auditPages(String path) {
        for (var look : List.of(Look.GERMAN, Look.GERMAN.dark(), Look.GERMAN.narrow(320))) {
            var tab = new Tab(browser, roadmap, look);
            tab.signIn(roadmap.account(Role.AUDITOR));
            check(tab, path);
        }
    }

    @Test
    void aCheckUnderWayAndItsResult() {
        var slow = new SlowCheck();
        var path = slow.startIn(roadmap);
        slow.goOn(4);
        try {
            auditPages(path);
        } finally {
            slow.goOn(6);
        }
        auditPages(path);
    }

    private static void check(Tab tab, String path) {
        try (tab) {
            var page = tab.open(path);
            var results = new AxeBuilder(page).withTags(TAGS).analyze();

            assertThat(results.getViolations())
                    .describedAs(path)
                    .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
            assertThat(page.evaluate("document.compatMode")).isEqualTo("CSS1Compat");
            tab.isQuiet();
        }
    }

    /** At 320 pixels, which is also 1280 at 400 percent, nothing scrolls sideways. */
    private void fits(String path) {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN.narrow(320))) {
            var page = tab.open(path);

            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .describedAs(path)
                    .isLessThanOrEqualTo(320);
        }
    }
}
