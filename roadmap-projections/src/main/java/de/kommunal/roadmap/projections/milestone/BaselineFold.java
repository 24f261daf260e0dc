package de.kommunal.roadmap.projections.milestone;

import de.kommunal.roadmap.milestone.BaselineEntry;
import de.kommunal.roadmap.milestone.BaselineView;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

@Component
class BaselineFold implements ViewFold<BaselineView> {

    @Override
    public Class<BaselineView> view() {
        return BaselineView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.BASELINE;
    }

    @Override
    public BaselineView fold(SubjectState state) {
        return new BaselineView(
                state.id(),
                state.version(),
                state.text("name"),
                state.text("reason"),
                state.one("takenOn", EffectiveDate.class),
                state.list("entries", BaselineEntry.class),
                state.provenance());
    }
}
