package de.kommunal.roadmap.projections.erasure;

import de.kommunal.roadmap.erasure.ErasureBasis;
import de.kommunal.roadmap.erasure.ErasureView;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

@Component
class ErasureFold implements ViewFold<ErasureView> {

    @Override
    public Class<ErasureView> view() {
        return ErasureView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PERSON;
    }

    @Override
    public ErasureView fold(SubjectState state) {
        return new ErasureView(
                state.id(),
                state.version(),
                state.one("basis", ErasureBasis.class),
                state.text("keyFingerprint"),
                state.provenance());
    }
}
