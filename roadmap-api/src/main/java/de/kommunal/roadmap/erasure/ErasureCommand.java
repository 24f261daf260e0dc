package de.kommunal.roadmap.erasure;

import de.kommunal.roadmap.attestation.AttestationCommand;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.PersonId;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Subject;

import java.util.regex.Pattern;

/** What is recorded about the erasure of personal data. No body and no data set can give it. */
public sealed interface ErasureCommand extends Command {

    PersonId id();

    @Override
    default Subject subject() {
        return Subject.Kind.PERSON.named(id());
    }

    /** Records that the key of a person is destroyed; see the event for the fields. */
    record RecordErasure(
            ProgrammeId programme,
            PersonId id,
            ErasureBasis basis,
            String keyFingerprint,
            Provenance provenance)
            implements ErasureCommand {

        private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

        public RecordErasure {
            if (!programme.equals(AttestationCommand.LOG)) {
                throw new InvalidValue("programme", "the id \"" + AttestationCommand.LOG + "\"");
            }
            if (!DIGEST.matcher(keyFingerprint).matches()) {
                throw new InvalidValue("keyFingerprint", "64 hexadecimal digits");
            }
        }
    }
}
