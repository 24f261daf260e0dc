package de.kommunal.roadmap.web.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A data set of any size that always says the same: towns that join an agreement, their councils,
 * papers, deliberations, outcomes, resolutions, conditions and positions. In YAML each record has a
 * line of its own.
 */
public final class GeneratedDataSet {

    /** Lines before the first record. */
    public static final int HEAD = 3;

    private final String programme;
    private final List<String> records = new ArrayList<>();

    private GeneratedDataSet(String programme) {
        this.programme = programme;
    }

    /** A set of so many records, which opens the programme. */
    public static GeneratedDataSet of(String programme, int size) {
        var set = new GeneratedDataSet(programme);
        set.add("", "OpenProgramme", "2025", "name: Probe, region: Nirgendwo, fictional: true");
        for (var town = 1; set.records.size() < size; town++) {
            set.addTown(town);
        }
        set.records.subList(size, set.records.size()).clear();
        return set;
    }

    /** Ten records: the last two are the second and third event of subjects of earlier ones. */
    private void addTown(int number) {
        var id = "ort-" + number;
        add(id, "RegisterPartner", "2025", "id: $, kind: TOWN, name: Stadt $, role: MEMBER");
        add(
                id,
                "RecordCommitteeEstablished",
                "2025",
                "id: rat-$, partner: $, name: Rat, kind: COUNCIL, council: true, seats: 40");
        add(
                id,
                "RegisterPaper",
                "2025-01-10",
                "id: vorlage-$, partner: $, title: Rechtsform, paperDate: 2025-01-10, kind:"
                        + " DRAFT_RESOLUTION, draft: [{no: 1, kind: NOTE, text: Kenntnisnahme}]");
        add(
                id,
                "PlanDeliberation",
                "2025-01-10",
                "id: beratung-$, partner: $, paper: vorlage-$, steps: [{id: rat, committee:"
                        + " rat-$, date: 2025-02-18, role: DECISIVE, rank: 1}]");
        add(
                id,
                "RecordStepOutcome",
                "2025-02-18",
                "id: beratung-$, step: rat, outcome: ADOPTED, rawText: einstimmig beschlossen,"
                        + " decidedOn: 2025-02-18, paperVersion: 1");
        add(
                id,
                "RecordResolution",
                "2025-02-18",
                "id: beschluss-$, deliberation: beratung-$, step: rat, committee: rat-$,"
                        + " partner: $, decidedOn: 2025-02-18, items: [{no: 1, kind: MANDATE,"
                        + " text: Prüfen}], paperVersion: 1, amendedInSession: false");
        add(
                id,
                "ImposeCondition",
                "2025-02-18",
                "id: massgabe-$, partner: $, committee: rat-$, resolution: beschluss-$, item:"
                        + " 1, kind: OTHER, text: Einfluss sichern,"
                        + " appliesTo: [LEGAL_FORM_ADOPTION]");
        add(
                id,
                "RecordPartnerPosition",
                "2025-03",
                "partner: $, topic: {kind: PROCESS}, stance: SUPPORTS, basis: Schreiben,"
                        + " bindingness: EXECUTIVE_STATEMENT");
        add(id, "RecordAgreementAccession", "2025-04", "id: $, agreement: vereinbarung");
        add(id, "ConfirmPartnerPosition", "2025-06", "id: $--process, basis: Anruf");
    }

    private void add(String town, String command, String effective, String fields) {
        records.add(
                """
                  - %s: {%s, provenance: {effective: '%s', publicity: PUBLIC, sources: [{title: \
                Übung, locator: Seite %d}]}}\
                """
                        .formatted(
                                command, fields.replace("$", town), effective, records.size() + 1));
    }

    /** Changes a record, for a set with mistakes. */
    public GeneratedDataSet spoil(int number, String what, String with) {
        var record = records.get(number - 1);
        if (!record.contains(what)) {
            throw new IllegalArgumentException(record + " does not say " + what);
        }
        records.set(number - 1, record.replace(what, with));
        return this;
    }

    public int size() {
        return records.size();
    }

    /** The line of a record in {@link #yaml}. */
    public static int lineOf(int number) {
        return HEAD + number;
    }

    public String yaml() {
        return records.stream()
                .collect(
                        Collectors.joining(
                                "\n",
                                "format: roadmap-data-set/1\nprogramme: %s\nrecords:\n"
                                        .formatted(programme),
                                "\n"));
    }
}
