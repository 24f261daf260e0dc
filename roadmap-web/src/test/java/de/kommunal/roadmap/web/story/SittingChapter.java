package de.kommunal.roadmap.web.story;

import static org.assertj.core.api.Assertions.assertThat;

/** The paper of the Kreis Coesfeld goes through its three sittings. */
final class SittingChapter {

    private static final String DELIBERATION = "/deliberations/it-muensterland-coesfeld";

    private final Office office;
    private final Calendar calendar;

    SittingChapter(Office office, Calendar calendar) {
        this.office = office;
        this.calendar = calendar;
    }

    void theFactsOfTheMuensterlandAreThere() {
        assertThat(office.lists("/partners?agreement=oerv-citeq&limit=500")).hasSize(28);
        assertThat(office.reads(DELIBERATION).path("steps").valueStream())
                .extracting(step -> step.path("state").stringValue())
                .containsExactly("PLANNED", "PLANNED", "PLANNED");
    }

    void theTalkFeedsTheStepsAfterItOnly() {
        assertThat(office.reads("/information-events/citeq-2026-02-09").path("feeds").valueStream())
                .extracting(step -> step.path("step").stringValue())
                .containsExactlyInAnyOrder("kreisausschuss", "kreistag");
        assertThat(
                        office.isRefused(
                                DELIBERATION + "/steps/finanzausschuss/inputs",
                                "2026-01-20",
                                "\"informationEvent\": \"citeq-2026-02-09\""))
                .isEqualTo("D6");
    }

    void theKreistagsOutcomeIsRecordedTwoDaysLate() {
        calendar.turnTo("2026-02-20");
        office.records(
                DELIBERATION + "/steps/kreistag/outcome",
                "2026-02-18",
                """
                "outcome": "ADOPTED", "rawText": "ungeändert beschlossen",
                "decidedOn": "2026-02-18", "paperVersion": 1,
                "votes": {"precision": "COUNTS", "yes": 40, "no": 6, "abstained": 8}
                """);
        assertThat(kreistagAt("?validAt=2026-02-19")).isEqualTo("HELD ADOPTED");
    }

    void whatWasKnownTheDayBeforeStillSaysPlanned() {
        var knownAt = "?validAt=2026-02-19&knownAt=";
        assertThat(kreistagAt(knownAt + "2026-02-17T12:00:00%2B01:00")).isEqualTo("PLANNED ");
        assertThat(kreistagAt(knownAt + "2026-02-19T23:59:59%2B01:00")).isEqualTo("PLANNED ");
        assertThat(kreistagAt(knownAt + "2026-02-20T12:00:00%2B01:00")).isEqualTo("HELD ADOPTED");
        assertThat(kreistagAt("?validAt=2026-02-17")).isEqualTo("PLANNED ");
    }

    private String kreistagAt(String moment) {
        var step = office.reads(DELIBERATION + moment, "steps", "kreistag");
        return step.path("state").stringValue() + " " + step.path("outcome").asString("");
    }

    void theResolutionImposesThreeConditions() {
        office.records(
                "/resolutions",
                "2026-02-18",
                """
                "id": "kreistag-2026-02-18", "deliberation": "it-muensterland-coesfeld",
                "step": "kreistag", "committee": "kreistag-coesfeld", "partner": "kreis-coesfeld",
                "decidedOn": "2026-02-18", "paperVersion": 1, "amendedInSession": false,
                "items": [
                  {"no": 1, "kind": "NOTE", "text": "Der Bericht wird zur Kenntnis genommen."},
                  {"no": 2, "kind": "MANDATE", "text": "Die Entwicklung wird aktiv begleitet."}]
                """);
        imposes(
                "weitere-rechtsform",
                "MIN_ALTERNATIVES",
                """
                {"minimum": 1, "excludedModel": "HOLDING", "excludedForms": ["GMBH", "ZWECKVERBAND"],
                 "examples": ["AOER", "ARBEITSGEMEINSCHAFT"]}
                """);
        imposes("einfluss", "INFLUENCE_SAFEGUARD", "{\"beneficiary\": \"kreis-coesfeld\"}");
        imposes(
                "arbeitsgruppe",
                "CONSIDER_FINDINGS",
                "{\"findingsOf\": \"Arbeitsgruppe von Kreispolitik und Kommunen\"}");

        assertThat(office.lists("/conditions?partner=kreis-coesfeld"))
                .extracting(condition -> condition.path("state").stringValue())
                .containsExactly("OPEN", "OPEN", "OPEN");
        assertThat(office.lists("/conditions?validAt=2026-02-17")).isEmpty();
    }

    private void imposes(String id, String kind, String parameters) {
        office.records(
                "/conditions",
                "2026-02-18",
                """
                "id": "%s", "partner": "kreis-coesfeld", "committee": "kreistag-coesfeld",
                "resolution": "kreistag-2026-02-18", "item": 2, "kind": "%s", "text": "Maßgabe",
                "parameters": %s, "appliesTo": ["LEGAL_FORM_ADOPTION"]
                """
                        .formatted(id, kind, parameters));
    }
}
