package de.kommunal.roadmap.partner;

import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** What the project office can do with a partner. */
public sealed interface PartnerCommand extends Command {

    PartnerId id();

    @Override
    default Subject subject() {
        return PARTNER.named(id());
    }

    /**
     * Registers an administration, association or provider that has to do with the consolidation.
     *
     * @param ags official municipality key (Amtlicher Gemeindeschlüssel): 8 digits, of a district 5
     * @param district the district that it lies in
     * @param owner the partner that a provider belongs to and whose council decides for it
     */
    record RegisterPartner(
            ProgrammeId programme,
            PartnerId id,
            PartnerKind kind,
            String name,
            @Nullable String shortName,
            @Nullable String ags,
            @Nullable PartnerId district,
            @Nullable PartnerId owner,
            PartnerRole role,
            @Nullable String note,
            Provenance provenance)
            implements PartnerCommand {

        public RegisterPartner {
            Texts.written("name", name);
            if (ags != null && !kind.hasAgsLike(ags)) {
                throw new InvalidValue("ags", kind.expectedAgs());
            }
            if (district != null && !kind.mayLieInADistrict()) {
                throw new InvalidValue(
                        "district", "none, because " + kind + " lies in no district");
            }
            if (owner != null && kind != PartnerKind.PROVIDER) {
                throw new InvalidValue(
                        "owner", "none, because only a PROVIDER belongs to a partner");
            }
        }

        @Override
        public List<Reference> references() {
            return Stream.concat(
                            Reference.to(PARTNER, district, "/district"),
                            Reference.to(PARTNER, owner, "/owner"))
                    .toList();
        }
    }

    /**
     * Records that a partner joined an agreement. The effective date is the first day on which it
     * belongs to it.
     *
     * @param terms what was agreed with this partner alone, such as a one-off contribution
     */
    record RecordAgreementAccession(
            ProgrammeId programme,
            PartnerId id,
            AgreementId agreement,
            @Nullable String terms,
            Provenance provenance)
            implements PartnerCommand {}

    /**
     * Records that a partner left an agreement. The effective date is the first day on which it
     * belongs to it no more.
     */
    record RecordAgreementExit(
            ProgrammeId programme,
            PartnerId id,
            AgreementId agreement,
            String reason,
            Provenance provenance)
            implements PartnerCommand {

        public RecordAgreementExit {
            Texts.written("reason", reason);
        }
    }
}
