package de.kommunal.roadmap.milestone;

import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;
import static de.kommunal.roadmap.shared.Subject.Kind.STAGE;

import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.shared.DecidedAcrossRecords;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What the project office can do with a stage. */
public sealed interface StageCommand extends DecidedAcrossRecords {

    StageId id();

    @Override
    default Subject subject() {
        return STAGE.named(id());
    }

    /**
     * Defines a stage of the consolidation. It is entered later, by a decision of its own.
     *
     * @param rank its place among the stages, from 1 on
     */
    record DefineStage(
            ProgrammeId programme,
            StageId id,
            int rank,
            String title,
            @Nullable String description,
            Provenance provenance)
            implements StageCommand {

        private static final int HIGHEST = 99;

        public DefineStage {
            if (rank < 1 || rank > HIGHEST) {
                throw new InvalidValue("rank", "a rank from 1 to " + HIGHEST);
            }
            Texts.written("title", title);
            if (description != null) {
                Texts.written("description", description);
            }
        }
    }

    /**
     * States that a stage is entered, because resolutions say so. No stage follows from the one
     * below it.
     *
     * @param byResolutions that decided it, and that entered no other stage
     * @param decidedOn the day of the last of them
     */
    record DecideStageEntry(
            ProgrammeId programme,
            StageId id,
            List<ResolutionId> byResolutions,
            LocalDate decidedOn,
            Provenance provenance)
            implements StageCommand {

        public DecideStageEntry {
            byResolutions = List.copyOf(byResolutions);
            if (byResolutions.isEmpty()) {
                throw new InvalidValue("byResolutions", "at least one resolution");
            }
        }

        @Override
        public List<Reference> references() {
            return Reference.toAll(RESOLUTION, byResolutions, "/byResolutions").toList();
        }
    }
}
