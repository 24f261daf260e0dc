package de.kommunal.roadmap.projections.programme;

import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

@Component
class ProgrammeFold implements ViewFold<ProgrammeView> {

    @Override
    public Class<ProgrammeView> view() {
        return ProgrammeView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PROGRAMME;
    }

    @Override
    public ProgrammeView fold(SubjectState state) {
        return new ProgrammeView(
                state.id(),
                state.version(),
                state.text("name"),
                state.text("region"),
                state.textOrNull("description"),
                state.one("fictional", Boolean.class),
                state.provenance());
    }
}
