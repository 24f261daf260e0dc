package de.kommunal.roadmap.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;

import de.kommunal.roadmap.web.browser.Tab.Look;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.regex.Pattern;

@ExtendWith(Chromium.class)
@SharedRoadmap
class TimelineInBrowserTest {

    private static final String PAGE = "/programmes/muensterland/timeline?from=2025-01-01";

    private final Roadmap roadmap;
    private final Browser browser;

    TimelineInBrowserTest(Roadmap roadmap, Browser browser) {
        this.roadmap = roadmap;
        this.browser = browser;
    }

    @Test
    void isWalkedByArrowKeysAndShowsDetailsOnEnter() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            var page = tab.open(PAGE);
            var marks = page.locator(".board .entry");
            assertThat(page.locator(".board .entry[tabindex='0']")).hasCount(1);

            marks.first().focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(".board .entry[tabindex='0']")).isFocused();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("End");
            page.keyboard().press("Home");
            assertThat(marks.first()).isFocused();
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*selected=.*"));
            assertThat(page.locator("#selected")).isVisible();
            tab.isQuiet();
        }
    }

    @Test
    void zoomsByPlusAndMinus() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            var page = tab.open(PAGE);

            page.locator(".board").focus();
            page.keyboard().press("+");

            assertThat(page).hasURL(Pattern.compile(".*zoom=year.*"));
            // the address changes before the page and its script are there
            page.waitForLoadState();
            page.locator("#content").focus();
            page.keyboard().press("-");
            assertThat(page.locator(".zoom [aria-current]")).hasText("Drei Jahre");
            tab.isQuiet();
        }
    }

    @Test
    void isReadWithoutScripts() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN.withoutScripts())) {
            var page = tab.open(PAGE);

            assertThat(page.locator("svg.timeline")).isVisible();
            page.locator(".board .entry").first().click();
            assertThat(page.locator("#selected")).isVisible();
            tab.isQuiet();
        }
    }
}
