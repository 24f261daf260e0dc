package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to the adoption of a legal form. */
public sealed interface AdoptionEvent extends Event {

    AdoptionId id();

    /**
     * @param partners the partners that were named instead of the agreement's members
     * @param requiredPartners the partners that had to have chosen the form, and had
     */
    @StoredAs(name = "LegalFormAdopted")
    record LegalFormAdopted(
            ProgrammeId programme,
            AdoptionId id,
            LegalForm legalForm,
            ScenarioId scenario,
            @Nullable AgreementId agreement,
            @Nullable List<PartnerId> partners,
            List<PartnerId> requiredPartners,
            Provenance provenance)
            implements AdoptionEvent {}
}
