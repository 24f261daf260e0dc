package de.kommunal.roadmap.audit;

/** Reads a stored event in today's form, as everything does that is derived from the log. */
public interface EventUpcasting {

    /**
     * An event after the upcasters.
     *
     * @param payload JSON
     */
    record Upcast(String type, String revision, String payload) {}

    /**
     * @throws RuntimeException if an upcaster can't read it, or drops or splits it
     */
    Upcast upcast(StoredEvent event);
}
