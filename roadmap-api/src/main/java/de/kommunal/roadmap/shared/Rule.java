package de.kommunal.roadmap.shared;

/**
 * The rules of the record. Each has its sentence here and in docs/domain/rules.md, and a test that
 * fails without it. Ids are stable: they stand in refusals, flags and minutes.
 */
public enum Rule {
    D1("Steps of one deliberation are in date order; steps of one day have an explicit rank."),
    D2("A deliberation has exactly one decisive step, and it is the last."),
    D3("An outcome is not dated before the sitting."),
    D4("A step that does not decide ends in a recommendation, not in a decision."),
    D5("A postponed or referred step has a follow-up step, or closes with a reason."),
    D6("An input feeds only steps dated on or after it."),
    D7("The body that decides is the competent one by the paper's stated basis."),
    D8("A step has one outcome; another one is a correction, not a second outcome."),
    D9("An outcome's kind is the one that the wording of the minutes says."),
    D10("Only a step that is still planned is moved to another day, postponed, referred or held."),
    S1("A resolution's text is a version of its paper, or is stored as amended in the sitting."),
    S2("An adopted item is one of the resolution's items."),
    S3("Vote counts and their stated precision agree and do not exceed the seats."),
    S4("A paper alone never makes a resolution."),
    S5("A paper's versions are numbered without gaps; a withdrawn paper changes no more."),
    S6("A resolution takes effect, is amended, superseded or revoked only while it is in force."),
    S7("A resolution is changed by a later one of the same partner."),
    S8("A superseded or revoked resolution chooses nothing any more."),
    B1("The recorded time of the log never goes back."),
    B2("A correction names a record that is there and is not withdrawn already."),
    B4("A replacement speaks of the same subject; what is voided as a whole changes no more."),
    B5("A programme is corrected, never voided."),
    B6("What withdraws a public record, or brings it back, is public itself; and only that is."),
    B3("The moment of knowledge that is asked for is not in the future."),
    C1("Only the imposing body, or the one above it in the same partner, waives a condition."),
    C2("A condition is satisfied only with evidence; an attested one also names role and text."),
    C3("A decision with an applicable condition still open is recorded and flagged as a breach."),
    C4(
            "Enough further legal forms are examined and presented for decision to the partner,"
                    + " outside the excluded model's candidate forms."),
    C5("A condition binds only the partner that imposed it."),
    C6("Examined is not enough where the condition also says presented for decision."),
    C7("A condition that is no longer open changes no more; only a satisfaction is withdrawn."),
    C8("A decision breaches a condition once."),
    C9("The resolution that imposes a condition does not breach it."),
    L1("A holding is an organisation model, never a legal form."),
    L2("An examination is completed with at least one assessed criterion and a report."),
    L3("Only a recorded resolution chooses a legal form; the office declares none."),
    L4("An examination moves on only in the states that allow it."),
    L5("A legal form is adopted for a scenario that lives and names it as a candidate."),
    L6("A legal form is adopted only after its examination was completed."),
    L7("One legal form is adopted in a programme."),
    L8("A legal form is adopted by partners; at least one must be required to have chosen it."),
    P1("A council resolution is named by its id; surveys and press never replace a stronger one."),
    P2("Support with conditions states them; rejection and reservation state a reason."),
    P3("A partner has one leading position on a subject; a new one is a change or a correction."),
    P4("A position changes only while it holds: once it is stated and until it lapses."),
    P5("A change says something else than before; the same said again is a confirmation."),
    R1("A discarded or merged scenario changes no more."),
    R2("A scenario is preferred by a report that is recorded."),
    G1("A partner joins an agreement only while outside it and leaves it only while in it."),
    G2("A committee is renamed and dissolved only while it exists."),
    V1("Resolutions that are each subject to the others take effect together, as one set."),
    V2("A reservation is attached and attested once; whether others concur is never attested."),
    V3("A resolution takes effect only once nothing that it is subject to is awaited."),
    W1("A discharged mandate changes no more."),
    W2("A mandate is issued by an adopted item of kind MANDATE of a resolution of its partner."),
    W3("A mandate is overdue from the day after its due date until it is discharged."),
    K1("Concordance is reached only when every required partner adopted the same text."),
    K2("Both dates from which an approval may be deemed granted are shown; a person confirms it."),
    K3("An agreement under public law takes effect on the day after its publication or later."),
    K4("A legal form is adopted only when its partners' concordance was reached and still holds."),
    K5("A resolution is linked to a concordance if a partner of it decided by it on a known text."),
    K6("A concordance goes in order: resolutions, approval, publication, effect."),
    M1("Milestones do not wait for each other in a circle."),
    M2("A milestone is moved with a reason to another date; a finer date is no move."),
    M3("A milestone is achieved with evidence, not in the future, and after what it waits for."),
    M4("Earlier dates of a plan and its baselines never change."),
    M5("Moving a milestone lists those that wait for it and moves none of them."),
    M6("A cancelled milestone changes no more."),
    M7("An achieved milestone changes no more until its achievement is revoked."),
    M8("A planned date is missed once, after its last day, and is not refined any more."),
    M9("A milestone waits for another one once; only a dependency that is there is removed."),
    T1("Stages are ranked 1, 2, 3 and so on; no two have the same rank."),
    T2("A stage is entered once, and only after the stage below it."),
    T3("Each stage is entered by resolutions of its own, which adopted something."),
    N1("An information event is moved to another date, cancelled or held while it is planned."),
    N2("An input is linked once to a step that takes place, and a cancelled one to none."),
    N3("An information event is held on a day that has come."),
    X1("What is not public reaches no public view; the view says how much is missing."),
    X2("No natural person's name stands in an event.");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    public String id() {
        return name();
    }

    public String sentence() {
        return sentence;
    }
}
