package de.kommunal.roadmap.attestation;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

/** What the program records about a projection. Nobody else can. */
public sealed interface AttestationCommand extends Command {

    /** What is about the log itself is in no programme that anybody could open. */
    ProgrammeId LOG = new ProgrammeId("log");

    ProjectionId id();

    @Override
    default Subject subject() {
        return Subject.Kind.PROJECTION.named(id());
    }

    /** Records what making a projection anew has shown; see the event for the fields. */
    record AttestProjection(
            ProgrammeId programme,
            ProjectionId id,
            long position,
            String digest,
            boolean unchanged,
            String programVersion,
            String codeDigest,
            Provenance provenance)
            implements AttestationCommand {

        public AttestProjection {
            if (!programme.equals(LOG)) {
                throw new InvalidValue("programme", "the id \"" + LOG + "\"");
            }
            Texts.written("digest", digest);
            Texts.written("programVersion", programVersion);
            Texts.written("codeDigest", codeDigest);
        }
    }
}
