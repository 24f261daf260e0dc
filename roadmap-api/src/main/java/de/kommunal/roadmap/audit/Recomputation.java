package de.kommunal.roadmap.audit;

import de.kommunal.roadmap.audit.verifier.Finding;

/** What came out of computing every leaf and the root again from the stored events. */
public sealed interface Recomputation {

    /** Every event lies where it was written and says what it said. */
    record Intact(Head head) implements Recomputation {}

    /** Something is not as it was written. */
    record Diverged(Finding finding) implements Recomputation {}
}
