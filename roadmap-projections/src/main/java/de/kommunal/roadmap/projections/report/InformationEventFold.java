package de.kommunal.roadmap.projections.report;

import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.report.FedStep;
import de.kommunal.roadmap.report.InformationEventView;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

@Component
class InformationEventFold implements ViewFold<InformationEventView> {

    @Override
    public Class<InformationEventView> view() {
        return InformationEventView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.INFORMATION_EVENT;
    }

    @Override
    public InformationEventView fold(SubjectState state) {
        return new InformationEventView(
                state.id(),
                state.version(),
                state.text("title"),
                state.one("date", EffectiveDate.class),
                state.text("speaker"),
                state.list("audience", String.class),
                state.text("purpose"),
                state.list("feeds", FedStep.class),
                state.provenance());
    }
}
