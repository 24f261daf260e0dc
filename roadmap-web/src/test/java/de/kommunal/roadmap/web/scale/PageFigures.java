package de.kommunal.roadmap.web.scale;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** How long pages take over HTTP, and how heavy the overview is: .ci/measure-pages. */
class PageFigures {

    private static final int ITEMS = Integer.getInteger("roadmap.pages.items", 5_000);
    private static final int WARM_UP = 300;
    private static final int TIMES = 300;
    private static final String MUENSTERLAND = "/programmes/muensterland";
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @TempDir private Path directory;
    private final Figures figures = new Figures();

    @Test
    void areQuick() throws Exception {
        try (var roadmap = Roadmap.start(directory.resolve("data"))) {
            var reader = roadmap.anonymous();
            measure("overview, Münsterland", reader, MUENSTERLAND);
            measure("timeline, Münsterland", reader, MUENSTERLAND + "/timeline?from=2025-01-01");
            measure("deliberations, Münsterland", reader, MUENSTERLAND + "/deliberations");
            measure("legal forms, Münsterland", reader, MUENSTERLAND + "/legal-forms");
            weigh(reader);
            var timeline = "/programmes/" + plan(roadmap) + "/timeline";
            measure("timeline, %,d milestones".formatted(ITEMS), reader, timeline + "?zoom=all");
            measure("the same as a file", reader, timeline + ".svg?zoom=all");
        } finally {
            figures.writeTo(Path.of("target", "pages"), "figures-" + ITEMS);
        }
    }

    private void measure(String page, Api reader, String path) throws Exception {
        var latencies =
                Latencies.of(
                        WARM_UP,
                        TIMES,
                        time ->
                                () -> {
                                    var answer = reader.page(path);
                                    assertThat(answer.status()).isEqualTo(200);
                                    return answer;
                                });
        figures.add(page, latencies);
        figures.add(page + ", p95 in ms", "%.1f", latencies.p95());
    }

    /** All that a first visit asks for, as it goes over the line. */
    private void weigh(Api reader) {
        var page = reader.page(MUENSTERLAND).text();
        var bytes = length(page);
        var assets = ASSET.matcher(page);
        while (assets.find()) {
            bytes += length(reader.get(assets.group(1)).text());
        }
        figures.add("overview with all that it loads, in kB", "%.0f", bytes / 1e3);
    }

    private static double length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String plan(Roadmap roadmap) {
        var programme = OwnProgramme.open(roadmap, "pages");
        var day = LocalDate.of(2020, 1, 1);
        for (var number = 0; number < ITEMS; number++) {
            programme.record(
                    "/milestones",
                    "2020-01-01",
                    """
                    "title": "Meilenstein %d", "category": "DECISION", "plannedDate": "%s",
                    "partners": []
                    """
                            .formatted(number, day.plusDays(number % 3_650)));
        }
        return programme.id();
    }
}
