package de.kommunal.roadmap.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** What changes, what was written wrongly, what slips, and what breaches a condition. */
final class RecordChapter {

    private static final String SITTING = "/deliberations/it-muensterland-coesfeld";
    private static final String MILESTONE = "/milestones/satzung-liegt-vor";

    private final Office office;
    private final Calendar calendar;

    RecordChapter(Office office, Calendar calendar) {
        this.office = office;
        this.calendar = calendar;
    }

    void aPartnerChangesItsMindAndAnotherRecordWasWrong() {
        var position = "/positions/kreis-coesfeld--legal-form";
        office.records(
                position + "/change",
                "2026-12-16",
                """
                "stance": "SUPPORTS", "bindingness": "COUNCIL_RESOLUTION",
                "resolution": "satzung-kreis-coesfeld-2026-12-16", "reason": "Prüfung liegt vor"
                """);
        var changed = office.reads(position);
        assertThat(changed.at("/lastChange/from/stance").stringValue())
                .isEqualTo("UNDECIDED_EXPLICIT");
        assertThat(changed.has("correction")).isFalse();
        assertThat(office.reads(position + "?validAt=2026-12-15").path("stance").stringValue())
                .isEqualTo("UNDECIDED_EXPLICIT");

        office.records(
                "/positions",
                "2026-03-01",
                """
                "partner": "stadt-hamm", "topic": {"kind": "PROCESS"}, "stance": "OBSERVES",
                "bindingness": "EXECUTIVE_STATEMENT"
                """);
        var before = office.position();
        office.records(
                "/positions/stadt-hamm--process/correction",
                "2026-03-01",
                """
                "stance": "SUPPORTS", "bindingness": "EXECUTIVE_STATEMENT",
                "category": "WRONG_SOURCE", "why": "Das Schreiben war von einer anderen Stadt"
                """);
        var corrected = office.reads("/positions/stadt-hamm--process?validAt=2026-03-01");
        assertThat(corrected.path("stance").stringValue()).isEqualTo("SUPPORTS");
        assertThat(corrected.has("lastChange")).isFalse();
        assertThat(
                        office.reads(
                                        "/positions/stadt-hamm--process?validAt=2026-03-01"
                                                + "&atPosition="
                                                + before)
                                .path("stance")
                                .stringValue())
                .isEqualTo("OBSERVES");
    }

    void aVoteCountIsCorrectedAndADoubledPaperVoided() {
        var outcome = office.lastEventOf("deliberation/it-muensterland-coesfeld");
        office.records(
                "/corrections",
                "2027-07-01",
                """
                "id": "stimmen", "event": "%s", "category": "TYPO", "reason": "Zahlendreher",
                "replacement": {"RecordStepOutcome": {"id": "it-muensterland-coesfeld",
                  "step": "kreistag", "outcome": "ADOPTED", "rawText": "ungeändert beschlossen",
                  "decidedOn": "2026-02-18", "paperVersion": 1,
                  "votes": {"precision": "COUNTS", "yes": 46, "no": 0, "abstained": 8},
                  "provenance": {"effective": "2026-02-18", "sources": [],
                                 "publicity": "PUBLIC"}}}
                """
                        .formatted(outcome));
        assertThat(votes("")).isEqualTo(46);
        assertThat(votes("?validAt=2026-03-01&knownAt=2026-03-01T00:00:00Z")).isEqualTo(40);

        office.records(
                "/papers",
                "2026-02-20",
                """
                "id": "doppelt", "partner": "kreis-coesfeld", "title": "Doppelt erfasst",
                "paperDate": "2026-01-15", "kind": "DRAFT_RESOLUTION", "draft": []
                """);
        office.records(
                "/voidings",
                "2027-07-01",
                """
                "id": "doppelt", "event": "%s", "category": "DUPLICATE", "reason": "Zweimal erfasst"
                """
                        .formatted(office.lastEventOf("paper/doppelt")));
        assertThat(office.lists("/papers"))
                .extracting(paper -> paper.path("id").stringValue())
                .contains("it-muensterland")
                .doesNotContain("doppelt");
        assertThat(office.lists("/history?record=paper/doppelt")).hasSize(2);
    }

    private int votes(String moment) {
        return office.reads(SITTING + moment, "steps", "kreistag").at("/votes/yes").intValue();
    }

    void aMilestoneSlipsTwice() {
        plans("satzung-liegt-vor", "2026-10");
        plans("gruendung", "2027-01-01");
        office.records(
                "/milestones/gruendung/dependencies",
                "2026-03-02",
                """
                "predecessor": "satzung-liegt-vor", "type": "FINISH_START", "lagDays": 30
                """);
        office.records(
                "/baselines",
                "2026-03-31",
                "\"id\": \"fruehjahr\", \"name\": \"Frühjahr\", \"reason\": \"Auftrag\"");
        assertThat(
                        office.isRefused(
                                "/milestones/satzung-liegt-vor/dependencies",
                                "2026-03-02",
                                """
                                "predecessor": "gruendung", "type": "FINISH_START", "lagDays": 0
                                """))
                .isEqualTo("M1");

        moves("2026-12-15", "2026-09-01", "Gutachten fehlt");
        moves("2027-02-24", "2026-12-01", "Ein Kreistag tagt erst im Februar");

        var milestone = office.reads(MILESTONE);
        assertThat(milestone.path("firstPlannedDate").stringValue()).isEqualTo("2026-10");
        assertThat(milestone.path("moves")).hasSize(2);
        assertThat(milestone.at("/moves/1/affected/0").stringValue()).isEqualTo("gruendung");
        assertThat(office.reads("/milestones/gruendung").path("plannedDate").stringValue())
                .isEqualTo("2027-01-01");
        assertThat(office.reads("/milestones/gruendung").path("conflicts")).isNotEmpty();
        assertThat(
                        office.reads("/baselines/fruehjahr/comparison")
                                .at("/rows/0/plannedThen")
                                .stringValue())
                .isEqualTo("2026-10");
    }

    private void plans(String id, String date) {
        office.records(
                "/milestones",
                "2026-03-02",
                """
                "id": "%s", "title": "%s", "plannedDate": "%s", "category": "FOUNDATION"
                """
                        .formatted(id, id, date));
    }

    private void moves(String to, String on, String why) {
        office.records(
                MILESTONE + "/schedule",
                on,
                """
                "plannedDate": "%s", "reasonCode": "DECISION", "reasonText": "%s"
                """
                        .formatted(to, why));
    }

    void theNextStageNeedsADecisionOfItsOwn() {
        office.records(
                "/stages", "2026-03", "\"id\": \"eins\", \"rank\": 1, \"title\": \"Anstalt\"");
        office.records(
                "/stages", "2026-03", "\"id\": \"zwei\", \"rank\": 2, \"title\": \"Betrieb\"");
        var first = entry("satzung-kreis-coesfeld-2026-12-16", "2026-12-16");

        assertThat(office.isRefused("/stages/zwei/entry", "2026-12-16", first)).isEqualTo("T2");
        office.records("/stages/eins/entry", "2026-12-16", first);
        assertThat(office.isRefused("/stages/zwei/entry", "2027-06-01", first)).isEqualTo("T3");
        assertThat(office.reads("/stages/zwei").path("entered").booleanValue()).isFalse();
    }

    private static String entry(String resolution, String day) {
        return """
        "byResolutions": ["%s"], "decidedOn": "%s"
        """
                .formatted(resolution, day);
    }

    void aLaterChoiceBreachesAConditionAndIsRecordedNonetheless() {
        calendar.turnTo("2027-12-01");
        office.records(
                "/conditions/einfluss/satisfaction-withdrawal",
                "2027-10-01",
                "\"reason\": \"Die Satzung wurde geändert\"");
        office.records(
                "/resolutions",
                "2027-11-24",
                """
                "id": "kreistag-2027-11-24", "committee": "kreistag-coesfeld",
                "partner": "kreis-coesfeld", "decidedOn": "2027-11-24", "paperVersion": 1,
                "amendedInSession": false, "items": [{"no": 1, "kind": "CHOICE",
                "text": "Gewählt wird die GmbH.", "legalForm": "GMBH", "scenario": "holding"}]
                """);

        awaitBreach();

        var condition = office.reads("/conditions/einfluss");
        assertThat(condition.path("state").stringValue()).isEqualTo("OPEN");
        assertThat(condition.at("/breaches/0/resolution").stringValue())
                .isEqualTo("kreistag-2027-11-24");
        assertThat(
                        office.lists("/history?record=condition/einfluss")
                                .getLast()
                                .path("origin")
                                .stringValue())
                .isEqualTo("AUTOMATION");
        assertThat(office.reads("/resolutions/kreistag-2027-11-24").path("state").stringValue())
                .isEqualTo("IN_FORCE");
    }

    /** The program notices it by itself, shortly after. */
    private void awaitBreach() {
        var end = Instant.now().plusSeconds(20);
        while (office.reads("/conditions/einfluss").path("breaches").isEmpty()
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
