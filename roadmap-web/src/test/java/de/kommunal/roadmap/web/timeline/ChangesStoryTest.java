package de.kommunal.roadmap.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;

/** What changed, word for word, as a town's winter goes on. */
class ChangesStoryTest {

    private static final String DELIBERATION = "deliberation/rechtsform";

    private static Roadmap roadmap;
    private static OwnProgramme programme;
    private static Api office;
    private static Api anonymous;

    @BeforeAll
    static void tellsTheStory(@TempDir Path directory) {
        var clock = new TurnedClock("2026-01-10");
        roadmap = Roadmap.startAt(clock, directory, "--roadmap.data-set=none");
        programme = Winter.tell(roadmap, clock);
        office = roadmap.as(Role.PROJECT_OFFICE);
        anonymous = roadmap.anonymous();
    }

    @AfterAll
    static void close() {
        roadmap.close();
    }

    @Test
    void aSittingIsMoved() {
        var item = item(eveningsFromTo("2026-01-10", "2026-01-20"), DELIBERATION);

        assertThat(item.path("change").stringValue()).isEqualTo("CHANGED");
        assertTitle(
                item,
                "Beratungsfolge zu „Rechtsform“ (Stadt nord)",
                "Deliberation of “Rechtsform” (Stadt nord)");
        assertGerman(
                item,
                "Bei der Beratungsfolge zu „Rechtsform“ (Stadt nord) wurde der Termin des Schritts"
                        + " „ausschuss“ geändert: von 10. Februar 2026 auf 11. Februar 2026,"
                        + " wirksam seit 20. Januar 2026.",
                "Außerdem ist die Begründung zum Schritt „ausschuss am 11. Februar 2026“ neu: „Raum"
                        + " belegt“, wirksam seit 20. Januar 2026.");
        assertEnglish(
                item,
                "For the deliberation of “Rechtsform” (Stadt nord), the date of the step"
                        + " “ausschuss” was changed from 10 February 2026 to 11 February 2026,"
                        + " effective since 20 January 2026.",
                "Also, the reason for the step “ausschuss on 11 February 2026” is new: “Raum"
                        + " belegt”, effective since 20 January 2026.");
    }

    @Test
    void anOutcomeIsNewAndTheRestIsCounted() {
        var item = item(eveningsFromTo("2026-02-17", "2026-02-18"), DELIBERATION);

        assertGerman(
                item,
                "Bei der Beratungsfolge zu „Rechtsform“ (Stadt nord) ist das Beratungsergebnis des"
                        + " Schritts „rat am 18. Februar 2026“ neu: „beschlossen“, wirksam seit"
                        + " 18. Februar 2026.",
                "Außerdem wurde der Stand des Schritts „rat am 18. Februar 2026“ geändert: von"
                        + " „geplant“ auf „beraten“, wirksam seit 18. Februar 2026.",
                "Hinzu kommen 3 weitere Angaben.");
        assertEnglish(
                item,
                "For the deliberation of “Rechtsform” (Stadt nord), the outcome of the step “rat on"
                        + " 18 February 2026” is new: “adopted”, effective since 18 February"
                        + " 2026.",
                "Also, the state of the step “rat on 18 February 2026” was changed from “planned”"
                        + " to “held”, effective since 18 February 2026.",
                "And 3 more details.");
    }

    @Test
    void aPartnerChangesItsMind() {
        var item = item(eveningsFromTo("2026-02-17", "2026-02-18"), "position/nord--process");

        assertThat(values(item)).contains("stance \"RESERVED\" \"SUPPORTS\" CHANGED");
        assertGerman(
                item,
                "Bei der Haltung von Stadt nord zum Prozess wurde die Richtung geändert: von"
                        + " „Bedenken“ auf „Zustimmung“, wirksam seit 18. Februar 2026.",
                "Außerdem sind die Gründe entfallen (bisher „Kosten“), wirksam seit 18. Februar"
                        + " 2026.",
                "Hinzu kommen 2 weitere Angaben.");
        assertEnglish(
                item,
                "For the position of Stadt nord on the process, the stance was changed from"
                        + " “reservations” to “support”, effective since 18 February 2026.",
                "Also, the reasons have ended (before: “Kosten”), effective since 18 February"
                        + " 2026.",
                "And 2 more details.");
    }

    @Test
    void aTitleIsCorrected() {
        var item = item(eveningsFromTo("2026-02-18", "2026-02-20"), "paper/vorlage-nord");

        assertThat(values(item))
                .containsExactly("title \"Rechtsform\" \"Rechtsform der IT\" CORRECTED");
        assertGerman(
                item,
                "Bei der Vorlage „Rechtsform der IT“ (Stadt nord) wurde der Titel berichtigt:"
                        + " richtig ist „Rechtsform der IT“, nicht „Rechtsform“, wirksam seit"
                        + " 10. Januar 2025, erfasst am 20. Februar 2026.");
        assertEnglish(
                item,
                "For the paper “Rechtsform der IT” (Stadt nord), the title was corrected:"
                        + " “Rechtsform der IT” is right, not “Rechtsform”, effective since"
                        + " 10 January 2025, recorded on 20 February 2026.");
    }

    @Test
    void theCorrectionIsToldOfToo() {
        var item = item(eveningsFromTo("2026-02-18", "2026-02-20"), "correction/titel");

        assertGerman(
                item,
                "Neu ist die Berichtigung zu der Vorlage „Rechtsform der IT“ (Stadt nord), wirksam"
                        + " seit 20. Februar 2026.",
                "Anlass: „Schreibfehler“; Maßnahme: „Berichtigung“.",
                "Hinzu kommen 5 weitere Angaben.");
        assertEnglish(
                item,
                "New: the correction of the paper “Rechtsform der IT” (Stadt nord), effective since"
                        + " 20 February 2026.",
                "Category: “typing error”; Act: “correction”.",
                "And 5 more details.");
    }

    @Test
    void aRecordIsVoided() {
        var item = item(eveningsFromTo("2026-02-20", "2026-02-24"), "scenario/holding2");

        assertThat(item.path("change").stringValue()).isEqualTo("ENDED");
        assertTitle(item, "Szenario „Holding2“", "Scenario “Holding2”");
        assertGerman(
                item,
                "Storniert wurde das Szenario „Holding2“, erfasst am 24. Februar 2026; die Angaben"
                        + " dazu zählen nicht mehr.");
        assertEnglish(
                item,
                "Voided: the scenario “Holding2”, recorded on 24 February 2026; what was recorded"
                        + " about it counts no more.");
    }

    @Test
    void anOutcomeIsVoided() {
        var item = item(eveningsFromTo("2026-03-02", "2026-03-03"), DELIBERATION);

        assertGerman(
                item,
                "Bei der Beratungsfolge zu „Rechtsform der IT“ (Stadt nord) wurde das"
                        + " Beratungsergebnis des Schritts „rat am 18. Februar 2026“ storniert"
                        + " (bisher „beschlossen“), erfasst am 3. März 2026.",
                "Außerdem wurde der Stand des Schritts „rat am 18. Februar 2026“ durch Stornierung"
                        + " zurückgesetzt: „geplant“ statt „beraten“, erfasst am 3. März 2026.",
                "Hinzu kommen 3 weitere Angaben.");
        assertEnglish(
                item,
                "For the deliberation of “Rechtsform der IT” (Stadt nord), the outcome of the step"
                        + " “rat on 18 February 2026” was voided (before: “adopted”), recorded on"
                        + " 3 March 2026.",
                "Also, the state of the step “rat on 18 February 2026” was reset by a voiding:"
                        + " “planned” instead of “held”, recorded on 3 March 2026.",
                "And 3 more details.");
    }

    @Test
    void aMembershipEnds() {
        var item = item(eveningsFromTo("2026-02-24", "2026-02-25"), "partner/nord");

        assertThat(item.at("/values/0").has("after")).isFalse();
        assertThat(item.at("/values/0/before").stringValue()).isEqualTo("2025-01-01");
        assertGerman(
                item,
                "Bei dem Partner Stadt nord ist die Zugehörigkeit zur Vereinbarung „oerv“ entfallen"
                        + " (bisher 1. Januar 2025), wirksam seit 25. Februar 2026.",
                "Außerdem ist der Grund des Austritts aus der Vereinbarung „oerv“ neu: „Kündigung“,"
                        + " wirksam seit 25. Februar 2026.");
        assertEnglish(
                item,
                "For the partner Stadt nord, the membership of the agreement “oerv” has ended"
                        + " (before: 1 January 2025), effective since 25 February 2026.",
                "Also, the reason of the exit from the agreement “oerv” is new: “Kündigung”,"
                        + " effective since 25 February 2026.");
    }

    @Test
    void aMilestoneIsMoved() {
        var item = item(eveningsFromTo("2026-02-26", "2026-03-02"), "milestone/satzung");

        assertGerman(
                item,
                "Bei dem Meilenstein „Satzungsentwurf“ wurde der Plantermin geändert: von Oktober"
                        + " 2026 auf Dezember 2026, wirksam seit 1. März 2026.",
                "Außerdem ist die Verschiebung Nr. 1 neu: „Entscheidung; Der Rat berät später.“,"
                        + " wirksam seit 1. März 2026.");
        assertEnglish(
                item,
                "For the milestone “Satzungsentwurf”, the planned date was changed from October"
                        + " 2026 to December 2026, effective since 1 March 2026.",
                "Also, the move no. 1 is new: “decision; Der Rat berät später.”, effective since"
                        + " 1 March 2026.");
    }

    @Test
    void aScenarioIsNew() {
        var item = item(eveningsFromTo("2026-02-26", "2026-03-02"), "scenario/holding-neu");

        assertThat(item.path("change").stringValue()).isEqualTo("ADDED");
        assertGerman(
                item,
                "Neu ist das Szenario „Holding-neu“, wirksam seit 2. März 2026.",
                "Stand: „vorgeschlagen“; Organisationsmodell: „Holding“; In Frage kommende"
                        + " Rechtsformen: „GmbH“, „Zweckverband“.");
        assertEnglish(
                item,
                "New: the scenario “Holding-neu”, effective since 2 March 2026.",
                "State: “proposed”; Organisation model: “holding”; Candidate forms: “GmbH”,"
                        + " “Zweckverband”.");
    }

    @Test
    void aPartnerIsEnteredLate() {
        var item = item(eveningsFromTo("2026-02-26", "2026-03-02"), "partner/sued");

        assertThat(values(item)).allSatisfy(value -> assertThat(value).endsWith("LEARNED_LATE"));
        assertGerman(
                item,
                "Nachgetragen wurde der Partner Stadt Süd, wirksam seit März 2025, erfasst am"
                        + " 2. März 2026.",
                "Rolle: „Beitrittskandidat“; Art: „Stadt“.");
        assertEnglish(
                item,
                "Entered late: the partner Stadt Süd, effective since March 2025, recorded on"
                        + " 2 March 2026.",
                "Role: “candidate”; Kind: “town”.");
    }

    @Test
    void oneDayAtTwoTimesOfKnowledgeIsLearnedLateOrCorrected() {
        var day = "from=2026-02-12@2026-02-12T12:00:00Z&to=2026-02-12";
        var answer = changes(office, day);

        assertThat(answer.at("/counts/valuesChanged").intValue()).isZero();
        assertThat(answer.at("/counts/valuesLearnedLate").intValue()).isPositive();
        assertThat(answer.at("/counts/valuesCorrected").intValue()).isPositive();
        var item = item(day, DELIBERATION);
        assertGerman(
                item,
                "Bei der Beratungsfolge zu „Rechtsform der IT“ (Stadt nord) wurde das"
                        + " Beratungsergebnis des Schritts „ausschuss am 11. Februar 2026“"
                        + " nachgetragen: „empfohlen“, wirksam seit 11. Februar 2026, erfasst am"
                        + " 16. Februar 2026.",
                "Außerdem wurde der Stand des Schritts „ausschuss am 11. Februar 2026“"
                        + " nachgetragen: „beraten“ statt bisher „geplant“, wirksam seit"
                        + " 11. Februar 2026, erfasst am 16. Februar 2026.",
                "Hinzu kommen 3 weitere Angaben.");
        assertEnglish(
                item,
                "For the deliberation of “Rechtsform der IT” (Stadt nord), the outcome of the step"
                        + " “ausschuss on 11 February 2026” was entered late: “recommended”,"
                        + " effective since 11 February 2026, recorded on 16 February 2026.",
                "Also, the state of the step “ausschuss on 11 February 2026” was entered late:"
                        + " “held” instead of “planned”, effective since 11 February 2026,"
                        + " recorded on 16 February 2026.",
                "And 3 more details.");
    }

    @Test
    void whatIsNotPublicIsNoChangeForThePublic() {
        var span = eveningsFromTo("2026-02-25", "2026-02-26");

        assertGerman(
                item(span, "scenario/holding"),
                "Bei dem Szenario „Holding des Landes“ wurde der Titel geändert: von „Holding“ auf"
                        + " „Holding des Landes“, wirksam seit 26. Februar 2026.",
                "Außerdem ist die Begründung neu: „Vertrauliches Gespräch“, wirksam seit"
                        + " 26. Februar 2026.");
        var forThePublic = changes(anonymous, span);
        assertThat(forThePublic.path("items")).isEmpty();
        assertThat(forThePublic.at("/counts/changed").intValue()).isZero();
    }

    @Test
    void everySubjectIsToldInOneToThreeSentencesOfBothLanguages() {
        var items = changes(office, "from=0001-01-01@0").path("items").valueStream().toList();

        assertThat(items).hasSizeGreaterThan(10);
        for (var item : items) {
            for (var language : List.of("de", "en")) {
                var texts = texts(item, language);
                assertThat(texts).hasSizeBetween(1, 3);
                assertThat(texts).allSatisfy(text -> assertThat(text).endsWith("."));
                assertThat(texts).noneSatisfy(text -> assertThat(text).containsPattern("[{}\\[]"));
            }
        }
    }

    private static String eveningsFromTo(String from, String to) {
        return "from=%sT20:00:00Z&to=%sT20:00:00Z".formatted(from, to);
    }

    private static JsonNode changes(Api reader, String span) {
        var answer =
                reader.get(
                        "/api/programmes/" + programme.id() + "/changes?" + span,
                        "Roadmap-Position",
                        Long.toString(programme.position()));
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode item(String span, String subject) {
        return changes(office, span)
                .path("items")
                .valueStream()
                .filter(item ->
                        subject.equals(
                                item.at("/subject/kind").stringValue()
                                        + "/"
                                        + item.at("/subject/id").stringValue()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(JsonNode item) {
        return item.path("values")
                .valueStream()
                .map(value ->
                        "%s %s %s %s"
                                .formatted(
                                        value.path("path").stringValue(),
                                        value.path("before"),
                                        value.path("after"),
                                        value.path("why").stringValue()))
                .toList();
    }

    private static void assertTitle(JsonNode item, String german, String english) {
        assertThat(item.at("/title/de").stringValue()).isEqualTo(german);
        assertThat(item.at("/title/en").stringValue()).isEqualTo(english);
    }

    private static void assertGerman(JsonNode item, String... sentences) {
        assertThat(texts(item, "de")).containsExactly(sentences);
    }

    private static void assertEnglish(JsonNode item, String... sentences) {
        assertThat(texts(item, "en")).containsExactly(sentences);
    }

    private static List<String> texts(JsonNode item, String language) {
        return item.path("texts").path(language).valueStream().map(JsonNode::stringValue).toList();
    }
}
