package de.kommunal.roadmap.deliberation;

/** How a step ended. */
public enum OutcomeKind {
    RECOMMENDED,
    RECOMMENDED_AMENDED,
    NOT_RECOMMENDED,
    ADOPTED,
    ADOPTED_AMENDED,
    REJECTED,
    NOTED,
    WITHDRAWN,
    NO_DECISION;

    /** True for what only a decisive step may end in. */
    boolean decides() {
        return this == ADOPTED || this == ADOPTED_AMENDED || this == REJECTED;
    }
}
