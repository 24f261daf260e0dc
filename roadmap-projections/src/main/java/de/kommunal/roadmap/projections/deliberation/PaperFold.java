package de.kommunal.roadmap.projections.deliberation;

import de.kommunal.roadmap.deliberation.DraftItem;
import de.kommunal.roadmap.deliberation.PaperKind;
import de.kommunal.roadmap.deliberation.PaperState;
import de.kommunal.roadmap.deliberation.PaperView;
import de.kommunal.roadmap.deliberation.StatedEffect;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.util.Comparator;

@Component
class PaperFold implements ViewFold<PaperView> {

    @Override
    public Class<PaperView> view() {
        return PaperView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PAPER;
    }

    @Override
    public PaperView fold(SubjectState state) {
        return new PaperView(
                state.id(),
                state.version(),
                state.text("partner"),
                state.textOrNull("reference"),
                state.text("title"),
                state.one("paperDate", EffectiveDate.class),
                state.textOrNull("leadDepartment"),
                state.one("kind", PaperKind.class),
                state.below("versions").values().stream()
                        .map(PaperFold::version)
                        .sorted(Comparator.comparingInt(PaperView.Version::no))
                        .toList(),
                state.textOrNull("alternative"),
                state.list("effects", StatedEffect.class),
                state.textOrNull("decisiveCommittee"),
                state.textOrNull("competenceBasis"),
                state.one("state", PaperState.class),
                state.textOrNull("reason"),
                state.provenance());
    }

    private static PaperView.Version version(SubjectState version) {
        return new PaperView.Version(
                Integer.parseInt(version.id()),
                version.one("date", EffectiveDate.class),
                version.list("draft", DraftItem.class),
                version.textOrNull("fileHash"),
                version.textOrNull("reason"));
    }
}
