package de.kommunal.roadmap.projections.deliberation;

import de.kommunal.roadmap.deliberation.ResolutionItem;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.deliberation.VoteTally;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.time.LocalDate;

@Component
class ResolutionFold implements ViewFold<ResolutionView> {

    @Override
    public Class<ResolutionView> view() {
        return ResolutionView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.RESOLUTION;
    }

    @Override
    public ResolutionView fold(SubjectState state) {
        return new ResolutionView(
                state.id(),
                state.version(),
                state.textOrNull("deliberation"),
                state.textOrNull("step"),
                state.text("committee"),
                state.text("partner"),
                state.one("decidedOn", LocalDate.class),
                state.list("items", ResolutionItem.class),
                state.list("adoptedItems", Integer.class),
                state.orNull("votes", VoteTally.class),
                state.orNull("seats", Integer.class),
                state.textOrNull("textHash"),
                state.orNull("paperVersion", Integer.class),
                state.one("amendedInSession", Boolean.class),
                state.irregularities(),
                state.provenance());
    }
}
