package de.kommunal.roadmap.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.Session;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

@SharedRoadmap
class OpeningPageTest {

    private static final String PAGE = "/start/programme";

    private final Roadmap roadmap;
    private Session office;

    OpeningPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @BeforeEach
    void signIn() {
        office = roadmap.signedIn(Role.PROJECT_OFFICE);
    }

    private static String[] fields(String id, String... more) {
        var all =
                List.of(
                        "f.id",
                        id,
                        "f.name",
                        "IT im Testkreis",
                        "f.region",
                        "Testland",
                        "f.provenance.effective",
                        "03/2026",
                        "f.provenance.publicity",
                        "PUBLIC",
                        "f.provenance.sources.0.title",
                        "Auftrag");
        return Stream.concat(all.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private long head() {
        return roadmap.bean(EventLog.class).head().position();
    }

    @Test
    void opensAProgrammeOnceAndLeadsToIt() {
        var form = fields("opening-a", "act", "record", "key", "opening-key-1");

        var opened = office.submit(PAGE, form);
        var after = head();
        var again = office.submit(PAGE, form);

        assertThat(opened.status()).describedAs(opened.text()).isEqualTo(302);
        assertThat(again.status()).isEqualTo(302);
        assertThat(head()).isEqualTo(after);
        assertThat(office.get("/").text())
                .contains("Eröffnet ist jetzt:", "href=\"/programmes/opening-a\"")
                .endsWith("</html>\n");
        var programme = roadmap.anonymous().get("/api/programmes/opening-a").json();
        assertThat(programme.path("name").asString()).isEqualTo("IT im Testkreis");
        assertThat(programme.at("/provenance/effective").asString()).isEqualTo("2026-03");
        assertThat(office.get("/programmes/opening-a").status()).isEqualTo(200);
        assertThat(
                        roadmap.as(Role.AUDITOR)
                                .get("/api/audit/events?limit=1&after=" + (after - 1))
                                .text())
                .contains("\"FORM\"");
    }

    @Test
    void saysWhatItWouldDoAndDoesNothing() {
        var before = head();

        var page = office.submit(PAGE, fields("opening-b", "act", "check"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Das würde sich ändern", "das Vorhaben „IT im Testkreis“")
                .contains("value=\"opening-b\"")
                .endsWith("</html>\n");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasEntered() {
        var malformed = office.submit(PAGE, fields("Mein Kreis", "act", "record"));
        var taken = office.submit(PAGE, fields("muensterland", "act", "record"));
        var empty = office.submit(PAGE, "act", "record", "f.region", "<Nirgendwo>");

        assertThat(malformed.status()).isEqualTo(422);
        assertThat(malformed.text())
                .contains("id=\"f-id-fault\"", "Ein Kürzel hat 1 bis 80", "value=\"Mein Kreis\"")
                .contains("value=\"IT im Testkreis\"", "value=\"Auftrag\"");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text())
                .contains("id=\"f-id-fault\"", "Dieses Kürzel hat schon ein anderes Vorhaben.");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text())
                .contains("<a href=\"#f-name\">Name</a>", "value=\"&lt;Nirgendwo&gt;\"");
    }

    @Test
    void asksForNothingThatANewProgrammeCannotHave() {
        for (var language : List.of("de", "en")) {
            assertThat(office.get(PAGE + "?lang=" + language).text())
                    .contains("<html lang=\"" + language + "\">", "f.provenance.sources.0.title")
                    .doesNotContain("f.provenance.sources.0.paper", "f.programme", "??")
                    .endsWith("</html>\n");
        }
    }

    @Test
    void isForThoseWhoKeepTheRecord() {
        assertThat(roadmap.signedIn(Role.AUDITOR).get(PAGE).status()).isEqualTo(403);
        assertThat(roadmap.visitor().get(PAGE).header("Location").orElse("")).endsWith("/login");
        assertThat(
                        office.submit(PAGE, fields("opening-c", "act", "record", "_csrf", "no"))
                                .status())
                .isEqualTo(403);
        assertThat(roadmap.anonymous().get("/api/programmes/opening-c").status()).isEqualTo(404);
    }
}
