package de.kommunal.roadmap.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SharedRoadmap
class ComparisonPageTest {

    private static final String PAGE = "/programmes/muensterland/comparison";

    private final Roadmap roadmap;

    ComparisonPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    private Api.Answer german(String path) {
        return roadmap.anonymous().page(path);
    }

    @Test
    void showsOldAndNewValuesSideBySideWithTheReason() {
        var programme = OwnProgramme.open(roadmap, "comparison");
        programme.record(
                "/milestones",
                "2026-01-01",
                """
                "id": "m", "title": "Start", "category": "DECISION", "plannedDate": "2026-06",
                "partners": []
                """);
        programme.record(
                "/milestones/m/schedule",
                "2026-03-01",
                """
                "plannedDate": "2026-09", "reasonCode": "RESOURCES", "reasonText": "Probe"
                """);

        var page =
                german(
                                "/programmes/"
                                        + programme.id()
                                        + "/comparison?validAt=2026-04-01&from=01.02.2026&known=now")
                        .text();

        assertThat(page)
                .contains("0 neu")
                .contains("1 geändert")
                .contains("<del>Juni 2026</del>")
                .contains("<ins>September 2026</ins>")
                .contains("hat sich geändert")
                .endsWith("</html>\n");
    }

    @Test
    void tellsWhatWasLearnedLateFromWhatChanged() {
        assertThat(german(PAGE + "?from=20.02.2026&known=then").text())
                .contains("erst später erfahren");
        assertThat(german(PAGE + "?from=20.02.2026&known=now").text())
                .doesNotContain("erst später erfahren");
    }

    @Test
    void saysPlainlyThatNothingIsDifferent() {
        assertThat(german(PAGE + "?validAt=2026-02-01&from=2026-01-31&known=now").text())
                .contains("nichts anders")
                .doesNotContain("<table>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=32.01.2026",
                "?from=01.03.2026&validAt=2026-02-01",
                "?from=01.03.2026&known=perhaps"
            })
    void answersWhatCannotBeComparedWithAPage(String query) {
        var page = german(PAGE + query);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Das hat nicht geklappt");
    }
}
