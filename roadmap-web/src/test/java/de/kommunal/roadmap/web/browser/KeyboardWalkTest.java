package de.kommunal.roadmap.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import de.kommunal.roadmap.web.browser.Tab.Look;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything is reached with the tabulator key, in the order in which it is read, and is seen. */
@ExtendWith(Chromium.class)
@SharedRoadmap
class KeyboardWalkTest {

    private static final String PROGRAMME = "/programmes/muensterland";

    /** What the tabulator key should stop at: one stop in each group that arrow keys move in. */
    private static final String STOPS =
            """
            [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden')
                .filter(e => e.checkVisibility({visibilityProperty: true}))
                .length
            """;

    /** Where one is: its place in the document, and whether that can be seen. */
    private static final String HERE =
            """
            (() => {
                const e = document.activeElement;
                if (!e || e === document.body) return null;
                const all = [...document.querySelectorAll('*')];
                const box = e.getBoundingClientRect();
                const ring = e.querySelector('.ring, .focus');
                const style = getComputedStyle(e);
                return {
                    place: all.indexOf(e),
                    what: e.outerHTML.slice(0, 120),
                    marked: style.outlineStyle !== 'none' || ring !== null,
                    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight
                        && box.right > 0 && box.left < innerWidth
                };
            })()
            """;

    private final Roadmap roadmap;
    private final Browser browser;

    KeyboardWalkTest(Roadmap roadmap, Browser browser) {
        this.roadmap = roadmap;
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                PROGRAMME,
                PROGRAMME + "/timeline?from=2025-01-01",
                PROGRAMME + "/positions",
                PROGRAMME + "/deliberations",
                PROGRAMME + "/legal-forms",
                PROGRAMME + "/comparison?from=2026-01-01",
                "/accessibility",
            })
    void reachesEverythingInOrder(String path) {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            var page = tab.open(path);
            var stops = (Integer) page.evaluate(STOPS);
            var walk = walk(page, stops + 5);

            assertThat(walk).describedAs(path).hasSize(stops);
            assertThat(walk)
                    .allSatisfy(here -> {
                        assertThat(here.get("marked"))
                                .describedAs("%s", here.get("what"))
                                .isEqualTo(true);
                        assertThat(here.get("seen"))
                                .describedAs("%s", here.get("what"))
                                .isEqualTo(true);
                    });
            assertThat(walk).extracting(here -> (Integer) here.get("place")).isSorted();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> walk(Page page, int longest) {
        var walk = new ArrayList<Map<String, Object>>();
        for (var step = 0; step < longest; step++) {
            page.keyboard().press("Tab");
            var here = (Map<String, Object>) page.evaluate(HERE);
            if (here == null) {
                break;
            }
            walk.add(here);
        }
        return walk;
    }

    @Test
    void findsOutWhatALegalFormLacksWithoutAMouse() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            var page = tab.open(PROGRAMME);
            tabTo(page, "Rechtsformen");
            page.keyboard().press("Enter");
            page.waitForURL("**/legal-forms");

            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
            tabTo(page, "scenario");
            page.keyboard().press("ArrowDown");
            tabTo(page, "Anzeigen");
            page.keyboard().press("Enter");
            page.waitForURL("**scenario=**");

            PlaywrightAssertions.assertThat(page.locator("#lacks")).isVisible();
            assertThat(page.locator("#scenario").inputValue()).isNotEqualTo("holding");
        }
    }

    private static void tabTo(Page page, String name) {
        for (var step = 0; step < 80; step++) {
            page.keyboard().press("Tab");
            var here =
                    (String)
                            page.evaluate(
                                    "document.activeElement.id ||"
                                            + " document.activeElement.textContent");
            if (here.strip().equals(name)) {
                return;
            }
        }
        throw new AssertionError("no stop " + name);
    }
}
