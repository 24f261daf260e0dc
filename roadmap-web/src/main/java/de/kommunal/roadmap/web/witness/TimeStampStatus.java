package de.kommunal.roadmap.web.witness;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How it goes with the time stamps.
 *
 * @param lastSize size of the checkpoint that was stamped last
 * @param lastStampedAt when, by the clock of the authority
 * @param problem why the last try failed; absent if it did not
 * @param nextTry when it is tried again; absent if the last try did not fail
 */
record TimeStampStatus(
        State state,
        @Nullable Long lastSize,
        @Nullable Instant lastStampedAt,
        @Nullable String problem,
        @Nullable Instant nextTry) {

    /** Whether time stamps come. */
    enum State {
        /** No authority is configured. */
        OFF,
        WORKING,
        FAILING
    }
}
