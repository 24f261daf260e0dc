package de.kommunal.roadmap.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import de.kommunal.roadmap.web.browser.Tab.Look;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/**
 * The pictures of the documentation. They are taken anew each time, into {@code target}; with
 * {@code -Dscreenshots=write} they replace those of the documentation.
 */
@ExtendWith(Chromium.class)
@SharedRoadmap
class ScreenshotsTest {

    private static final Path DOCS = Path.of("../docs/images");
    private static final Path TOUR = Path.of("../docs/tour.md");
    private static final Path TAKEN = Path.of("target/screenshots");

    private static final String PROGRAMME = "/programmes/muensterland";

    private final Roadmap roadmap;
    private final Browser browser;

    ScreenshotsTest(Roadmap roadmap, Browser browser) {
        this.roadmap = roadmap;
        this.browser = browser;
    }

    /**
     * A picture.
     *
     * @param path behind that of the programme
     * @param role who looks; absent for somebody without an account
     */
    record Picture(String name, String path, Look look, @Nullable Role role) {

        Path in(Path directory) {
            return directory.resolve(name + ".png");
        }
    }

    static List<Picture> pictures() {
        var german = Look.GERMAN;
        var english = german.in("en-GB");
        return List.of(
                new Picture("overview", "", german, null),
                new Picture("timeline", "/timeline?from=2025-07-01&zoom=year", german, null),
                new Picture("positions", "/positions", german, null),
                new Picture("deliberations", "/deliberations?validAt=2026-02-01", german, null),
                new Picture("legal-forms", "/legal-forms", english.dark(), null),
                new Picture("comparison", "/comparison?from=2026-01-14", german, null),
                new Picture("record", "/subjects/paper/it-muensterland", english, null),
                new Picture("entry", "/entries/RecordStepOutcome", german, Role.PROJECT_OFFICE),
                new Picture("phone", "", german.narrow(390), null));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isInTheDocumentation(Picture picture) throws IOException {
        var taken = take(picture);
        Files.createDirectories(TAKEN);
        Files.write(picture.in(TAKEN), taken);
        if ("write".equals(System.getProperty("screenshots"))) {
            Files.createDirectories(DOCS);
            Files.write(picture.in(DOCS), taken);
        }

        var kept = picture.in(DOCS);

        assertThat(kept).exists();
        var image = ImageIO.read(kept.toFile());
        var now = ImageIO.read(new ByteArrayInputStream(taken));
        assertThat(image.getWidth()).isEqualTo(now.getWidth());
        assertThat(image.getHeight()).isEqualTo(now.getHeight());
        assertThat(Files.readString(Path.of("../README.md")) + Files.readString(TOUR))
                .contains("images/" + kept.getFileName());
    }

    private byte[] take(Picture picture) {
        try (var tab = new Tab(browser, roadmap, picture.look())) {
            if (picture.role() != null) {
                tab.signIn(roadmap.account(picture.role()));
            }
            var page = tab.open(PROGRAMME + picture.path());
            assertThat(page.locator("h1").isVisible()).isTrue();
            tab.isQuiet();
            return page.screenshot(new Page.ScreenshotOptions());
        }
    }
}
