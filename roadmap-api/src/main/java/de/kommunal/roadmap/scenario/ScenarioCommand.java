package de.kommunal.roadmap.scenario;

import static de.kommunal.roadmap.shared.Subject.Kind.REPORT;
import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;
import static de.kommunal.roadmap.shared.Subject.Kind.SCENARIO;

import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.report.ReportId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the project office can do with a scenario. */
public sealed interface ScenarioCommand extends Command {

    ScenarioId id();

    @Override
    default Subject subject() {
        return SCENARIO.named(id());
    }

    /**
     * Puts a scenario on the table.
     *
     * @param candidateForms the legal forms named for it; empty if none is named yet
     * @param report the expert report that it comes from
     * @param ladderRank the office's own reading of how far it goes, 0 for not taking part
     */
    record ProposeScenario(
            ProgrammeId programme,
            ScenarioId id,
            String title,
            @Nullable String description,
            OrganisationModel model,
            List<LegalForm> candidateForms,
            @Nullable ReportId report,
            @Nullable Integer ladderRank,
            Provenance provenance)
            implements ScenarioCommand {

        public ProposeScenario {
            Texts.written("title", title);
            candidateForms = List.copyOf(candidateForms);
        }

        @Override
        public List<Reference> references() {
            return Reference.to(REPORT, report, "/report").toList();
        }
    }

    /** Says more exactly what a scenario means. What is not given stays as it is. */
    record RefineScenario(
            ProgrammeId programme,
            ScenarioId id,
            @Nullable String title,
            @Nullable String description,
            @Nullable List<LegalForm> candidateForms,
            String reason,
            Provenance provenance)
            implements ScenarioCommand {

        public RefineScenario {
            Texts.written("reason", reason);
        }
    }

    /** Records that an expert report prefers the scenario. A preference decides nothing. */
    record PreferScenario(
            ProgrammeId programme,
            ScenarioId id,
            ReportId report,
            @Nullable String statement,
            Provenance provenance)
            implements ScenarioCommand {

        @Override
        public List<Reference> references() {
            return Reference.to(REPORT, report, "/report").toList();
        }
    }

    /** Lets a scenario go up in another one. */
    record MergeScenario(
            ProgrammeId programme,
            ScenarioId id,
            ScenarioId into,
            String reason,
            Provenance provenance)
            implements ScenarioCommand {

        public MergeScenario {
            Texts.written("reason", reason);
        }

        @Override
        public List<Reference> references() {
            return Reference.to(SCENARIO, into, "/into").toList();
        }
    }

    /** Takes a scenario off the table. It stays in the record with the reason. */
    record DiscardScenario(
            ProgrammeId programme,
            ScenarioId id,
            String reason,
            @Nullable ResolutionId resolution,
            Provenance provenance)
            implements ScenarioCommand {

        public DiscardScenario {
            Texts.written("reason", reason);
        }

        @Override
        public List<Reference> references() {
            return Reference.to(RESOLUTION, resolution, "/resolution").toList();
        }
    }
}
