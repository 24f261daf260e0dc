package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.shared.DecidedAcrossRecords;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

/** What the project office can do with a baseline. */
public sealed interface BaselineCommand extends DecidedAcrossRecords {

    BaselineId id();

    @Override
    default Subject subject() {
        return Subject.Kind.BASELINE.named(id());
    }

    /**
     * Keeps the plan as it is recorded now, to compare with later. A public baseline holds the
     * public milestones, a non-public one all of them.
     */
    record TakeBaseline(
            ProgrammeId programme, BaselineId id, String name, String reason, Provenance provenance)
            implements BaselineCommand {

        public TakeBaseline {
            Texts.written("name", name);
            Texts.written("reason", reason);
        }
    }
}
