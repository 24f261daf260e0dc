package de.kommunal.roadmap.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.Session;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;

@SharedRoadmap
class EntryPageTest {

    private static final String[] MILESTONE = {
        "f.title",
        "Gründung",
        "f.plannedDate",
        "10/2027",
        "f.category",
        "FOUNDATION",
        "f.provenance.effective",
        "18.02.2026",
        "f.provenance.publicity",
        "PUBLIC"
    };

    private final Roadmap roadmap;
    private OwnProgramme programme;
    private Session office;

    EntryPageTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @BeforeEach
    void open() {
        programme = OwnProgramme.open(roadmap, "entry");
        office = roadmap.signedIn(Role.PROJECT_OFFICE);
    }

    private String form(String command) {
        return "/programmes/" + programme.id() + "/entries/" + command;
    }

    private static String[] with(String[] fields, String... more) {
        var all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private int events() {
        return programme.read("/history?limit=500").path("items").size();
    }

    @Test
    void hasACompleteFormForEachCommand() {
        var commands = EntryKinds.groups().stream().flatMap(group -> group.commands().stream());

        assertThat(commands)
                .allSatisfy(command -> {
                    var page = office.get(form(command));
                    assertThat(page.status()).isEqualTo(200);
                    assertThat(page.text())
                            .endsWith("</html>\n")
                            .contains("f.provenance.effective")
                            .doesNotContain("??");
                });
    }

    @Test
    void recordsWhatWasEnteredAsAFormWithItsSources() {
        var answer =
                office.submit(
                        form("PlanMilestone"),
                        with(
                                MILESTONE,
                                "act",
                                "record",
                                "f.provenance.sources.0.title",
                                "Niederschrift",
                                "f.provenance.sources.2.url",
                                "https://example.org/a"));

        assertThat(answer.status()).isEqualTo(302);
        var milestone = programme.read("/milestones").path("items").get(0);
        assertThat(milestone.path("title").asString()).isEqualTo("Gründung");
        assertThat(milestone.path("plannedDate").asString()).isEqualTo("2027-10");
        assertThat(milestone.at("/provenance/effective").asString()).isEqualTo("2026-02-18");
        assertThat(milestone.at("/provenance/sources")).hasSize(2);
        assertThat(answer.header("Location").orElse(""))
                .endsWith("/subjects/milestone/" + milestone.path("id").asString());
        assertThat(programme.read("/history").at("/items/1/origin").asString()).isEqualTo("FORM");
    }

    @Test
    void tellsTheEffectBeforeAndStoresNothing() {
        var before = events();

        var page = office.submit(form("PlanMilestone"), with(MILESTONE, "act", "check")).text();

        assertThat(page)
                .contains("Das würde sich ändern")
                .contains("Nachgetragen wurde der Meilenstein „Gründung“")
                .contains("wirksam seit 18. Februar 2026")
                .contains("value=\"2027-10\"");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void saysAtEachPlaceWhatIsWrongAndKeepsAllThatWasEntered() {
        var answer =
                office.submit(
                        form("PlanMilestone"),
                        "act",
                        "record",
                        "f.description",
                        "Zeile eins\nZeile <zwei>",
                        "f.plannedDate",
                        "irgendwann",
                        "f.provenance.sources.0.locator",
                        "Seite 3");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Noch nicht erfasst")
                .contains("<a href=\"#f-title\">Titel</a>")
                .contains("Diese Angabe fehlt.")
                .contains("Zeile eins\nZeile &lt;zwei&gt;")
                .contains("value=\"irgendwann\"")
                .contains("value=\"Seite 3\"");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void saysThatAFormIsTooLarge() {
        var answer =
                office.submit(
                        form("PlanMilestone"),
                        "act",
                        "record",
                        "f.description",
                        "a".repeat(3_000_000));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
    }

    @Test
    void whatWasEnteredIsInNoAddressOfThePage() {
        var page =
                office.submit(form("PlanMilestone"), "act", "record", "f.title", "Vertraulich")
                        .text();

        assertThat(page).contains("value=\"Vertraulich\"");
        assertThat(page.replaceAll("(?s)<main.*</main>", "")).doesNotContain("Vertraulich");
    }

    @Test
    void theSameFormSentTwiceIsOneEntry() {
        var twice = with(MILESTONE, "act", "record", "key", "one", "newId", "one");

        var first = office.submit(form("PlanMilestone"), twice);
        var second = office.submit(form("PlanMilestone"), twice);

        assertThat(second.status()).isEqualTo(302);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(programme.read("/milestones").path("items")).hasSize(1);
    }

    @Test
    void theSameFormWithSomethingElseIsAskedAboutAndCanBeRecordedThen() {
        var once = with(MILESTONE, "act", "record", "key", "one", "newId", "one");
        office.submit(form("PlanMilestone"), once);
        once[1] = "Etwas anderes";

        var asked = office.submit(form("PlanMilestone"), once);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text())
                .contains("schon einmal mit anderem Inhalt")
                .contains("Etwas anderes")
                .doesNotContain("name=\"key\" value=\"one\"");
    }

    @Test
    void refusesByTheRulesOfTheRecord() {
        programme.record(
                "/milestones",
                "2026",
                """
                "id": "m", "title": "M", "category": "DECISION", "plannedDate": "2027",
                "partners": []
                """);

        var answer =
                office.submit(
                        form("CancelMilestone") + "?subject=milestone/m",
                        "act",
                        "record",
                        "f.id",
                        "m",
                        "version",
                        "7",
                        "f.reason",
                        "Probe",
                        "f.provenance.effective",
                        "2026",
                        "f.provenance.publicity",
                        "PUBLIC");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text())
                .contains("inzwischen von jemand anderem geändert")
                .contains("name=\"version\" value=\"1\"");
    }

    @Test
    void beginsACorrectionWithTheEventAsItIs() {
        programme.record(
                "/milestones",
                "2026",
                """
                "id": "m", "title": "Falsch geschrieben", "category": "DECISION",
                "plannedDate": "2027", "partners": []
                """);
        var event = programme.events("milestone/m").getFirst().path("id").asString();
        var address = form("CorrectRecord") + "?event=" + event;

        assertThat(office.get(address).text()).contains("Falsch geschrieben");
        var answer =
                office.submit(
                        address,
                        "act",
                        "record",
                        "f.event",
                        event,
                        "f.category",
                        "TYPO",
                        "f.reason",
                        "Tippfehler",
                        "f.replacement",
                        "PlanMilestone",
                        "f.replacement.PlanMilestone.id",
                        "m",
                        "f.replacement.PlanMilestone.title",
                        "Richtig geschrieben",
                        "f.replacement.PlanMilestone.category",
                        "DECISION",
                        "f.replacement.PlanMilestone.plannedDate",
                        "2027",
                        "f.replacement.PlanMilestone.provenance.effective",
                        "2026",
                        "f.replacement.PlanMilestone.provenance.publicity",
                        "PUBLIC",
                        "f.provenance.effective",
                        "2026",
                        "f.provenance.publicity",
                        "PUBLIC");

        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(302);
        assertThat(programme.read("/milestones/m").path("title").asString())
                .isEqualTo("Richtig geschrieben");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAKEHOLDER", "AUDITOR"})
    void isForThoseWhoKeepTheRecord(Role role) {
        var reader = roadmap.signedIn(role);

        assertThat(reader.get(form("PlanMilestone")).status()).isEqualTo(403);
        assertThat(reader.get("/programmes/" + programme.id()).text()).doesNotContain("/entries");
        assertThat(roadmap.anonymous().get(form("PlanMilestone")).status()).isIn(302, 401);
    }

    @Test
    void sealsWhatIsSaidOfAPerson() {
        programme.hasPartner("nord");
        programme.resolves("beschluss", "2026-01-01", "\"kind\": \"MANDATE\"");
        var admin = roadmap.as(Role.ADMIN);
        var person =
                admin.post("/api/people", "{\"name\": \"Probe\", \"email\": \"p@example.org\"}")
                        .json()
                        .path("person")
                        .asString();

        var answer =
                office.submit(
                        form("IssueMandate"),
                        "act",
                        "record",
                        "f.resolution",
                        "beschluss",
                        "f.item",
                        "1",
                        "f.partner",
                        "nord",
                        "f.addressee",
                        "Verwaltung",
                        "f.task",
                        "Probe",
                        "f.responsible.person",
                        person,
                        "f.responsible.text",
                        "Zimmer 7, Durchwahl 42",
                        "f.provenance.effective",
                        "2026",
                        "f.provenance.publicity",
                        "PUBLIC");

        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(302);
        assertThat(programme.read("/mandates").toString())
                .contains("v1.mandate.responsible.")
                .doesNotContain("Durchwahl");
    }

    @Test
    void knowsNoOtherForms() {
        assertThat(office.get(form("OpenProgramme")).status()).isEqualTo(404);
        assertThat(office.get(form("Nonsense")).status()).isEqualTo(404);
    }
}
