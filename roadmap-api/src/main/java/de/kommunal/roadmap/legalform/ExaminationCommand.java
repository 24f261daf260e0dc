package de.kommunal.roadmap.legalform;

import static de.kommunal.roadmap.shared.Subject.Kind.CONDITION;
import static de.kommunal.roadmap.shared.Subject.Kind.DELIBERATION;
import static de.kommunal.roadmap.shared.Subject.Kind.EXAMINATION;
import static de.kommunal.roadmap.shared.Subject.Kind.PAPER;
import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;
import static de.kommunal.roadmap.shared.Subject.Kind.REPORT;
import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;
import static de.kommunal.roadmap.shared.Subject.Kind.SCENARIO;

import de.kommunal.roadmap.condition.ConditionId;
import de.kommunal.roadmap.deliberation.DeliberationId;
import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.StepId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.report.ReportId;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** What the project office can do with the examination of a legal form. */
public sealed interface ExaminationCommand extends Command {

    ExaminationId id();

    @Override
    default Subject subject() {
        return EXAMINATION.named(id());
    }

    /**
     * Has a legal form examined.
     *
     * @param byCondition the condition that asks for it
     * @param byResolution the resolution that asks for it
     * @param commissionedBy the office that commissioned it; no person's name
     */
    record RequestExamination(
            ProgrammeId programme,
            ExaminationId id,
            LegalForm legalForm,
            @Nullable ScenarioId scenario,
            @Nullable ConditionId byCondition,
            @Nullable ResolutionId byResolution,
            @Nullable String commissionedBy,
            Provenance provenance)
            implements ExaminationCommand {

        @Override
        public List<Reference> references() {
            return Stream.of(
                            Reference.to(SCENARIO, scenario, "/scenario"),
                            Reference.to(CONDITION, byCondition, "/byCondition"),
                            Reference.to(RESOLUTION, byResolution, "/byResolution"))
                    .flatMap(references -> references)
                    .toList();
        }
    }

    /** Says what was found by one criterion; a later finding takes its place. */
    record AssessCriterion(
            ProgrammeId programme,
            ExaminationId id,
            Criterion criterion,
            String finding,
            @Nullable Rating rating,
            @Nullable String evidence,
            Provenance provenance)
            implements ExaminationCommand {

        public AssessCriterion {
            Texts.written("finding", finding);
        }
    }

    /** Closes the examination with a report, or with the paper that holds it. */
    record CompleteExamination(
            ProgrammeId programme,
            ExaminationId id,
            String summary,
            @Nullable ReportId report,
            @Nullable PaperId paper,
            Provenance provenance)
            implements ExaminationCommand {

        public CompleteExamination {
            Texts.written("summary", summary);
        }

        @Override
        public List<Reference> references() {
            return Stream.concat(
                            Reference.to(REPORT, report, "/report"),
                            Reference.to(PAPER, paper, "/paper"))
                    .toList();
        }
    }

    /** Puts the completed examination before a partner's competent body for decision. */
    record PresentExamination(
            ProgrammeId programme,
            ExaminationId id,
            PartnerId partner,
            DeliberationId deliberation,
            StepId step,
            Provenance provenance)
            implements ExaminationCommand {

        @Override
        public List<Reference> references() {
            return Stream.concat(
                            Reference.to(PARTNER, partner, "/partner"),
                            Reference.to(DELIBERATION, deliberation, "/deliberation"))
                    .toList();
        }
    }

    /** Takes the examination up again; what was presented of it counts no more. */
    record ReopenExamination(
            ProgrammeId programme, ExaminationId id, String reason, Provenance provenance)
            implements ExaminationCommand {

        public ReopenExamination {
            Texts.written("reason", reason);
        }
    }

    /** Gives the examination up. */
    record AbandonExamination(
            ProgrammeId programme, ExaminationId id, String reason, Provenance provenance)
            implements ExaminationCommand {

        public AbandonExamination {
            Texts.written("reason", reason);
        }
    }
}
