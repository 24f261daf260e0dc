package de.kommunal.roadmap.projections.attestation;

import de.kommunal.roadmap.attestation.ProjectionView;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

@Component
class ProjectionFold implements ViewFold<ProjectionView> {

    @Override
    public Class<ProjectionView> view() {
        return ProjectionView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PROJECTION;
    }

    @Override
    public ProjectionView fold(SubjectState state) {
        return new ProjectionView(
                state.id(),
                state.version(),
                state.one("position", Long.class),
                state.text("digest"),
                state.one("unchanged", Boolean.class),
                state.text("programVersion"),
                state.text("codeDigest"),
                state.provenance());
    }
}
