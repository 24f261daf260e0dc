package de.kommunal.roadmap.projections.context;

import de.kommunal.roadmap.context.ContextItemView;
import de.kommunal.roadmap.context.ContextKind;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

@Component
class ContextFold implements ViewFold<ContextItemView> {

    @Override
    public Class<ContextItemView> view() {
        return ContextItemView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.CONTEXT;
    }

    @Override
    public ContextItemView fold(SubjectState state) {
        return new ContextItemView(
                state.id(),
                state.version(),
                state.one("kind", ContextKind.class),
                state.text("title"),
                state.text("text"),
                state.orNull("period", EffectiveDate.class),
                state.textOrNull("report"),
                state.textOrNull("url"),
                state.textOrNull("reason"),
                state.provenance());
    }
}
