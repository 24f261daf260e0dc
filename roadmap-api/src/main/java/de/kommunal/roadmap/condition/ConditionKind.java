package de.kommunal.roadmap.condition;

/** What a condition asks for, and with it what shows that it is met. */
public enum ConditionKind {
    MIN_ALTERNATIVES(Proof.COMPUTED),
    CONCURRENT_RESOLUTIONS(Proof.COMPUTED),
    REPORT_BACK(Proof.COMPUTED),
    INFLUENCE_SAFEGUARD(Proof.ATTESTED),
    COST_STATEMENT(Proof.ATTESTED),
    OTHER(Proof.ATTESTED),
    CONSIDER_FINDINGS(Proof.EVIDENCE);

    /** What shows that a condition is met. */
    public enum Proof {
        /** Follows from the record; nobody can attest it. */
        COMPUTED,
        /** Someone in a role says so, with evidence. */
        ATTESTED,
        /** The evidence itself. */
        EVIDENCE
    }

    private final Proof proof;

    ConditionKind(Proof proof) {
        this.proof = proof;
    }

    public Proof proof() {
        return proof;
    }
}
