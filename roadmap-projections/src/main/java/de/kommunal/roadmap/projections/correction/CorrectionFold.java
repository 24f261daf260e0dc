package de.kommunal.roadmap.projections.correction;

import de.kommunal.roadmap.correction.CorrectionCategory;
import de.kommunal.roadmap.correction.CorrectionView;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

@Component
class CorrectionFold implements ViewFold<CorrectionView> {

    @Override
    public Class<CorrectionView> view() {
        return CorrectionView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.CORRECTION;
    }

    @Override
    public Map<String, List<String>> follows() {
        return Map.ofEntries(Map.entry("recordedAs", List.of("act")));
    }

    @Override
    public CorrectionView fold(SubjectState state) {
        return new CorrectionView(
                state.id(),
                state.version(),
                state.one("act", CorrectionView.Act.class),
                state.one("subject", Subject.class),
                state.text("event"),
                state.one("category", CorrectionCategory.class),
                state.text("reason"),
                state.replacement(),
                state.one("wholeSubject", Boolean.class),
                state.textOrNull("correction"),
                state.list("withdrawn", String.class),
                state.list("reinstated", String.class),
                state.eventOf("act"),
                state.textOrNull("voidedBy"),
                state.provenance());
    }
}
