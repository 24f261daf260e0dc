package de.kommunal.roadmap.web.condition;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.reading.Rebuild;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A council decides while a condition of its own is open. */
class BreachStoryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CONDITION = "condition/weitere-form";

    @TempDir private Path directory;

    private Roadmap roadmap;
    private OwnProgramme programme;

    @BeforeEach
    void start() {
        roadmap = Roadmap.start(directory, "--roadmap.data-set=none");
        programme = OwnProgramme.open(roadmap, "breach");
        programme.hasPartner("nord");
        programme.record(
                "/scenarios",
                "2025",
                """
                "id": "holding", "title": "Holding", "model": "HOLDING",
                "candidateForms": ["GMBH"]
                """);
        programme.resolves("auftrag", "2025-02-18", "\"kind\": \"MANDATE\"");
    }

    @AfterEach
    void stop() {
        roadmap.close();
    }

    @Test
    void aLaterDecisionBreachesTheConditionAndIsNotBlocked() {
        impose();
        chooseGmbh();

        var breach = awaitBreach();

        assertThat(breach.at("/payload/resolution").stringValue()).isEqualTo("wahl");
        assertThat(breach.at("/payload/irregularities/0/rule").stringValue()).isEqualTo("C3");
        var decision = programme.events("resolution/wahl").getFirst();
        assertThat(breach.at("/metaData/origin").stringValue()).isEqualTo("AUTOMATION");
        assertThat(breach.at("/metaData/causation").stringValue())
                .isEqualTo(decision.path("id").stringValue());
        assertThat(breach.at("/metaData/correlation").stringValue())
                .isEqualTo(decision.at("/metaData/correlation").stringValue());
        var condition = read();
        assertThat(condition.path("state").stringValue()).isEqualTo("OPEN");
        assertThat(condition.at("/breaches/0/resolution").stringValue()).isEqualTo("wahl");
        assertThat(condition.at("/breaches/0/decision").stringValue())
                .isEqualTo("LEGAL_FORM_ADOPTION");
        assertThat(condition.at("/breaches/0/on").stringValue()).isEqualTo("2025-03-10");
    }

    @Test
    void aConditionThatIsRecordedLateIsBreachedByTheDecisionThatWasThere() {
        chooseGmbh();
        impose();

        assertThat(awaitBreach().at("/payload/resolution").stringValue()).isEqualTo("wahl");
    }

    @Test
    void theBreachStaysVisibleOnceTheConditionIsMet() {
        impose();
        chooseGmbh();
        awaitBreach();

        programme.record(
                "/conditions/weitere-form/satisfaction",
                "2025-09-01",
                """
                "attestedBy": "Projektleitung", "statement": "Nachgeholt",
                "evidence": {"text": "Gutachten"}
                """);

        assertThat(read().path("state").stringValue()).isEqualTo("SATISFIED");
        assertThat(read().path("breaches").size()).isEqualTo(1);
    }

    @Test
    void aConditionThatWasMetOnTheDayOfTheDecisionIsNotBreached() {
        impose();
        programme.record(
                "/conditions/weitere-form/satisfaction",
                "2025-03-01",
                """
                "attestedBy": "Projektleitung", "statement": "Erfüllt",
                "evidence": {"text": "Gutachten"}
                """);
        chooseGmbh();
        joins("nord", "ACCESSION");

        // what comes after it in the log has been dealt with, so it has been too
        awaitBreach("condition/beitritt");
        assertThat(breaches(CONDITION)).isEmpty();
    }

    @Test
    void aRebuildOfTheFactsAndAStartSayNothingAgain() {
        impose();
        chooseGmbh();
        awaitBreach();

        roadmap.bean(Rebuild.class).rebuild();
        assertThat(breaches(CONDITION)).hasSize(1);

        roadmap.close();
        roadmap = Roadmap.start(directory, "--roadmap.data-set=none");
        programme = programme.at(roadmap);
        joins("nord", "ACCESSION");

        awaitBreach("condition/beitritt");
        assertThat(breaches(CONDITION)).hasSize(1);
        assertThat(breaches("condition/beitritt")).hasSize(1);
    }

    private void impose() {
        programme.record(
                "/conditions",
                "2025-02-18",
                """
                "id": "weitere-form", "partner": "nord", "committee": "rat-nord",
                "resolution": "auftrag", "item": 1, "kind": "OTHER", "text": "Maßgabe",
                "appliesTo": ["LEGAL_FORM_ADOPTION"]
                """);
    }

    /** With a condition of its own that the accession breaches. */
    private void joins(String partner, String decision) {
        programme.record(
                "/conditions",
                "2025-02-18",
                """
                "id": "beitritt", "partner": "%s", "committee": "rat-nord",
                "resolution": "auftrag", "item": 1, "kind": "OTHER", "text": "Maßgabe",
                "appliesTo": ["%s"]
                """
                        .formatted(partner, decision));
        programme.record(
                "/partners/" + partner + "/agreements", "2025-06", "\"agreement\": \"verbund\"");
    }

    private void chooseGmbh() {
        programme.resolves(
                "wahl",
                "2025-03-10",
                "\"kind\": \"CHOICE\", \"legalForm\": \"GMBH\", \"scenario\": \"holding\"");
    }

    private JsonNode read() {
        return programme.read("/conditions/weitere-form");
    }

    private JsonNode awaitBreach() {
        return awaitBreach(CONDITION);
    }

    private JsonNode awaitBreach(String condition) {
        var end = Instant.now().plus(PATIENCE);
        var found = breaches(condition);
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            found = breaches(condition);
        }
        assertThat(found).describedAs("breaches of " + condition).hasSize(1);
        programme.sees(found.getFirst().path("position").longValue());
        return found.getFirst();
    }

    private List<JsonNode> breaches(String condition) {
        return programme.events(condition).stream()
                .filter(event ->
                        event.path("type").stringValue().endsWith("BindingConditionBreached"))
                .toList();
    }
}
