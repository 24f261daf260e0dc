package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.shared.LegalForm;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the record says of partners and their resolutions, as far as legal forms need it. */
public interface PartnersAndChoices {

    /** The ids of the partners that belong to the agreement. */
    List<String> members(Reading reading, AgreementId agreement);

    /** By partner id, the legal forms that adopted items of its resolutions choose. */
    Map<String, Set<LegalForm>> choices(Reading reading);
}
