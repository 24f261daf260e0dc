package de.kommunal.roadmap.web.legalform;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

/** What the page of legal forms tells of two towns on their way to one. */
@SharedRoadmap
class LegalFormsPageTest {

    private final Consolidation towns;

    LegalFormsPageTest(Roadmap roadmap) {
        towns = Consolidation.of(roadmap, "nord", "sued");
    }

    private String page(String parameters) {
        return page(parameters, "de");
    }

    private String page(String parameters, String language) {
        return towns.programme().page("/legal-forms" + parameters, language);
    }

    @Test
    void setsTheFindingsOfTheFormsBesideEachOther() {
        towns.examines("GMBH");
        towns.requestsExaminationOf("AOER");

        var page = page("");
        assertThat(row(page, "Einfluss"))
                .containsSubsequence("geeignet", "Einfluss gesichert", "kein Befund");
        assertThat(row(page, "Sicherheit")).doesNotContain("geeignet");
        assertThat(page)
                .containsSubsequence("Prüfung: abgeschlossen", "möglich für", "Holding")
                .containsSubsequence("Prüfungen", "GmbH", "abgeschlossen", "geeignet");
    }

    private static String row(String page, String criterion) {
        var start = page.indexOf("<th scope=\"row\">" + criterion + "</th>");
        return page.substring(start, page.indexOf("</tr>", start));
    }

    @Test
    void tellsWhatEachFormStillLacks() {
        towns.examines("GMBH");
        towns.chooses("nord", "GMBH", "rat");
        towns.imposes("sued", "bericht", "\"kind\": \"OTHER\"");

        assertThat(page(""))
                .containsSubsequence(
                        "<h3>GmbH</h3>",
                        "Diese Form haben noch nicht gewählt:",
                        ">Stadt sued</a>",
                        "Ein gemeinsamer Text",
                        "Offen sind Maßgaben",
                        "<h3>Zweckverband</h3>",
                        "Eine abgeschlossene Prüfung",
                        "Diese Form haben noch nicht gewählt:",
                        ">Stadt nord</a>")
                .doesNotContain("<h3>AöR</h3>");
        assertThat(page("", "en")).contains("Have not chosen this form yet:");
    }

    @Test
    void asksThoseWhomTheReaderNames() {
        towns.joins("nord");
        towns.chooses("nord", "GMBH", "rat");

        assertThat(lacksOfTheGmbh("")).contains("Stadt sued");
        assertThat(lacksOfTheGmbh("?who=agreement/verbund")).doesNotContain("Stadt sued");
        assertThat(lacksOfTheGmbh("?who=niemand&scenario=keines")).contains("Stadt sued");
    }

    private String lacksOfTheGmbh(String parameters) {
        var page = page(parameters);
        var start = page.indexOf("<h3>GmbH</h3>");
        return page.substring(start, page.indexOf("<h3>Zweckverband</h3>", start));
    }

    @Test
    void saysWhenNothingIsMissingAndWhatWasAdopted() {
        for (var town : new String[] {"nord", "sued"}) {
            towns.joins(town);
            towns.chooses(town, "GMBH", "rat");
        }
        towns.examines("GMBH");
        towns.agreesOn("GMBH", "nord", "sued");

        assertThat(lacksOfTheGmbh("?who=agreement/verbund")).contains("Es fehlt nichts mehr");
        assertThat(page("")).doesNotContain("Beschlossen ist:");

        assertThat(towns.adopts("GMBH").status()).isEqualTo(201);

        assertThat(page("")).contains("Beschlossen ist: GmbH, 1. Juni 2025");
        assertThat(lacksOfTheGmbh("")).contains("Es ist schon eine Rechtsform beschlossen.");
        assertThat(page("?validAt=2025-05-31"))
                .doesNotContain("Beschlossen ist:", "Es ist schon eine Rechtsform beschlossen.");
    }

    @Test
    void showsWhoAdoptedWhichText() {
        towns.agreesOn("GMBH", "nord", "sued");
        towns.programme()
                .record(
                        "/resolutions/satzung-gmbh-sued/revocation",
                        "2025-04-01",
                        "\"reason\": \"Neue Mehrheit\"");

        assertThat(page(""))
                .containsSubsequence(
                        "1 von 2 haben den Text beschlossen",
                        "besteht nicht mehr",
                        "mit dem Gesetz noch nicht abgeglichen",
                        "Zustimmen müssen: alle Partner",
                        "Stadt nord",
                        "beschlossen",
                        "10. März 2025",
                        "Stadt sued",
                        "Beschluss gilt nicht mehr");
        assertThat(page("?validAt=2025-03-31"))
                .contains("2 von 2 haben den Text beschlossen", "Übereinstimmung festgestellt");
    }

    @Test
    void saysThatThereIsNothingYet() {
        assertThat(page("?validAt=2025-01-01"))
                .contains(
                        "Noch wird keine Rechtsform geprüft.",
                        "Noch liegt kein Text vor",
                        "Es ist noch keine Prüfung beauftragt.");
        assertThat(page("?validAt=2024-01-01"))
                .contains("Zu diesem Zeitpunkt ist kein Szenario im Gespräch.");
    }
}
