package de.kommunal.roadmap.concordance;

import static de.kommunal.roadmap.shared.Subject.Kind.CONCORDANCE;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.DecidedAcrossRecords;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import java.time.LocalDate;

/** What the project office can do with a concordance case. */
public sealed interface ConcordanceCommand extends Command
        permits OpenConcordance,
                LinkConcurringResolution,
                ConcordanceCommand.DeclareConcordanceReached,
                ApprovalCommand,
                ConcordanceCommand.RecordPublication,
                ConcordanceCommand.RecordAgreementEffect {

    ConcordanceId id();

    @Override
    default Subject subject() {
        return CONCORDANCE.named(id());
    }

    /** States that the partners' resolutions agree. It is refused while they do not. */
    record DeclareConcordanceReached(ProgrammeId programme, ConcordanceId id, Provenance provenance)
            implements ConcordanceCommand, DecidedAcrossRecords {}

    /**
     * Records that the agreement or statute was published officially.
     *
     * @param gazette in which it was published, such as an Amtsblatt
     * @param number of the issue
     */
    record RecordPublication(
            ProgrammeId programme,
            ConcordanceId id,
            String gazette,
            String number,
            LocalDate publishedOn,
            Provenance provenance)
            implements ConcordanceCommand {

        public RecordPublication {
            Texts.written("gazette", gazette);
            Texts.written("number", number);
        }
    }

    /** Records that the agreement or statute took effect, on the effective date of this record. */
    record RecordAgreementEffect(ProgrammeId programme, ConcordanceId id, Provenance provenance)
            implements ConcordanceCommand {}
}
