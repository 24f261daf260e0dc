package de.kommunal.roadmap.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import de.kommunal.roadmap.web.support.Roadmap;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A reader's browser, which notes all that a page asks for and complains about. */
final class Tab implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final URI address;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** How a page is looked at. */
    record Look(String language, ColorScheme colours, int width, boolean scripts) {

        static final Look GERMAN = new Look("de-DE", ColorScheme.LIGHT, 1280, true);

        Look in(String other) {
            return new Look(other, colours, width, scripts);
        }

        Look dark() {
            return new Look(language, ColorScheme.DARK, width, scripts);
        }

        Look narrow(int pixels) {
            return new Look(language, colours, pixels, scripts);
        }

        Look withoutScripts() {
            return new Look(language, colours, width, false);
        }
    }

    Tab(Browser browser, Roadmap roadmap, Look look) {
        address = roadmap.address();
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale(look.language())
                                .setColorScheme(look.colours())
                                .setViewportSize(look.width(), 900)
                                .setJavaScriptEnabled(look.scripts()));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(address.toString())) {
                elsewhere.add(request.url());
            }
        });
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }

    /** Opens a page; {@code path} as in the address. */
    Page open(String path) {
        page.navigate(address.resolve(path).toString());
        return page;
    }

    Page page() {
        return page;
    }

    void signIn(String login) {
        open("/login");
        page.locator("#username").fill(login);
        page.locator("#password").fill(Roadmap.PASSWORD);
        page.locator("main button[type=submit]").click();
    }

    /** All that was asked of another host. */
    List<String> elsewhere() {
        return List.copyOf(elsewhere);
    }

    /** What the browser did not do because a page forbids it. */
    List<String> forbidden() {
        return complaints.stream().filter(it -> it.contains("Content Security Policy")).toList();
    }

    /** Nothing was asked of another host, and the page broke none of its own rules. */
    void isQuiet() {
        assertThat(elsewhere).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
