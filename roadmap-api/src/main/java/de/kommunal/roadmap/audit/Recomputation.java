package de.kommunal.roadmap.audit;

/** What came out of computing every leaf and the root again from the stored events. */
public sealed interface Recomputation {

    /** Every event lies where it was written and says what it said. */
    record Intact(Head head) implements Recomputation {}

    /**
     * @param position first position that is not as it was written
     * @param finding what is wrong there, for people
     */
    record Diverged(long position, String finding) implements Recomputation {}
}
