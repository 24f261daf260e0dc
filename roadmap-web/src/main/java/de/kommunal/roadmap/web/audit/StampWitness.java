package de.kommunal.roadmap.web.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Knows whether an authority confirms when the log was signed. */
public interface StampWitness {

    /**
     * How it goes with the time stamps.
     *
     * @param asked false if no authority is configured
     * @param failing whether the last try failed
     * @param size of the checkpoint that was stamped last; absent if none was
     * @param at when, by the clock of the authority
     */
    record Stamps(boolean asked, boolean failing, @Nullable Long size, @Nullable Instant at) {}

    Stamps stamps();
}
