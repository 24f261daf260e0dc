package de.kommunal.roadmap.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

@SharedRoadmap
class StartPageTest {

    private final Roadmap roadmap;

    StartPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @Test
    void namesTheProgrammeAndHowManyPartnersItsAgreementHas() {
        var page = roadmap.anonymous().get("/", "Accept-Language", "de");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(">Kommunale IT im Münsterland<")
                .contains(">28 davon in einer Vereinbarung<")
                .contains("href=\"/api/programmes/muensterland/partners\"");
    }

    @Test
    void marksAnInventedProgrammeAndSaysHowMuchIsLeftOut() {
        var office = roadmap.as(Role.PROJECT_OFFICE);
        office.post(
                "/api/programmes",
                """
                {"id": "start-page", "name": "<Erfunden>", "region": "Nirgendwo", "fictional": true,
                 "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
                """);
        office.post(
                "/api/programmes/start-page/partners",
                """
                {"kind": "TOWN", "name": "Verborgen", "role": "MEMBER",
                 "provenance": {"effective": "2026", "sources": [], "publicity": "NON_PUBLIC"}}
                """);

        var page = roadmap.anonymous().get("/", "Accept-Language", "en").text();

        assertThat(page)
                .contains("&lt;Erfunden&gt;")
                .contains("Invented example")
                .contains("Not public and not counted here: 1");
    }

    @Test
    void saysThatNothingIsThereYet(@TempDir Path directory) {
        try (var empty = Roadmap.start(directory.resolve("data"), "--roadmap.data-set=none")) {
            assertThat(empty.anonymous().get("/", "Accept-Language", "de").text())
                    .contains("Noch kein Vorhaben");
        }
    }
}
