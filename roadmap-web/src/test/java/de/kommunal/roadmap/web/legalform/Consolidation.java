package de.kommunal.roadmap.web.legalform;

import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Two towns on their way to a holding as a GmbH. */
public final class Consolidation {

    private static final String ADOPTION = "/legal-form/adoption";

    private final OwnProgramme programme;
    private LocalDate day = LocalDate.parse("2025-02-01");

    private Consolidation(OwnProgramme programme) {
        this.programme = programme;
    }

    public static Consolidation of(Roadmap roadmap, String... towns) {
        var programme = OwnProgramme.open(roadmap, "consolidation");
        programme.record(
                "/scenarios",
                "2025",
                """
                "id": "holding", "title": "Holding", "model": "HOLDING",
                "candidateForms": ["GMBH", "ZWECKVERBAND"]
                """);
        for (var town : towns) {
            programme.hasPartner(town);
            programme.record("/deliberations", "2025-01-20", deliberation(town));
        }
        return new Consolidation(programme);
    }

    private static String deliberation(String town) {
        return """
        "id": "beratung-%1$s", "partner": "%1$s", "paper": "vorlage-%1$s",
        "steps": [
            {"id": "ausschuss", "committee": "ausschuss-%1$s", "date": "2025-03-03",
             "role": "ADVISORY", "rank": 1},
            {"id": "rat", "committee": "rat-%1$s", "date": "2025-03-10",
             "role": "DECISIVE", "rank": 2}]
        """
                .formatted(town);
    }

    /** What happens has a day of its own, one after the other. */
    private String nextDay() {
        day = day.plusDays(1);
        return day.toString();
    }

    public OwnProgramme programme() {
        return programme;
    }

    void joins(String town) {
        programme.record("/partners/" + town + "/agreements", "2025", "\"agreement\": \"verbund\"");
    }

    public void requestsExaminationOf(String legalForm) {
        programme.record(
                "/examinations",
                nextDay(),
                """
                "id": "pruefung-%s", "legalForm": "%s"
                """
                        .formatted(word(legalForm), legalForm));
    }

    void assesses(String legalForm) {
        programme.record(
                examination(legalForm) + "/findings",
                nextDay(),
                """
                "criterion": "INFLUENCE", "finding": "Einfluss gesichert", "rating": "SUITABLE"
                """);
    }

    Answer completesExaminationOf(String legalForm, String paper) {
        return programme.tell(
                examination(legalForm) + "/completion",
                nextDay(),
                "\"summary\": \"geeignet\"" + paper);
    }

    public void examines(String legalForm) {
        requestsExaminationOf(legalForm);
        assesses(legalForm);
        completesExaminationOf(legalForm, ", \"paper\": \"vorlage-nord\"");
    }

    void presents(String legalForm, String town, String step) {
        programme.record(
                examination(legalForm) + "/presentations",
                nextDay(),
                """
                "partner": "%1$s", "deliberation": "beratung-%1$s", "step": "%2$s"
                """
                        .formatted(town, step));
    }

    void reopensExaminationOf(String legalForm) {
        programme.record(
                examination(legalForm) + "/reopening", nextDay(), "\"reason\": \"Neue Lage\"");
    }

    public void chooses(String town, String legalForm, String step) {
        programme.record(
                "/resolutions",
                "2025-03-10",
                """
                "deliberation": "beratung-%1$s", "step": "%2$s", "committee": "%2$s-%1$s",
                "partner": "%1$s", "decidedOn": "2025-03-10", "paperVersion": 1,
                "amendedInSession": false,
                "items": [{"no": 1, "kind": "CHOICE", "text": "Es wird eine %3$s gegründet.",
                           "legalForm": "%3$s", "scenario": "holding"}]
                """
                        .formatted(town, step, legalForm));
    }

    /** A condition that the town's council attaches to a mandate. */
    public void imposes(String town, String id, String kindAndParameters) {
        programme.record(
                "/resolutions",
                "2025-01-25",
                """
                "id": "auftrag-%2$s", "committee": "rat-%1$s", "partner": "%1$s",
                "decidedOn": "2025-01-25", "paperVersion": 1, "amendedInSession": false,
                "items": [{"no": 1, "kind": "MANDATE", "text": "Es wird geprüft."}]
                """
                        .formatted(town, id));
        programme.record(
                "/conditions",
                "2025-01-25",
                """
                "id": "%2$s", "partner": "%1$s", "committee": "rat-%1$s",
                "resolution": "auftrag-%2$s", "item": 1, "text": "Maßgabe",
                "appliesTo": ["LEGAL_FORM_ADOPTION"], %3$s
                """
                        .formatted(town, id, kindAndParameters));
    }

    /** Every town adopts one statute of this form, and that is declared. */
    public void agreesOn(String legalForm, String... towns) {
        var statute = "/concordances/satzung-" + word(legalForm);
        programme.record(
                "/concordances",
                "2025-02-01",
                """
                "id": "satzung-%s", "legalForm": "%s", "scenario": "holding",
                "title": "Satzung", "text": "§ 1 Name", "partners": [%s], "rule": "ALL"
                """
                        .formatted(
                                word(legalForm),
                                legalForm,
                                Stream.of(towns)
                                        .map(town -> '"' + town + '"')
                                        .collect(Collectors.joining(", "))));
        for (var town : towns) {
            var resolution = "satzung-%s-%s".formatted(word(legalForm), town);
            programme.record(
                    "/resolutions",
                    "2025-03-10",
                    """
                    "id": "%1$s", "committee": "rat-%2$s", "partner": "%2$s",
                    "decidedOn": "2025-03-10", "amendedInSession": false, "paperVersion": 1,
                    "items": [{"no": 1, "kind": "CONSENT", "text": "Die Satzung wird beschlossen."}]
                    """
                            .formatted(resolution, town));
            programme.record(
                    statute + "/resolutions",
                    "2025-03-10",
                    """
                    "resolution": "%s", "adoptedText": "§ 1 Name"
                    """
                            .formatted(resolution));
        }
        programme.record(statute + "/declaration", "2025-03-11", "");
    }

    Answer adopts(String legalForm) {
        return programme.tell(ADOPTION, "2025-06-01", adoption(legalForm));
    }

    /** What a dry run says is missing, as rule and subject. */
    List<String> missingFor(String legalForm) {
        var answer = programme.tell(ADOPTION + "?dryRun=true", "2025-06-01", adoption(legalForm));
        return missing(answer.json());
    }

    static List<String> missing(JsonNode answer) {
        return StreamSupport.stream(answer.required("missing").spliterator(), false)
                .map(one ->
                        one.path("rule").stringValue() + " " + one.path("subject").stringValue())
                .toList();
    }

    private static String adoption(String legalForm) {
        return """
        "legalForm": "%s", "scenario": "holding", "agreement": "verbund"
        """
                .formatted(legalForm);
    }

    private static String examination(String legalForm) {
        return "/examinations/pruefung-" + word(legalForm);
    }

    private static String word(String legalForm) {
        return legalForm.toLowerCase(Locale.ROOT);
    }
}
