package de.kommunal.roadmap.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** Which legal form it shall be, and what has to be done before. */
final class LegalFormChapter {

    private static final String ADOPTION = "/legal-form/adoption";
    private static final String EXAMINATION = "/examinations/pruefung-aoer";
    private static final String COUNCIL = "kreistag-herbst";

    private static final String AOER =
            """
            "legalForm": "AOER", "scenario": "kommunalunternehmen", "partners":
              ["kreis-coesfeld", "stadt-muenster", "stadt-hamm", "kreis-warendorf"]
            """;

    private final Office office;
    private final Calendar calendar;

    LegalFormChapter(Office office, Calendar calendar) {
        this.office = office;
        this.calendar = calendar;
    }

    void aHoldingGmbhIsRefusedWithEachReason() {
        calendar.turnTo("2026-03-02");
        var gmbh =
                """
                "legalForm": "GMBH", "scenario": "holding", "agreement": "oerv-citeq"
                """;
        var dry = office.sends(ADOPTION + "?dryRun=true", "2026-03-02", gmbh);
        var refused = office.sends(ADOPTION, "2026-03-02", gmbh);

        assertThat(dry.json().path("adoptable").booleanValue()).isFalse();
        assertThat(refused.status()).isEqualTo(409);
        var missing = office.missing(refused.json());
        assertThat(missing).isEqualTo(office.missing(dry.json()));
        assertThat(missing.keySet()).containsExactly("C2", "C4", "K4", "L3", "L6");
        assertThat(missing.get("L3")).hasSize(28);
        assertThat(missing.get("L6")).containsExactly("legal-form/GMBH");
        assertThat(missing.get("C4")).containsExactly("condition/weitere-rechtsform");
        assertThat(missing.get("C2"))
                .containsExactlyInAnyOrder("condition/einfluss", "condition/arbeitsgruppe");
    }

    void anAoerIsExaminedCompletedAndPresented() {
        office.records(
                "/scenarios",
                "2026-03",
                """
                "id": "kommunalunternehmen", "title": "Gemeinsames Kommunalunternehmen",
                "model": "JOINT_OPERATION", "candidateForms": ["AOER"]
                """);
        office.records(
                "/examinations",
                "2026-03-02",
                """
                "id": "pruefung-aoer", "legalForm": "AOER", "scenario": "kommunalunternehmen",
                "byCondition": "weitere-rechtsform"
                """);
        assertThat(office.isRefused(EXAMINATION + "/completion", "2026-06-01", completion()))
                .isEqualTo("L2");
        calendar.turnTo("2026-09-01");
        office.records(
                EXAMINATION + "/findings",
                "2026-06",
                """
                "criterion": "INFLUENCE", "finding": "Jeder Träger hat einen Sitz.",
                "rating": "SUITABLE"
                """);
        office.records(EXAMINATION + "/completion", "2026-08-31", completion());
        assertThat(alternatives()).isEqualTo("OPEN");

        office.records("/deliberations", "2026-09-01", autumn());
        office.records(EXAMINATION + "/presentations", "2026-09-30", presentation());
        assertThat(alternatives("?validAt=2026-09-30")).isEqualTo("SATISFIED");
    }

    void reopeningTheExaminationTurnsTheConditionBack() {
        calendar.turnTo("2026-10-05");
        office.records(EXAMINATION + "/reopening", "2026-10-01", "\"reason\": \"Neue Zahlen\"");
        assertThat(alternatives()).isEqualTo("OPEN");
        assertThat(alternatives("?validAt=2026-09-30")).isEqualTo("SATISFIED");

        office.records(EXAMINATION + "/completion", "2026-10-03", completion());
        assertThat(alternatives()).isEqualTo("OPEN");
        office.records(EXAMINATION + "/presentations", "2026-10-04", presentation());
        assertThat(alternatives()).isEqualTo("SATISFIED");
    }

    void theOtherConditionsAreMetWithEvidence() {
        var influence = "/conditions/einfluss";
        var attested =
                """
                "attestedBy": "Projektleitung", "statement": "Der Sitz des Kreises ist gesichert."
                """;
        assertThat(office.isRefused(influence + "/satisfaction", "2026-10-05", attested))
                .isEqualTo("C2");
        office.records(
                influence + "/evidence", "2026-10-05", "\"text\": \"Entwurf der Satzung, § 5\"");
        office.records(influence + "/satisfaction", "2026-10-05", attested);
        office.records(
                "/conditions/arbeitsgruppe/satisfaction",
                "2026-10-05",
                "\"evidence\": {\"text\": \"Bericht der Arbeitsgruppe\"}");
        assertThat(office.lists("/conditions"))
                .extracting(condition -> condition.path("state").stringValue())
                .containsOnly("SATISFIED");
    }

    void theLegalFormIsAdopted() {
        calendar.turnTo("2027-07-05");
        assertThat(office.missing(dryRun())).isEmpty();

        var adopted = office.sends(ADOPTION, "2027-07-01", AOER);

        assertThat(adopted.status()).describedAs(adopted.text()).isEqualTo(201);
        assertThat(office.reads(ADOPTION).path("legalForm").stringValue()).isEqualTo("AOER");
        assertThat(office.missing(dryRun())).containsOnlyKeys("L7");
    }

    private JsonNode dryRun() {
        return office.sends(ADOPTION + "?dryRun=true", "2027-07-01", AOER).json();
    }

    private String alternatives() {
        return alternatives("");
    }

    private String alternatives(String moment) {
        return office.reads("/conditions/weitere-rechtsform" + moment).path("state").stringValue();
    }

    private static String completion() {
        return "\"summary\": \"Die Anstalt ist geeignet.\", \"paper\": \"it-muensterland\"";
    }

    private static String presentation() {
        return """
        "partner": "kreis-coesfeld", "deliberation": "%s", "step": "kreistag"
        """
                .formatted(COUNCIL);
    }

    private static String autumn() {
        return """
        "id": "%s", "partner": "kreis-coesfeld", "paper": "it-muensterland", "steps": [
          {"id": "kreisausschuss", "committee": "kreisausschuss-coesfeld", "date": "2026-12-09",
           "role": "ADVISORY", "rank": 1},
          {"id": "kreistag", "committee": "kreistag-coesfeld", "date": "2026-12-16",
           "role": "DECISIVE", "rank": 2}]
        """
                .formatted(COUNCIL);
    }
}
