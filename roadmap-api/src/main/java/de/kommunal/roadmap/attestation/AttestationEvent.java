package de.kommunal.roadmap.attestation;

import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

/** What was found about a projection. */
public sealed interface AttestationEvent extends Event {

    ProjectionId id();

    /**
     * A projection was made anew from all events up to a position.
     *
     * @param programme always that of the log itself, {@link AttestationCommand#LOG}
     * @param digest of the content that was made; 64 hexadecimal digits
     * @param unchanged true if what readers had been given until then was the same
     * @param programVersion of the program that made it
     * @param codeDigest SHA-256 of that program's classes; 64 hexadecimal digits
     */
    @StoredAs(name = "ProjectionAttested")
    record ProjectionAttested(
            ProgrammeId programme,
            ProjectionId id,
            long position,
            String digest,
            boolean unchanged,
            String programVersion,
            String codeDigest,
            Provenance provenance)
            implements AttestationEvent {}
}
