package de.kommunal.roadmap.projections.milestone;

import de.kommunal.roadmap.milestone.StageView;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@Component
class StageFold implements ViewFold<StageView> {

    @Override
    public Class<StageView> view() {
        return StageView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.STAGE;
    }

    @Override
    public Map<String, List<String>> follows() {
        return Map.ofEntries(Map.entry("entered", List.of("rank", "decidedOn")));
    }

    @Override
    public StageView fold(SubjectState state) {
        return new StageView(
                state.id(),
                state.version(),
                state.one("rank", Integer.class),
                state.text("title"),
                state.textOrNull("description"),
                state.has("decidedOn"),
                state.orNull("decidedOn", LocalDate.class),
                state.list("byResolutions", String.class),
                state.provenance());
    }
}
