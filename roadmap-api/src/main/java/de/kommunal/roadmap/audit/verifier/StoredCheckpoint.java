package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;

/**
 * A row of the table of checkpoints as it is stored, whatever it says.
 *
 * @param size number of events
 * @param frontier the tree in the form in which it can be continued
 */
public record StoredCheckpoint(long size, Bytes root, Bytes frontier, String note) {}
