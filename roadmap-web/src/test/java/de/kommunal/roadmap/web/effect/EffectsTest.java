package de.kommunal.roadmap.web.effect;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

/** What is said of the effects of a holding. */
@SharedRoadmap
class EffectsTest {

    private static final String UNKNOWN = "\"expectation\": \"UNKNOWN\"";
    private static final String NONE = "\"expectation\": \"NONE\"";
    private static final String IN_WORDS = "\"expectation\": \"STATED\"";

    private final OwnProgramme programme;

    EffectsTest(Roadmap roadmap) {
        programme = OwnProgramme.open(roadmap, "effects");
        programme.hasPartner("nord");
        programme.record(
                "/scenarios",
                "2025",
                """
                "id": "holding", "title": "Holding", "model": "HOLDING", "candidateForms": ["GMBH"]
                """);
    }

    @Test
    void unknownIsNotNoughtAndNeitherIsNone() {
        states("share", "FINANCE", UNKNOWN + ", \"partner\": \"nord\"");
        states("staff", "PERSONNEL", NONE);

        var share = programme.read("/effects/share");
        assertThat(text(share, "/expectation")).isEqualTo("UNKNOWN");
        assertThat(text(share, "/partner")).isEqualTo("nord");
        assertThat(share.has("amount")).isFalse();
        assertThat(text(programme.read("/effects/staff"), "/expectation")).isEqualTo("NONE");
    }

    @Test
    void whatIsSaidLaterReplacesItAndStaysBesideWhatWasSaidBefore() {
        states("share", "FINANCE", exactly("125000.00", "ONCE"));

        programme.record(
                "/effects/share/restatement",
                "2026-03-01",
                UNKNOWN + ", \"text\": \"Doch offen\", \"reason\": \"Neue Rechnung\"");

        var share = programme.read("/effects/share");
        assertThat(text(share, "/expectation")).isEqualTo("UNKNOWN");
        assertThat(share.has("amount")).isFalse();
        assertThat(text(share, "/reason")).isEqualTo("Neue Rechnung");
        assertThat(share.path("statements")).hasSize(2);
        assertThat(text(share, "/statements/0/amount/value")).isEqualTo("125000.00");
        assertThat(text(programme.read("/effects/share?validAt=2026-02-28"), "/expectation"))
                .isEqualTo("STATED");
    }

    @Test
    void thereIsNoTotalOverWhatIsUnknown() {
        states("share", "FINANCE", exactly("125000.00", "ONCE"));
        states("synergies", "FINANCE", UNKNOWN);
        states("training", "FINANCE", UNKNOWN);

        var finance = programme.read("/effects/summary?scenario=holding").at("/items/0");

        assertThat(text(finance, "/summary")).isEqualTo("known 1 of 3; 2 unknown");
        assertThat(finance.path("known").intValue()).isEqualTo(1);
        assertThat(finance.has("totals")).isFalse();
    }

    @Test
    void thereIsATotalOnceEverythingIsKnown() {
        states("share", "FINANCE", exactly("125000.10", "ONCE"));
        states("synergies", "FINANCE", UNKNOWN);
        states("staff", "FINANCE", NONE);

        programme.record(
                "/effects/synergies/restatement",
                "2026-03-01",
                """
                "expectation": "STATED", "text": "Geschätzt", "amount": {"currency": "EUR",
                "per": "ONCE", "precision": "RANGE", "min": "-30000", "max": "-10000.05"}
                """);

        var finance = programme.read("/effects/summary").at("/items/0");
        assertThat(text(finance, "/summary")).isEqualTo("known 3 of 3; 0 unknown");
        assertThat(finance.path("totals")).hasSize(1);
        assertThat(text(finance, "/totals/0/min")).isEqualTo("95000.10");
        assertThat(text(finance, "/totals/0/max")).isEqualTo("115000.05");
        assertThat(finance.at("/totals/0/estimated").booleanValue()).isTrue();
    }

    @Test
    void whatIsStatedInWordsOnlyIsNoAmountEither() {
        states("network", "IT", IN_WORDS);
        states("cabling", "IT", exactly("1", "YEAR"));

        var it = programme.read("/effects/summary").at("/items/0");

        assertThat(text(it, "/summary")).isEqualTo("known 1 of 2; 0 unknown; 1 in words only");
        assertThat(it.has("totals")).isFalse();
    }

    @Test
    void canBeFoundByWhatHasThemAndByField() {
        states("share", "FINANCE", UNKNOWN);
        programme.record(
                "/effects",
                "2026-01-15",
                """
                "id": "paper", "about": {"kind": "PAPER", "id": "vorlage-nord"}, "field": "CLIMATE",
                "expectation": "NONE", "text": "Keine"
                """);

        assertThat(programme.read("/effects?about=holding").path("items")).hasSize(1);
        assertThat(programme.read("/effects?field=CLIMATE").path("items")).hasSize(1);
        assertThat(programme.read("/effects?about=holding&field=CLIMATE").path("items")).isEmpty();
        assertThat(programme.read("/effects/summary").path("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'expectation': 'UNKNOWN', 'amount': {'value': '0', 'currency': 'EUR', 'per':"
                        + " 'ONCE', 'precision': 'EXACT'} | /amount",
                "'expectation': 'NONE', 'amount': {'value': '0', 'currency': 'EUR', 'per': 'ONCE',"
                        + " 'precision': 'EXACT'} | /amount",
                "'expectation': 'STATED', 'amount': {'currency': 'EUR', 'per': 'ONCE', 'precision':"
                        + " 'EXACT'} | /amount/value",
                "'expectation': 'STATED', 'amount': {'value': '1,5', 'currency': 'EUR', 'per':"
                        + " 'ONCE', 'precision': 'EXACT'} | /amount/value",
                "'expectation': 'STATED', 'amount': {'min': '5', 'max': '5', 'currency': 'EUR',"
                        + " 'per': 'ONCE', 'precision': 'RANGE'} | /amount/max",
                "'expectation': 'STATED', 'amount': {'value': '5', 'max': '5', 'currency': 'EUR',"
                        + " 'per': 'ONCE', 'precision': 'ESTIMATE'} | /amount/precision"
            },
            quoteCharacter = '~')
    void refusesAmountsThatSayNothingOrTooMuch(String fields, String pointer) {
        var answer = state("bad", "FINANCE", fields.replace('\'', '"'));

        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(422);
        assertThat(text(answer.json(), "/errors/0/pointer")).isEqualTo(pointer);
    }

    private static String exactly(String value, String per) {
        return """
        "expectation": "STATED", "amount":
            {"value": "%s", "currency": "EUR", "per": "%s", "precision": "EXACT"}
        """
                .formatted(value, per);
    }

    private void states(String id, String field, String statement) {
        var answer = state(id, field, statement);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    }

    private Answer state(String id, String field, String statement) {
        return programme.tell(
                "/effects",
                "2026-01-15",
                """
                "id": "%s", "about": {"kind": "SCENARIO", "id": "holding"}, "field": "%s",
                "text": "Wie gesagt", %s
                """
                        .formatted(id, field, statement));
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).stringValue();
    }
}
