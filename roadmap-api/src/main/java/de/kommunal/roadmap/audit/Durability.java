package de.kommunal.roadmap.audit;

/**
 * The last step before a write is acknowledged. What is committed survives the end of the process
 * anyway; where the setting {@code roadmap.durability} is {@code power}, this also waits until it
 * survives a power cut.
 */
public interface Durability {

    /** To be called after the commit and before the answer; one flush serves all who wait. */
    void awaitDurable();
}
