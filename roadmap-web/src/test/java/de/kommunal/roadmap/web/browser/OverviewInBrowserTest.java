package de.kommunal.roadmap.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;

import de.kommunal.roadmap.web.browser.Tab.Look;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.regex.Pattern;

@ExtendWith(Chromium.class)
@SharedRoadmap
class OverviewInBrowserTest {

    private static final String MUENSTERLAND = "/programmes/muensterland";

    private final Roadmap roadmap;
    private final Browser browser;

    OverviewInBrowserTest(Roadmap roadmap, Browser browser) {
        this.roadmap = roadmap;
        this.browser = browser;
    }

    private static void plans(OwnProgramme programme, String id, String title) {
        programme.record(
                "/milestones",
                "2026-01-01",
                """
                "id": "%s", "title": "%s", "category": "DECISION", "plannedDate": "2999",
                "partners": []
                """
                        .formatted(id, title));
    }

    @Test
    void anOpenPageSaysWithinTwoSecondsThatSomethingWasRecordedAndBringsItInOnRequest() {
        var programme = OwnProgramme.open(roadmap, "live");
        plans(programme, "first", "Der erste");
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            var page = tab.open("/programmes/" + programme.id());
            page.waitForTimeout(1_000);
            page.locator("#since").focus();

            plans(programme, "second", "Der zweite");

            var news = page.locator("#news");
            assertThat(news).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(2_000));
            assertThat(news).containsText("Soeben wurde etwas erfasst.");
            assertThat(page.locator("#content")).not().containsText("Der zweite");
            assertThat(page.locator("#since")).isFocused();

            news.getByText("Anzeigen").click();

            assertThat(page.locator(".dues li.new")).containsText("Der zweite");
            assertThat(page.locator(".dues li.new")).hasCount(1);
            assertThat(news).isHidden();

            plans(programme, "third", "Der dritte");
            assertThat(news).isVisible();
            tab.isQuiet();
        }
    }

    @Test
    void aPastPageIsNeverDisturbed() {
        var programme = OwnProgramme.open(roadmap, "calm");
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            var page = tab.open("/programmes/" + programme.id() + "?validAt=2026-01-01");

            plans(programme, "late", "Später");
            page.waitForTimeout(2_500);

            assertThat(page.locator("#news")).hasCount(0);
            assertThat(page.locator(".standing")).hasClass(Pattern.compile("past"));
        }
    }

    @Test
    void theSliderTravelsThroughTheDaysByKeyboardAndKeepsTheFocus() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            var page = tab.open(MUENSTERLAND);
            page.getByText("Anderen Zeitpunkt wählen").click();
            var slider = page.locator("#dayOfChange");
            assertThat(slider).isVisible();

            slider.focus();
            page.keyboard().press("ArrowLeft");

            assertThat(page)
                    .hasURL(
                            Pattern.compile(".*validAt=2026-01-15.*"),
                            new PageAssertions.HasURLOptions().setTimeout(10_000));
            assertThat(page.locator("#standing .stand"))
                    .containsText("Vergangener Stand: 15. Januar 2026");
            assertThat(page.locator("#content")).containsText("3 Sitzungen geplant");
            assertThat(slider).isFocused();
            assertThat(slider).hasAttribute("aria-valuetext", "15. Januar 2026");
            tab.isQuiet();
        }
    }

    @Test
    void theSliderPlaysThroughTheDays() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            var page = tab.open(MUENSTERLAND + "?validAt=2001-01-01");
            page.getByText("Anderen Zeitpunkt wählen").click();
            page.locator(".slider .play").click();

            assertThat(page.locator(".play")).hasText("Anhalten");
            assertThat(page.locator(".play"))
                    .hasText(
                            "Abspielen", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            assertThat(page.locator("#standing .stand")).containsText("Stand: heute");
            tab.isQuiet();
        }
    }

    @Test
    void isReadAndMovedInTimeWithoutScripts() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN.withoutScripts())) {
            var page = tab.open(MUENSTERLAND);
            page.getByText("Anderen Zeitpunkt wählen").click();
            page.getByLabel("Stichtag").fill("12.02.2026");
            page.locator(".clocks button[type=submit]").click();

            assertThat(page.locator("#content")).containsText("2 Ergebnisse fehlen");
            tab.isQuiet();
        }
    }

    @Test
    void theKeyboardAloneLeadsFromTheTopToTheContent() {
        try (var tab = new Tab(browser, roadmap, Look.GERMAN)) {
            var page = tab.open(MUENSTERLAND);

            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#content")).isFocused();
            page.keyboard().press("Tab");

            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "document.querySelector('#content')"
                                                    + ".contains(document.activeElement)"))
                    .isTrue();
        }
    }

    @Test
    void theOfficeEntersAnOutcomeAndASecondOpenPageSaysSo() {
        var programme = OwnProgramme.open(roadmap, "outcome");
        programme.hasPartner("dorf");
        programme.record(
                "/deliberations",
                "2026-01-01",
                """
                "id": "beratung", "partner": "dorf", "paper": "vorlage-dorf", "steps": [
                {"id": "rat", "committee": "rat-dorf", "date": "2026-03-01", "role": "DECISIVE",
                "rank": 1}]
                """);
        try (var reader = new Tab(browser, roadmap, Look.GERMAN);
                var office = new Tab(browser, roadmap, Look.GERMAN)) {
            var open = reader.open("/programmes/" + programme.id());
            assertThat(open.locator(".panel.alerting")).containsText("1. März 2026");
            office.signIn(roadmap.account(Role.PROJECT_OFFICE));

            var form =
                    office.open(
                            "/programmes/"
                                    + programme.id()
                                    + "/entries/RecordStepOutcome?subject=deliberation/beratung");
            form.locator("#f-step").selectOption("rat");
            form.locator("#f-outcome").selectOption("ADOPTED");
            form.locator("#f-rawText").fill("einstimmig beschlossen");
            form.locator("#f-decidedOn").fill("01.03.2026");
            form.locator("#f-provenance-effective").fill("1.3.2026");
            form.getByText("Erfassen").last().click();
            assertThat(form.locator("#refused")).containsText("Wer es lesen darf");
            assertThat(form.locator("#f-rawText")).hasValue("einstimmig beschlossen");
            form.locator("#f-provenance-publicity").selectOption("PUBLIC");
            form.locator("button.button[value=record]").click();

            assertThat(form).hasURL(Pattern.compile(".*/subjects/deliberation/beratung.*"));
            open.locator("#news").getByText("Anzeigen").click();
            assertThat(open.locator(".panel.alerting")).hasCount(0);
            reader.isQuiet();
        }
    }
}
