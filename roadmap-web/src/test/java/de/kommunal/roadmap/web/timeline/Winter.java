package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import tools.jackson.databind.JsonNode;

/** A winter in which a town decides, and in which the office is late, wrong and corrects itself. */
final class Winter {

    private static final String DELIBERATION = "/deliberations/rechtsform";
    private static final String MEMBER = "/partners/nord/agreements";
    private static final String HOLDING =
            """
            "id": "holding", "title": "Holding", "model": "HOLDING",
            "candidateForms": ["GMBH", "ZWECKVERBAND"]
            """;

    private final OwnProgramme programme;
    private final TurnedClock clock;

    private Winter(Roadmap roadmap, TurnedClock clock) {
        this.clock = clock;
        this.programme = OwnProgramme.open(roadmap, "winter");
    }

    static OwnProgramme tell(Roadmap roadmap, TurnedClock clock) {
        var winter = new Winter(roadmap, clock);
        winter.begins();
        winter.goesOn();
        winter.ends();
        return winter.programme;
    }

    private void begins() {
        programme.hasPartner("nord");
        programme.record(MEMBER, "2025-01-01", "\"agreement\": \"oerv\"");
        programme.record(
                "/deliberations",
                "2026-01-10",
                """
                "id": "rechtsform", "partner": "nord", "paper": "vorlage-nord", "steps": [
                  {"id": "ausschuss", "committee": "ausschuss-nord", "date": "2026-02-10",
                   "role": "PRELIMINARY", "rank": 1},
                  {"id": "rat", "committee": "rat-nord", "date": "2026-02-18",
                   "role": "DECISIVE", "rank": 2}]
                """);
        programme.record("/scenarios", "2025-10", HOLDING);
        programme.record("/scenarios", "2025-10", HOLDING.replace("olding", "olding2"));
        programme.record(
                "/positions",
                "2026-01-10",
                """
                "partner": "nord", "topic": {"kind": "PROCESS"}, "stance": "RESERVED",
                "bindingness": "EXECUTIVE_STATEMENT", "reasons": ["Kosten"]
                """);
        programme.record(
                "/milestones",
                "2026-01-10",
                """
                "id": "satzung", "title": "Satzungsentwurf", "category": "REPORT",
                "plannedDate": "2026-10", "partners": ["nord"]
                """);
    }

    private void goesOn() {
        clock.turnTo("2026-01-20");
        programme.record(
                DELIBERATION + "/steps/ausschuss/schedule",
                "2026-01-20",
                "\"to\": \"2026-02-11\", \"reason\": \"Raum belegt\"");
        clock.turnTo("2026-02-16");
        outcome("ausschuss", "2026-02-11", "RECOMMENDED", 9, 2);
        clock.turnTo("2026-02-18");
        outcome("rat", "2026-02-18", "ADOPTED", 25, 3);
        programme.record(
                "/positions/nord--process/change",
                "2026-02-18",
                """
                "stance": "SUPPORTS", "bindingness": "EXECUTIVE_STATEMENT",
                "reason": "Beschluss des Rates"
                """);
        clock.turnTo("2026-02-20");
        programme.record(
                "/corrections",
                "2026-02-20",
                """
                "id": "titel", "event": "%s", "category": "TYPO", "reason": "Vorlage verglichen",
                "replacement": {"RegisterPaper": {"id": "vorlage-nord", "partner": "nord",
                  "title": "Rechtsform der IT", "paperDate": "2025-01-10",
                  "kind": "DRAFT_RESOLUTION", "draft": [],
                  "provenance": {"effective": "2025-01-10", "sources": [],
                  "publicity": "PUBLIC"}}}
                """
                        .formatted(lastEvent("paper/vorlage-nord")));
    }

    private void outcome(String step, String day, String outcome, int yes, int no) {
        programme.record(
                DELIBERATION + "/steps/" + step + "/outcome",
                day,
                """
                "outcome": "%s", "rawText": "laut Niederschrift", "decidedOn": "%s",
                "votes": {"precision": "COUNTS", "yes": %d, "no": %d, "abstained": 1}
                """
                        .formatted(outcome, day, yes, no));
    }

    private void ends() {
        clock.turnTo("2026-02-24");
        voids("doppelt", "scenario/holding2");
        clock.turnTo("2026-02-25");
        programme.record(MEMBER + "/oerv/end", "2026-02-25", "\"reason\": \"Kündigung\"");
        clock.turnTo("2026-02-26");
        programme.recordNonPublic(
                "/scenarios/holding/refinement",
                "2026-02-26",
                "\"title\": \"Holding des Landes\", \"reason\": \"Vertrauliches Gespräch\"");
        clock.turnTo("2026-03-02");
        programme.record(
                "/milestones/satzung/schedule",
                "2026-03-01",
                """
                "plannedDate": "2026-12", "reasonCode": "DECISION",
                "reasonText": "Der Rat berät später."
                """);
        programme.record("/scenarios", "2026-03-02", HOLDING.replace("olding", "olding-neu"));
        programme.record("/partners", "2025-03", town("sued", "Stadt Süd"));
        clock.turnTo("2026-03-03");
        voids("kein-beschluss", "deliberation/rechtsform");
        clock.turnTo("2026-03-04");
    }

    private static String town(String id, String name) {
        return """
        "id": "%s", "kind": "TOWN", "name": "%s", "role": "CANDIDATE"
        """
                .formatted(id, name);
    }

    private void voids(String id, String record) {
        programme.record(
                "/voidings",
                "2026-02-24",
                """
                "id": "%s", "event": "%s", "category": "DUPLICATE", "reason": "Doppelt erfasst"
                """
                        .formatted(id, lastEvent(record)));
    }

    private String lastEvent(String record) {
        JsonNode items = programme.read("/history?record=" + record).path("items");
        return items.path(items.size() - 1).path("event").stringValue();
    }
}
