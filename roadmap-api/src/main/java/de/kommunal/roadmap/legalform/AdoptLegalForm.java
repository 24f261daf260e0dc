package de.kommunal.roadmap.legalform;

import static de.kommunal.roadmap.shared.Subject.Kind.ADOPTION;
import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;
import static de.kommunal.roadmap.shared.Subject.Kind.SCENARIO;

import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.shared.DecidedAcrossRecords;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * States that the partners' resolutions add up to one legal form for a scenario. The office chooses
 * nothing by it: it is refused while anything is missing.
 *
 * @param agreement whose members must have chosen the form
 * @param partners that must have chosen it, instead of the agreement's members
 */
public record AdoptLegalForm(
        ProgrammeId programme,
        LegalForm legalForm,
        ScenarioId scenario,
        @Nullable AgreementId agreement,
        @Nullable List<PartnerId> partners,
        Provenance provenance)
        implements DecidedAcrossRecords {

    public AdoptLegalForm {
        partners = partners == null ? null : List.copyOf(partners);
        if (agreement == null && partners == null) {
            throw new InvalidValue("agreement", "an agreement, or the partners instead");
        }
        if (partners != null && partners.isEmpty()) {
            throw new InvalidValue("partners", "at least one partner, or none stated");
        }
    }

    /** The same for another legal form. */
    AdoptLegalForm of(LegalForm form) {
        return new AdoptLegalForm(programme, form, scenario, agreement, partners, provenance);
    }

    public AdoptionId id() {
        return AdoptionId.ONLY;
    }

    @Override
    public Subject subject() {
        return ADOPTION.named(id());
    }

    @Override
    public List<Reference> references() {
        return Stream.concat(
                        Reference.to(SCENARIO, scenario, "/scenario"),
                        Reference.toAll(
                                PARTNER, partners == null ? List.of() : partners, "/partners"))
                .toList();
    }
}
