package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;

/**
 * The row that says where the log ends, whatever it says.
 *
 * @param recordedAt of the last event, as it is spelt
 * @param last position of the last event that is really there
 */
public record StoredHead(long position, String recordedAt, Bytes frontier, Bytes root, long last) {}
