package de.kommunal.roadmap.projections.report;

import de.kommunal.roadmap.deliberation.FedStep;
import de.kommunal.roadmap.deliberation.InformationEventState;
import de.kommunal.roadmap.deliberation.InformationEventView;
import de.kommunal.roadmap.deliberation.InformationEventView.Fed;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
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
                state.one("plannedDate", EffectiveDate.class),
                state.one("state", InformationEventState.class),
                state.text("speaker"),
                state.list("audience", String.class),
                state.text("purpose"),
                state.list("feeds", FedStep.class).stream().map(InformationEventFold::fed).toList(),
                state.textOrNull("reason"),
                state.textOrNull("note"),
                state.irregularities(),
                state.provenance());
    }

    /** As it was given with the plan; where it is read, it is compared with the step itself. */
    private static Fed fed(FedStep step) {
        return new Fed(step.deliberation().value(), step.step().value(), step.date(), false, false);
    }
}
