package de.kommunal.roadmap.web.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Three towns resolve on one legal form, each subject to the others. */
@SharedRoadmap
class ResolutionStoryTest {

    private static final List<String> TOWNS = List.of("nord", "sued", "west");

    private final OwnProgramme programme;

    ResolutionStoryTest(Roadmap roadmap) {
        programme = OwnProgramme.open(roadmap, "resolution");
        TOWNS.forEach(programme::hasPartner);
        programme.record(
                "/scenarios",
                "2025",
                """
                "id": "holding", "title": "Holding", "model": "HOLDING",
                "candidateForms": ["GMBH"]
                """);
    }

    @Test
    void nobodyWaitsForEverAndTheSetTakesEffectWithTheLast() {
        choosesSubjectToTheOthers("nord", "2025-03-01");
        choosesSubjectToTheOthers("sued", "2025-03-15");

        assertThat(network().path("everybodyWaitsFor").stringValue()).isEqualTo("west");
        assertThat(onlySet().path("state").stringValue()).isEqualTo("WAITING");
        assertThat(texts(onlySet().path("resolutions"))).containsExactly("nord", "sued");
        assertThat(read("nord").at("/reservations/0/state").stringValue()).isEqualTo("OPEN");
        assertThat(read("nord").at("/reservations/0/explanation").stringValue())
                .isEqualTo("west has not resolved on GMBH.");
        assertThat(read("nord").at("/takesEffect/since").isMissingNode()).isTrue();

        choosesSubjectToTheOthers("west", "2025-04-02");

        assertThat(network().path("everybodyWaitsFor").isMissingNode()).isTrue();
        assertThat(onlySet().path("state").stringValue()).isEqualTo("IN_EFFECT");
        TOWNS.forEach(town -> {
            assertThat(read(town).at("/takesEffect/since").stringValue()).isEqualTo("2025-04-02");
            assertThat(texts(read(town).at("/takesEffect/together")))
                    .containsExactlyElementsOf(TOWNS);
            assertThat(read(town).at("/reservations/0/state").stringValue()).isEqualTo("FULFILLED");
        });
    }

    @Test
    void theSetFallsApartWhenOneIsRevokedAndOnlyFromThatDayOn() {
        choosesSubjectToTheOthers("nord", "2025-03-01");
        choosesSubjectToTheOthers("sued", "2025-03-15");
        choosesSubjectToTheOthers("west", "2025-04-02");
        resolve("west-2", "west", "2025-09-10", "\"kind\": \"MANDATE\"");

        programme.record(
                "/resolutions/west/revocation",
                "2025-10-01",
                "\"by\": \"west-2\", \"reason\": \"Neue Mehrheit\"");

        assertThat(read("west").path("state").stringValue()).isEqualTo("REVOKED");
        assertThat(read("west").path("changedBy").stringValue()).isEqualTo("west-2");
        assertThat(texts(read("west-2").path("changesOf"))).containsExactly("west");
        assertThat(onlySet().path("state").stringValue()).isEqualTo("WAITING");
        assertThat(network().path("everybodyWaitsFor").stringValue()).isEqualTo("west");
        assertThat(missingChoices("2025-12-01")).containsExactly("west");

        var before = programme.read("/resolutions/west?validAt=2025-09-30");
        assertThat(before.path("state").stringValue()).isEqualTo("IN_FORCE");
        assertThat(before.at("/takesEffect/since").stringValue()).isEqualTo("2025-04-02");
        assertThat(missingChoices("2025-09-30")).isEmpty();
    }

    @Test
    void whatIsIrregularIsRecordedAndFlagged() {
        resolve("nord", "nord", "2025-03-01", "\"kind\": \"MANDATE\"");
        resolve("sued", "sued", "2025-02-01", "\"kind\": \"MANDATE\"");
        programme.record("/resolutions/nord/supersession", "2025-04-01", "\"by\": \"sued\"");
        programme.record(
                "/resolutions/nord/amendment",
                "2025-05-01",
                """
                "by": "sued", "text": "Ziffer 1",
                "items": [{"no": 1, "kind": "NOTE", "text": "Kenntnisnahme"}]
                """);

        var nord = read("nord");
        assertThat(nord.path("state").stringValue()).isEqualTo("SUPERSEDED");
        assertThat(nord.at("/items/0/kind").stringValue()).isEqualTo("NOTE");
        assertThat(nord.path("changes").size()).isEqualTo(2);
        assertThat(nord.at("/irregularities/0/rule").stringValue()).isEqualTo("S6");
        assertThat(nord.at("/observations/0/rule").stringValue()).isEqualTo("S7");
    }

    @Test
    void aPaperThatDoesNotHaveTheVersionIsNoticed() {
        programme.record(
                "/deliberations",
                "2025-01-20",
                """
                "id": "beratung", "partner": "nord", "paper": "vorlage-nord",
                "steps": [{"id": "rat", "committee": "rat-nord", "date": "2025-03-10",
                           "role": "DECISIVE", "rank": 1}]
                """);
        programme.record(
                "/resolutions",
                "2025-03-10",
                """
                "id": "beschluss", "deliberation": "beratung", "step": "rat",
                "committee": "rat-nord", "partner": "nord", "decidedOn": "2025-03-10",
                "paperVersion": 2, "amendedInSession": false,
                "items": [{"no": 1, "kind": "NOTE", "text": "Ziffer"}]
                """);
        assertThat(read("beschluss").at("/observations/0/rule").stringValue()).isEqualTo("S1");

        programme.record(
                "/papers/vorlage-nord/versions",
                "2025-02-20",
                "\"versionNo\": 2, \"draft\": [], \"reason\": \"Ergänzung\"");

        assertThat(read("beschluss").path("observations").size()).isZero();
    }

    @Test
    void anApprovalIsAwaitedAndThenItTakesEffect() {
        choosesSubjectToTheOthers("nord", "2025-03-01", "sued");
        choosesSubjectToTheOthers("sued", "2025-03-01", "nord");
        programme.record(
                "/resolutions/nord/reservations",
                "2025-03-01",
                """
                "reservation": "genehmigung", "type": "APPROVAL", "text": "Genehmigung"
                """);
        programme.record("/resolutions/sued/effect", "2025-04-01", "\"text\": \"Amtsblatt\"");
        assertThat(read("sued").at("/takesEffect/waitingFor/0/id").stringValue())
                .isEqualTo("nord/genehmigung");
        assertThat(read("sued").path("effectiveSince").stringValue()).isEqualTo("2025-04-01");
        assertThat(read("sued").at("/observations/0/rule").stringValue()).isEqualTo("V3");

        programme.record(
                "/resolutions/nord/reservations/genehmigung/fulfilment",
                "2025-06-01",
                "\"text\": \"Verfügung\"");

        assertThat(read("sued").at("/takesEffect/since").stringValue()).isEqualTo("2025-06-01");
        var again =
                programme.tell(
                        "/resolutions/nord/reservations/genehmigung/failure",
                        "2025-07-01",
                        "\"text\": \"Verfügung\"");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("rule").stringValue()).isEqualTo("V2");
    }

    @Test
    void aMandateIsReportedOnAndDischarged() {
        resolve("auftrag", "nord", "2025-03-01", "\"kind\": \"MANDATE\"");
        programme.record(
                "/mandates",
                "2025-03-01",
                """
                "id": "pruefung", "resolution": "auftrag", "item": 1, "partner": "nord",
                "addressee": "Verwaltung", "task": "Prüfen", "dueOn": "2025-06",
                "reportTo": "ausschuss-nord"
                """);
        programme.record("/mandates/pruefung/progress", "2025-05-01", "\"text\": \"Begonnen\"");
        assertThat(mandate("2025-06-30").path("overdue").booleanValue()).isFalse();
        assertThat(mandate("2025-07-01").path("overdue").booleanValue()).isTrue();

        programme.record(
                "/mandates/pruefung/discharge",
                "2025-08-01",
                "\"text\": \"Fertig\", \"paper\": \"vorlage-nord\"");

        assertThat(mandate("2025-07-31").path("overdue").booleanValue()).isTrue();
        var done = mandate("2025-08-01");
        assertThat(done.path("state").stringValue()).isEqualTo("DISCHARGED");
        assertThat(done.path("overdue").booleanValue()).isFalse();
        assertThat(done.at("/progress/0/text").stringValue()).isEqualTo("Begonnen");
        assertThat(done.at("/discharge/paper").stringValue()).isEqualTo("vorlage-nord");
        assertThat(done.path("observations").size()).isZero();
        var late =
                programme.tell("/mandates/pruefung/progress", "2025-09-01", "\"text\": \"Mehr\"");
        assertThat(late.json().path("rule").stringValue()).isEqualTo("W1");
    }

    @Test
    void aWaiverRestsOnAResolutionThatIsThere() {
        resolve("auftrag", "nord", "2025-03-01", "\"kind\": \"MANDATE\"");
        programme.record(
                "/conditions",
                "2025-03-01",
                """
                "id": "massgabe", "partner": "nord", "committee": "ausschuss-nord",
                "resolution": "auftrag", "item": 1, "kind": "OTHER", "text": "Maßgabe",
                "appliesTo": ["OTHER"]
                """);

        var byTheSameCommittee = waive("ausschuss-nord", false);
        var byAnotherCommittee = waive("rat-nord", false);
        var byTheCouncil = waive("rat-nord", true);

        assertThat(byTheSameCommittee).isEqualTo("C1");
        assertThat(byAnotherCommittee).isEqualTo("C1");
        assertThat(byTheCouncil).isEmpty();
    }

    private String waive(String committee, boolean above) {
        return programme
                .tell(
                        "/conditions/massgabe/waiver",
                        "2025-04-01",
                        """
                        "partner": "nord", "committee": "%s", "resolution": "auftrag",
                        "aboveImposing": %s
                        """
                                .formatted(committee, above))
                .json()
                .path("rule")
                .asString("");
    }

    private void choosesSubjectToTheOthers(String town, String day) {
        var others = TOWNS.stream().filter(other -> !other.equals(town)).toArray(String[]::new);
        choosesSubjectToTheOthers(town, day, others);
    }

    private void choosesSubjectToTheOthers(String town, String day, String... others) {
        resolve(
                town,
                town,
                day,
                "\"kind\": \"CHOICE\", \"legalForm\": \"GMBH\", \"scenario\": \"holding\"");
        programme.record(
                "/resolutions/" + town + "/reservations",
                day,
                """
                "reservation": "uebrige", "type": "CONCURRENT_RESOLUTIONS",
                "text": "vorbehaltlich der übrigen", "partners": ["%s"]
                """
                        .formatted(String.join("\", \"", others)));
    }

    private void resolve(String id, String town, String day, String item) {
        programme.record(
                "/resolutions",
                day,
                """
                "id": "%1$s", "committee": "rat-%2$s", "partner": "%2$s", "decidedOn": "%3$s",
                "paperVersion": 1, "amendedInSession": false,
                "items": [{"no": 1, "text": "Ziffer", %4$s}]
                """
                        .formatted(id, town, day, item));
    }

    /** Partners whose choice an adoption on that day would still need. */
    private List<String> missingChoices(String day) {
        var answer =
                programme.tell(
                        "/legal-form/adoption?dryRun=true",
                        day,
                        """
                        "legalForm": "GMBH", "scenario": "holding",
                        "partners": ["nord", "sued", "west"]
                        """);
        return elements(answer.json().path("missing"))
                .filter(one -> one.path("rule").stringValue().equals("L3"))
                .map(one -> one.path("subject").stringValue().replace("partner/", ""))
                .toList();
    }

    private JsonNode mandate(String day) {
        return programme.read("/mandates/pruefung?validAt=" + day);
    }

    private JsonNode read(String resolution) {
        return programme.read("/resolutions/" + resolution);
    }

    private JsonNode network() {
        return programme.read("/reservations");
    }

    private JsonNode onlySet() {
        assertThat(network().path("sets").size()).isEqualTo(1);
        return network().at("/sets/0");
    }

    private static List<String> texts(JsonNode list) {
        return elements(list).map(JsonNode::stringValue).toList();
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
