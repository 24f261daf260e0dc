package de.kommunal.roadmap.condition;

/** The kinds of decisions that a condition may apply to. */
public enum DecisionKind {
    LEGAL_FORM_ADOPTION,
    SCENARIO_CHOICE,
    ACCESSION,
    OTHER
}
