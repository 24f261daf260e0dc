package de.kommunal.roadmap.mandate;

import static de.kommunal.roadmap.shared.Subject.Kind.COMMITTEE;
import static de.kommunal.roadmap.shared.Subject.Kind.MANDATE;
import static de.kommunal.roadmap.shared.Subject.Kind.PAPER;
import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;
import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;

import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Personal;
import de.kommunal.roadmap.shared.PersonalText;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** What the project office can do with a mandate to an administration. */
public sealed interface MandateCommand extends Command {

    MandateId id();

    @Override
    default Subject subject() {
        return MANDATE.named(id());
    }

    /**
     * Records that a resolution told the administration to do something.
     *
     * @param item of the resolution, by its number
     * @param addressee the office or role that has to act, such as {@code Landrat}; no person's
     *     name
     * @param responsible who looks after it there; by the pseudonym of the directory, with name and
     *     telephone number or whatever else is needed, sealed
     * @param dueOn when it is to be done
     * @param reportTo the committee that is to be told
     */
    record IssueMandate(
            ProgrammeId programme,
            MandateId id,
            ResolutionId resolution,
            int item,
            PartnerId partner,
            String addressee,
            @Personal("mandate.responsible") @Nullable PersonalText responsible,
            String task,
            @Nullable EffectiveDate dueOn,
            @Nullable CommitteeId reportTo,
            Provenance provenance)
            implements MandateCommand {

        public IssueMandate {
            if (item < 1) {
                throw new InvalidValue("item", "the number of the resolution's item, from 1 on");
            }
            Texts.written("addressee", addressee);
            Texts.written("task", task);
        }

        @Override
        public List<Reference> references() {
            return Stream.of(
                            Reference.to(RESOLUTION, resolution, "/resolution"),
                            Reference.to(PARTNER, partner, "/partner"),
                            Reference.to(COMMITTEE, reportTo, "/reportTo"))
                    .flatMap(references -> references)
                    .toList();
        }
    }

    /**
     * Records what was done so far.
     *
     * @param paper in which it was reported
     */
    record ReportMandateProgress(
            ProgrammeId programme,
            MandateId id,
            String text,
            @Nullable PaperId paper,
            Provenance provenance)
            implements MandateCommand {

        public ReportMandateProgress {
            Texts.written("text", text);
        }

        @Override
        public List<Reference> references() {
            return Reference.to(PAPER, paper, "/paper").toList();
        }
    }

    /**
     * Records that there is nothing left to do.
     *
     * @param text what came out
     * @param paper in which it was reported
     */
    record DischargeMandate(
            ProgrammeId programme,
            MandateId id,
            String text,
            @Nullable PaperId paper,
            Provenance provenance)
            implements MandateCommand {

        public DischargeMandate {
            Texts.written("text", text);
        }

        @Override
        public List<Reference> references() {
            return Reference.to(PAPER, paper, "/paper").toList();
        }
    }
}
