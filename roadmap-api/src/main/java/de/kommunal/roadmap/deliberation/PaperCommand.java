package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.shared.Subject.Kind.COMMITTEE;
import static de.kommunal.roadmap.shared.Subject.Kind.PAPER;
import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;

import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** What the project office can do with a paper. */
public sealed interface PaperCommand extends Command {

    PaperId id();

    @Override
    default Subject subject() {
        return PAPER.named(id());
    }

    /**
     * Records that a partner's administration submitted a paper. It is version 1 of the paper.
     *
     * @param partner whose paper it is
     * @param reference file sign; papers without one exist
     * @param leadDepartment the department in charge, never a person
     * @param draft what the paper proposes to resolve
     * @param alternative what the paper names as the other way
     * @param decisiveCommittee who decides, as the paper says
     * @param competenceBasis why that committee decides, such as § 26 (1) m KrO NRW
     * @param fileHash SHA-256 of the file
     */
    record RegisterPaper(
            ProgrammeId programme,
            PaperId id,
            PartnerId partner,
            @Nullable String reference,
            String title,
            EffectiveDate paperDate,
            @Nullable String leadDepartment,
            PaperKind kind,
            @Nullable List<DraftItem> draft,
            @Nullable String alternative,
            @Nullable List<StatedEffect> effects,
            @Nullable CommitteeId decisiveCommittee,
            @Nullable String competenceBasis,
            @Nullable String fileHash,
            Provenance provenance)
            implements PaperCommand {

        public RegisterPaper {
            Texts.written("title", title);
            draft = draft == null ? null : DraftItem.draft(draft);
            effects = effects == null ? null : List.copyOf(effects);
            Sha256.checked("fileHash", fileHash);
        }

        @Override
        public List<Reference> references() {
            return Stream.concat(
                            Reference.to(PARTNER, partner, "/partner"),
                            Reference.to(COMMITTEE, decisiveCommittee, "/decisiveCommittee"))
                    .toList();
        }
    }

    /** Records a further version of a paper, such as a supplement (Ergänzungsvorlage). */
    record AddPaperVersion(
            ProgrammeId programme,
            PaperId id,
            int versionNo,
            List<DraftItem> draft,
            @Nullable String fileHash,
            String reason,
            Provenance provenance)
            implements PaperCommand {

        public AddPaperVersion {
            draft = DraftItem.draft(draft);
            Sha256.checked("fileHash", fileHash);
            Texts.written("reason", reason);
        }
    }

    /** Records that the administration took a paper back. */
    record WithdrawPaper(ProgrammeId programme, PaperId id, String reason, Provenance provenance)
            implements PaperCommand {

        public WithdrawPaper {
            Texts.written("reason", reason);
        }
    }
}
