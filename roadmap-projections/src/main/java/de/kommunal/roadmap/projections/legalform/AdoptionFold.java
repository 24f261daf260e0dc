package de.kommunal.roadmap.projections.legalform;

import de.kommunal.roadmap.legalform.AdoptionView;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

@Component
class AdoptionFold implements ViewFold<AdoptionView> {

    @Override
    public Class<AdoptionView> view() {
        return AdoptionView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.ADOPTION;
    }

    @Override
    public AdoptionView fold(SubjectState state) {
        return new AdoptionView(
                state.id(),
                state.version(),
                state.one("legalForm", LegalForm.class),
                state.text("scenario"),
                state.textOrNull("agreement"),
                state.list("partners", String.class),
                state.one("adoptedOn", EffectiveDate.class),
                state.provenance());
    }
}
