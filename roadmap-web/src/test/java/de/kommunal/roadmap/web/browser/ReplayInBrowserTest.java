package de.kommunal.roadmap.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions;

import de.kommunal.roadmap.web.browser.Tab.Look;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.regex.Pattern;

@ExtendWith(Chromium.class)
@SharedRoadmap
class ReplayInBrowserTest {

    private static final String PAGE = "/programmes/muensterland/replay";

    private final Roadmap roadmap;
    private final Browser browser;

    ReplayInBrowserTest(Roadmap roadmap, Browser browser) {
        this.roadmap = roadmap;
        this.browser = browser;
    }

    @Test
    void playsByKeyboardUntilItIsPausedAndSaysWhereItStopped() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            var page = tab.open(PAGE + "?atPosition=60");
            var label = page.locator("#stepping label");
            var play = page.locator(".playing .play");
            page.locator("#pace").selectOption("schnell");
            page.waitForTimeout(1_500);
            // nothing plays by itself
            assertThat(label).hasText("Schritt 1 von 60");
            var before = page.locator("#played .figures").textContent();

            play.focus();
            page.keyboard().press("Enter");
            assertThat(play).hasText("Anhalten");
            assertThat(label)
                    .hasText(
                            Pattern.compile("Schritt ([5-9]|\\d\\d) von 60"),
                            new LocatorAssertions.HasTextOptions().setTimeout(20_000));
            assertThat(play).isFocused();
            assertThat(page.locator("#said")).hasText("");
            page.keyboard().press("Enter");

            assertThat(play).hasText("Abspielen");
            page.waitForTimeout(1_000);
            var stopped = label.textContent();
            assertThat(page.locator("#said")).containsText("Angehalten. " + stopped);
            page.waitForTimeout(2_000);
            assertThat(label).hasText(stopped);
            assertThat(page.locator("#played .figures").textContent()).isNotEqualTo(before);
            assertThat(page).hasURL(Pattern.compile(".*until=.*"));
            tab.isQuiet();
        }
    }

    @Test
    void playsToTheEndAndStepsByLinksThatKeepTheFocus() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            var page = tab.open(PAGE + "?atPosition=60&until=58");
            page.locator("#pace").selectOption("schnell");

            page.locator(".playing .play").click();

            assertThat(page.locator("#said")).containsText("Ende erreicht. Schritt 60 von 60");
            assertThat(page.locator(".playing .play")).hasText("Abspielen");
            page.locator("#back").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#stepping label")).hasText("Schritt 59 von 60");
            assertThat(page.locator("#back")).isFocused();
            assertThat(page.locator("#said")).containsText("Schritt 59 von 60");
            assertThat(page.locator(".moves a[href*=atPosition]"))
                    .hasAttribute("href", Pattern.compile(".*until=59&validAt=.*"));
            tab.isQuiet();
        }
    }

    @Test
    void isReadStepByStepWithoutScripts() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN.withoutScripts())) {
            var page = tab.open(PAGE);
            assertThat(page.locator(".playing")).isHidden();

            page.locator("#on").click();
            assertThat(page.locator("#stepping label")).containsText("Schritt 2 von");
            page.locator("#step").fill("40");
            page.locator(".player button[type=submit]").click();

            assertThat(page.locator("#stepping label")).containsText("Schritt 40 von");
            tab.isQuiet();
        }
    }
}
