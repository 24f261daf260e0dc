package de.kommunal.roadmap.projections.condition;

import de.kommunal.roadmap.condition.ConditionKind;
import de.kommunal.roadmap.condition.ConditionKind.Proof;
import de.kommunal.roadmap.condition.ConditionParameters;
import de.kommunal.roadmap.condition.ConditionState;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.condition.ConditionView.Breach;
import de.kommunal.roadmap.condition.ConditionView.Shown;
import de.kommunal.roadmap.condition.DecisionKind;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/**
 * What is said of the condition itself. Whether a computed one is met depends on other subjects and
 * is no fact of its own, so it is open here and computed where it is read.
 */
@Component
class ConditionFold implements ViewFold<ConditionView> {

    @Override
    public Class<ConditionView> view() {
        return ConditionView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.CONDITION;
    }

    @Override
    public Map<String, List<String>> follows() {
        return Map.ofEntries(
                Map.entry("parameters", List.of("parameters", "kind")),
                Map.entry("computed", List.of("kind")));
    }

    @Override
    public ConditionView fold(SubjectState state) {
        var kind = state.one("kind", ConditionKind.class);
        return new ConditionView(
                state.id(),
                state.version(),
                state.text("partner"),
                state.text("committee"),
                state.text("resolution"),
                state.one("item", Integer.class),
                kind,
                state.text("text"),
                state.or("parameters", ConditionParameters.NONE, ConditionParameters.class),
                state.list("appliesTo", DecisionKind.class),
                state.one("state", ConditionState.class),
                kind.proof() == Proof.COMPUTED,
                state.namesBelow("evidence").stream()
                        .map(number -> state.one("evidence/" + number, Shown.class))
                        .toList(),
                state.textOrNull("attestedBy"),
                state.textOrNull("statement"),
                state.textOrNull("waivedBy"),
                state.textOrNull("reason"),
                null,
                state.below("breaches").values().stream().map(ConditionFold::breach).toList(),
                state.irregularities(),
                state.provenance());
    }

    private static Breach breach(SubjectState state) {
        return new Breach(
                state.one("decision", DecisionKind.class),
                state.textOrNull("resolution"),
                state.textOrNull("agreement"),
                state.one("on", EffectiveDate.class),
                state.eventOf("decision"));
    }
}
