package de.kommunal.roadmap.programme;

import de.kommunal.roadmap.attestation.AttestationCommand;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

/** What the project office can do with a programme. */
public sealed interface ProgrammeCommand extends Command {

    ProgrammeId id();

    @Override
    default ProgrammeId programme() {
        return id();
    }

    @Override
    default Subject subject() {
        return Subject.Kind.PROGRAMME.named(id());
    }

    /**
     * Opens a programme: one consolidation with everything that will be recorded about it.
     *
     * @param region the region that consolidates, as its people call it
     * @param fictional true for demonstration data, which is marked wherever it is shown
     */
    record OpenProgramme(
            ProgrammeId id,
            String name,
            String region,
            @Nullable String description,
            boolean fictional,
            Provenance provenance)
            implements ProgrammeCommand {

        public OpenProgramme {
            if (id.equals(AttestationCommand.LOG)) {
                throw new InvalidValue("id", "another id: this one is the log's own");
            }
            Texts.written("name", name);
            Texts.written("region", region);
        }
    }
}
