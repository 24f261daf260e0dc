package de.kommunal.roadmap.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One browser for all tests that need one. Where none is installed they are skipped and say so;
 * with {@code -Dbrowser.tests=required} they fail instead.
 */
final class Chromium implements BeforeAllCallback, ParameterResolver {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> PLACES =
            List.of(
                    "/usr/bin",
                    "/usr/local/bin",
                    "/snap/bin",
                    "/Applications/Google Chrome.app/Contents/MacOS",
                    "C:/Program Files/Google/Chrome/Application");

    /** Closed when all tests are done. */
    private record Started(Playwright playwright, Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (executable().isEmpty()) {
            var why =
                    "no Chromium found in " + PLACES + ", so the pages are not tried in a browser";
            if ("required".equals(System.getProperty("browser.tests"))) {
                throw new IllegalStateException(why);
            }
            throw new TestAbortedException(why);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(Browser.class, type -> start(), Started.class)
                .browser();
    }

    private static Started start() {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-gpu", "--disable-dev-shm-usage"));
        return new Started(playwright, playwright.chromium().launch(options));
    }

    private static Optional<Path> executable() {
        return PLACES.stream()
                .flatMap(place ->
                        Stream.concat(NAMES.stream(), Stream.of("Google Chrome", "chrome.exe"))
                                .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
