package de.kommunal.roadmap.reading;

import de.kommunal.roadmap.shared.Provenance;

/** What a reader gets to see of one subject, folded from the facts that hold at one point. */
public interface View {

    String id();

    /** Number of the subject's events that the reader may see; it is the ETag of the subject. */
    long version();

    /** Of the last event that changed the subject. */
    Provenance provenance();
}
