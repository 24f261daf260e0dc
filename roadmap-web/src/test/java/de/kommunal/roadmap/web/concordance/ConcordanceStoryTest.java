package de.kommunal.roadmap.web.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** How three towns come to adopt one text, and how it takes effect. */
@SharedRoadmap
class ConcordanceStoryTest {

    private static final String CASE = "/concordances/vertrag";
    private static final String TEXT =
            "§ 1 Der Betrieb geht über. § 2 Die Kosten trägt jede Stadt.";
    private static final String OTHER = "§ 1 Der Betrieb geht über. § 2 Die Kosten trägt Nord.";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final OwnProgramme towns;

    ConcordanceStoryTest(Roadmap roadmap) {
        towns = OwnProgramme.open(roadmap, "concordance");
        List.of("nord", "sued", "west", "ost").forEach(towns::hasPartner);
        towns.record(
                "/concordances",
                "2025-02-01",
                """
                "id": "vertrag", "legalForm": "OERV", "title": "Vertrag", "text": "%s",
                "partners": ["nord", "sued", "west"], "rule": "ALL"
                """
                        .formatted(TEXT));
    }

    @Test
    void goesFromTheFirstResolutionToTheEffect() {
        adopts("nord", "2025-03-10", TEXT);
        adopts("sued", "2025-03-11", OTHER);
        adopts("west", "2025-03-12", TEXT);
        assertThat(states()).containsExactly("ADOPTED", "DEVIATING", "ADOPTED");
        assertThat(wordsOf("sued"))
                .containsExactly(
                        "EQUAL § 1 Der Betrieb geht über. § 2 Die Kosten trägt",
                        "REMOVED jede Stadt.",
                        "ADDED Nord.");

        var refused = towns.tell(CASE + "/declaration", "2025-03-20", "");
        assertRefused(refused, "K1");
        assertThat(refused.json().path("detail").stringValue())
                .isEqualTo("The text is not adopted: sued adopted another text.");
        var beforeTheRepair = towns.position();

        adopts("sued", "2025-04-07", TEXT);
        towns.record(CASE + "/declaration", "2025-04-08", "");
        assertThat(board().path("adopted").intValue()).isEqualTo(3);
        assertThat(steps())
                .containsExactly(
                        "RESOLUTIONS DONE", "APPROVAL OPEN", "PUBLICATION OPEN", "EFFECT OPEN");

        isApproved();
        isPublishedAndTakesEffectADayEarly();

        var earlier = towns.read(CASE + "?atPosition=" + beforeTheRepair);
        assertThat(states(earlier)).containsExactly("ADOPTED", "DEVIATING", "ADOPTED");
        assertThat(earlier.has("reachedOn")).isFalse();
    }

    private void isApproved() {
        var received = today.minusDays(7);
        towns.record(
                CASE + "/approval-request",
                received.toString(),
                """
                "authority": "Bezirksregierung", "receivedOn": "%s"
                """
                        .formatted(received));
        var first = received.plusDays(28);
        var second = received.plusDays(56);
        var periods = board().path("approval").path("periods");
        assertThat(periods.path("objectionUntil").stringValue()).isEqualTo(first.toString());
        assertThat(periods.path("discussionUntil").stringValue()).isEqualTo(second.toString());
        assertThat(board().path("forecast").valueStream())
                .extracting(one -> one.path("earliestEffect").stringValue())
                .containsExactly(first.plusDays(2).toString(), second.plusDays(2).toString());

        var tooEarly =
                towns.tell(
                        CASE + "/deemed-approval",
                        today.toString(),
                        """
                        "computedOn": "%s", "confirmedBy": "Rechtsamt", "statement": "Schweigen"
                        """
                                .formatted(first));
        assertRefused(tooEarly, "K2");

        var granted = today.minusDays(3);
        towns.record(
                CASE + "/approval",
                granted.toString(),
                """
                "outcome": "GRANTED", "decidedOn": "%s", "reference": "31.1"
                """
                        .formatted(granted));
        assertThat(steps()).contains("APPROVAL DONE");
    }

    private void isPublishedAndTakesEffectADayEarly() {
        var published = today.minusDays(1).toString();
        towns.record(
                CASE + "/publication",
                published,
                """
                "gazette": "Amtsblatt", "number": "6", "publishedOn": "%s"
                """
                        .formatted(published));
        assertThat(board().path("forecast").path(0).path("earliestEffect").stringValue())
                .isEqualTo(today.toString());

        towns.record(CASE + "/effect", published, "");

        var board = board();
        assertThat(board.path("effectiveOn").stringValue()).isEqualTo(published);
        assertThat(board.path("irregularities").valueStream())
                .extracting(flag -> flag.path("rule").stringValue())
                .containsExactly("K3");
        assertThat(steps()).allSatisfy(step -> assertThat(step).endsWith(" DONE"));
    }

    @Test
    void isBrokenAgainByALaterResolution() {
        adopts("nord", "2025-03-10", TEXT);
        adopts("sued", "2025-03-11", TEXT);
        adopts("west", "2025-03-12", TEXT);
        towns.record(CASE + "/declaration", "2025-04-08", "");

        adopts("west", "2025-05-01", OTHER);

        assertThat(board().path("concordant").booleanValue()).isFalse();
        assertThat(steps()).contains("RESOLUTIONS OPEN");
    }

    @Test
    void isBrokenAgainByARevocationUntilThePartnerAdoptsItAnew() {
        adopts("nord", "2025-03-10", TEXT);
        adopts("sued", "2025-03-11", TEXT);
        adopts("west", "2025-03-12", TEXT);
        towns.record(
                "/resolutions/beschluss-west-2025-03-12/revocation",
                "2025-04-01",
                "\"reason\": \"Neue Mehrheit\"");
        assertThat(states()).containsExactly("ADOPTED", "ADOPTED", "ENDED");
        assertThat(board().path("adopted").intValue()).isEqualTo(2);
        assertThat(states(towns.read(CASE + "?validAt=2025-03-31"))).containsOnly("ADOPTED");

        var refused = towns.tell(CASE + "/declaration", "2025-04-08", "");
        assertRefused(refused, "K1");
        assertThat(refused.json().path("detail").stringValue())
                .isEqualTo(
                        "The text is not adopted: the resolution of west is no longer in force.");

        adopts("west", "2025-05-01", TEXT);
        towns.record(CASE + "/declaration", "2025-05-02", "");
        assertThat(board().path("concordant").booleanValue()).isTrue();
        towns.record(
                "/voidings",
                "2025-05-03",
                """
                "event": "%s", "category": "WRONG_PARTNER", "reason": "War ein anderer Rat"
                """
                        .formatted(
                                towns.read("/history?record=resolution/beschluss-nord-2025-03-10")
                                        .at("/items/0/event")
                                        .stringValue()));
        assertThat(states()).containsExactly("ENDED", "ADOPTED", "ADOPTED");
        assertThat(board().path("concordant").booleanValue()).isFalse();
        assertThat(steps()).contains("RESOLUTIONS OPEN");
    }

    @Test
    void countsNothingButDecisionsOfItsPartners() {
        resolves("ost", "2025-03-10", "");
        assertRefused(links("ost", "2025-03-10", TEXT), "K5");

        towns.record(
                "/deliberations",
                "2025-01-20",
                """
                "id": "beratung", "partner": "nord", "paper": "vorlage-nord",
                "steps": [
                    {"id": "ausschuss", "committee": "ausschuss-nord", "date": "2025-03-03",
                     "role": "ADVISORY", "rank": 1},
                    {"id": "rat", "committee": "rat-nord", "date": "2025-03-10",
                     "role": "DECISIVE", "rank": 2}]
                """);
        resolves("nord", "2025-03-03", "\"deliberation\": \"beratung\", \"step\": \"ausschuss\",");
        assertRefused(links("nord", "2025-03-03", TEXT), "K5");

        resolves("nord", "2025-03-10", "\"deliberation\": \"beratung\", \"step\": \"rat\",");
        assertThat(links("nord", "2025-03-10", TEXT).status()).isEqualTo(200);
    }

    @Test
    void isNotChangedInAVersionThatTheSenderDidNotSee() {
        resolves("nord", "2025-03-10", "");

        var stale =
                towns.tell(
                        CASE + "/resolutions",
                        "2025-03-10",
                        link("nord", "2025-03-10", TEXT),
                        "\"7\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("stale-version");
    }

    @Test
    void asksTheMembersOfAnAgreementAsTheyWereOnTheDay() {
        towns.record("/partners/nord/agreements", "2024", "\"agreement\": \"verbund\"");
        towns.record("/partners/ost/agreements", "2025-06", "\"agreement\": \"verbund\"");
        var fields =
                """
                "id": "%s", "legalForm": "AOER", "title": "Satzung", "text": "§ 1",
                "agreement": "%s", "rule": "ALL"
                """;

        towns.record("/concordances", "2025-02-01", fields.formatted("satzung", "verbund"));
        var nobody = towns.tell("/concordances", "2025", fields.formatted("leer", "verein"));

        var satzung = towns.read("/concordances/satzung");
        assertThat(satzung.path("partners")).hasSize(1);
        assertThat(satzung.path("partners").path(0).path("partner").stringValue())
                .isEqualTo("nord");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(towns.read("/concordances?legalForm=AOER").path("items")).hasSize(1);
        assertThat(towns.read("/concordances?legalForm=GMBH").path("items")).isEmpty();
    }

    @Test
    void theProceduresAreOpenToEverybody(Roadmap roadmap) {
        var all = roadmap.anonymous().get("/api/procedures");
        var one = roadmap.anonymous().get("/api/procedures/OERV");

        assertThat(all.status()).isEqualTo(200);
        assertThat(all.json().path("items")).hasSize(5);
        assertThat(one.json().path("deemedApproval").path("objectionWeeks").intValue())
                .isEqualTo(4);
        assertThat(roadmap.anonymous().get("/api/procedures/HOLDING").status()).isEqualTo(404);
    }

    private void adopts(String town, String day, String text) {
        resolves(town, day, "");
        var answer = links(town, day, text);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
    }

    private void resolves(String town, String day, String place) {
        towns.record(
                "/resolutions",
                day,
                """
                "id": "beschluss-%1$s-%2$s", %3$s "committee": "rat-%1$s", "partner": "%1$s",
                "decidedOn": "%2$s", "paperVersion": 1, "amendedInSession": false,
                "items": [{"no": 1, "kind": "CONSENT", "text": "Der Vertrag wird beschlossen."}]
                """
                        .formatted(town, day, place));
    }

    private Answer links(String town, String day, String text) {
        return towns.tell(CASE + "/resolutions", day, link(town, day, text));
    }

    private static String link(String town, String day, String text) {
        return """
        "resolution": "beschluss-%s-%s", "adoptedText": "%s"
        """
                .formatted(town, day, text);
    }

    private JsonNode board() {
        return towns.read(CASE);
    }

    private List<String> states() {
        return states(board());
    }

    private static List<String> states(JsonNode board) {
        return board.path("partners")
                .valueStream()
                .map(partner -> partner.path("state").stringValue())
                .toList();
    }

    private List<String> wordsOf(String town) {
        return board().path("partners")
                .valueStream()
                .filter(partner -> partner.path("partner").stringValue().equals(town))
                .flatMap(partner -> partner.path("difference").path("runs").valueStream())
                .map(run ->
                        run.path("change").stringValue() + " " + run.path("words").stringValue())
                .toList();
    }

    private List<String> steps() {
        return board().path("steps")
                .valueStream()
                .map(step ->
                        step.path("step").stringValue() + " " + step.path("progress").stringValue())
                .toList();
    }

    private static void assertRefused(Answer answer, String rule) {
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(409);
        assertThat(answer.json().path("rule").stringValue()).isEqualTo(rule);
    }
}
