package de.kommunal.roadmap.projections.legalform;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.legalform.AdoptionEvent.LegalFormAdopted;
import de.kommunal.roadmap.legalform.AdoptionId;
import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.projections.facts.HeldFacts;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;

import org.junit.jupiter.api.Test;

import java.util.List;

class AdoptionFoldTest {

    @Test
    void namesThePartnersWhoseResolutionsItRestsOn() {
        var adopted =
                new LegalFormAdopted(
                        new ProgrammeId("muensterland"),
                        AdoptionId.ONLY,
                        LegalForm.ZWECKVERBAND,
                        new ScenarioId("holding"),
                        new AgreementId("oerv-citeq"),
                        null,
                        List.of(new PartnerId("kreis-coesfeld"), new PartnerId("stadt-muenster")),
                        new Provenance(new EffectiveDate("2027-03"), List.of(), Publicity.PUBLIC));

        var view = new AdoptionFold().fold(HeldFacts.after(new AdoptionFacts(), adopted));

        assertThat(view.partners()).containsExactly("kreis-coesfeld", "stadt-muenster");
        assertThat(view.adoptedOn()).hasToString("2027-03");
    }
}
