package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Checkpoint;
import de.kommunal.roadmap.audit.format.KeyIntroduction;

import java.time.Instant;

/**
 * A checkpoint with two good signatures.
 *
 * @param keys with which it is signed
 * @param signedAt as the signer said, to the second
 */
public record VerifiedCheckpoint(Checkpoint checkpoint, KeyIntroduction keys, Instant signedAt) {}
