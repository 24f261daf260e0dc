package de.kommunal.roadmap.projections.effect;

import de.kommunal.roadmap.deliberation.EffectField;
import de.kommunal.roadmap.effect.EffectStatement;
import de.kommunal.roadmap.effect.EffectSubject;
import de.kommunal.roadmap.effect.EffectView;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

@Component
class EffectFold implements ViewFold<EffectView> {

    @Override
    public Class<EffectView> view() {
        return EffectView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.EFFECT;
    }

    @Override
    public Map<String, List<String>> follows() {
        return Map.ofEntries(
                Map.entry("expectation", List.of("statement")),
                Map.entry("amount", List.of("statement")),
                Map.entry("text", List.of("statement")));
    }

    @Override
    public EffectView fold(SubjectState state) {
        var statement = state.one("statement", EffectStatement.class);
        return new EffectView(
                state.id(),
                state.version(),
                state.one("about", EffectSubject.class),
                state.one("field", EffectField.class),
                state.textOrNull("partner"),
                statement.expectation(),
                statement.amount(),
                statement.text(),
                state.textOrNull("reason"),
                state.namesBelow("statements").stream()
                        .map(number -> state.one("statements/" + number, EffectStatement.class))
                        .toList(),
                state.provenance());
    }
}
