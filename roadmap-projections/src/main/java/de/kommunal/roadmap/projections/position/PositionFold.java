package de.kommunal.roadmap.projections.position;

import de.kommunal.roadmap.position.Bindingness;
import de.kommunal.roadmap.position.PositionState;
import de.kommunal.roadmap.position.PositionTopic;
import de.kommunal.roadmap.position.PositionView;
import de.kommunal.roadmap.position.PositionView.Change;
import de.kommunal.roadmap.position.PositionView.Correction;
import de.kommunal.roadmap.position.PositionView.Heard;
import de.kommunal.roadmap.position.Stance;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

@Component
class PositionFold implements ViewFold<PositionView> {

    @Override
    public Class<PositionView> view() {
        return PositionView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.POSITION;
    }

    @Override
    public Map<String, List<String>> follows() {
        return Map.ofEntries(Map.entry("leadingEvent", List.of("stance")));
    }

    @Override
    public PositionView fold(SubjectState state) {
        return new PositionView(
                state.id(),
                state.version(),
                state.text("partner"),
                state.one("topic", PositionTopic.class),
                state.one("state", PositionState.class),
                state.one("stance", Stance.class),
                state.one("bindingness", Bindingness.class),
                state.textOrNull("basis"),
                state.list("conditions", String.class),
                state.list("reasons", String.class),
                state.textOrNull("resolution"),
                state.one("since", EffectiveDate.class),
                state.eventOf("stance"),
                state.orNull("lastChange", Change.class),
                state.orNull("correction", Correction.class),
                state.orNull("confirmedOn", EffectiveDate.class),
                state.namesBelow("beside").stream()
                        .map(word -> state.one("beside/" + word, Heard.class))
                        .toList(),
                state.textOrNull("reason"),
                state.provenance());
    }
}
