package de.kommunal.roadmap.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

@SharedRoadmap
class PartnersPageTest {

    private final Roadmap roadmap;

    PartnersPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    private String page(String programme, String language) {
        return roadmap.anonymous()
                .get("/programmes/" + programme, "Accept-Language", language)
                .text();
    }

    @Test
    void listsPartnersByKindWithAgreementsAndCommittees() {
        assertThat(page("muensterland/partners", "de"))
                .contains("32 Partner sind erfasst. 28 davon sind in einer Vereinbarung.")
                .containsSubsequence(
                        "Kreise", "Kreis Borken", "Beitrittskandidat", "Kreis Coesfeld")
                .containsSubsequence("Kreis Coesfeld", "oerv-citeq", "Kreistag", "Kreis Steinfurt")
                .contains("href=\"/programmes/muensterland/subjects/partner/kreis-coesfeld\"")
                .endsWith("</html>\n");
    }

    @Test
    void keepsThoseWhoLeftAndBodiesThatAreNoMore() {
        var own = OwnProgramme.open(roadmap, "partners");
        own.hasPartner("nord");
        own.record("/partners/nord/agreements", "2025", "\"agreement\": \"verbund\"");
        own.record(
                "/partners/nord/agreements/verbund/end",
                "2026-01-31",
                "\"reason\": \"Eigener Dienstleister\"");
        own.record(
                "/committees/ausschuss-nord/dissolution",
                "2026-02-01",
                "\"reason\": \"Neuordnung\"");

        assertThat(page(own.id() + "/partners", "de"))
                .contains("ausgetreten: Eigener Dienstleister", "aufgelöst 1. Februar 2026")
                .contains("Keiner davon ist in einer Vereinbarung.");
        assertThat(page(own.id() + "/partners?validAt=2025-06-01", "de"))
                .contains("Einer davon ist in einer Vereinbarung.")
                .doesNotContain("ausgetreten", "aufgelöst");
    }

    @Test
    void countsWhatIsNotPublic() {
        var own = OwnProgramme.open(roadmap, "partners");
        own.recordNonPublic(
                "/partners",
                "2025",
                "\"id\": \"x\", \"kind\": \"TOWN\", \"name\": \"Geheimstadt\", \"role\":"
                        + " \"CANDIDATE\"");

        assertThat(page(own.id() + "/partners", "de"))
                .doesNotContain("Geheimstadt")
                .contains("+ 1 nichtöffentlich", "Zu diesem Zeitpunkt ist kein Partner erfasst.");
    }

    @Test
    void speaksEnglishAndKnowsOnlyItsProgrammes() {
        assertThat(page("muensterland/partners", "en")).contains("32 partners are recorded.");
        assertThat(roadmap.anonymous().get("/programmes/nowhere/partners").status()).isEqualTo(404);
    }
}
