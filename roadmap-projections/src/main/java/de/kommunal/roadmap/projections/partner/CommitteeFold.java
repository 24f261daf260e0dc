package de.kommunal.roadmap.projections.partner;

import de.kommunal.roadmap.partner.CommitteeKind;
import de.kommunal.roadmap.partner.CommitteeView;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

@Component
class CommitteeFold implements ViewFold<CommitteeView> {

    @Override
    public Class<CommitteeView> view() {
        return CommitteeView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.COMMITTEE;
    }

    @Override
    public CommitteeView fold(SubjectState state) {
        return new CommitteeView(
                state.id(),
                state.version(),
                state.text("partner"),
                state.text("name"),
                state.one("kind", CommitteeKind.class),
                state.one("council", Boolean.class),
                state.orNull("seats", Integer.class),
                state.orNull("dissolved", EffectiveDate.class),
                state.textOrNull("reason"),
                state.irregularities(),
                state.provenance());
    }
}
