package de.kommunal.roadmap.projections.condition;

import static de.kommunal.roadmap.shared.Subject.Kind.CONDITION;

import de.kommunal.roadmap.condition.ConditionEvent;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionBreached;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionImposed;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionLapsed;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionSatisfied;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionWaived;
import de.kommunal.roadmap.condition.ConditionEvent.ConditionEvidenceAdded;
import de.kommunal.roadmap.condition.ConditionEvent.ConditionSatisfactionWithdrawn;
import de.kommunal.roadmap.condition.ConditionState;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.condition.Evidence;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ConditionFacts implements FactFunction<ConditionEvent> {

    @Override
    public Class<ConditionEvent> events() {
        return ConditionEvent.class;
    }

    @Override
    public Facts of(ConditionEvent event) {
        var facts = Facts.about(CONDITION.named(event.id()));
        return switch (event) {
            case BindingConditionImposed e ->
                    facts.says("partner", e.partner())
                            .says("committee", e.committee())
                            .says("resolution", e.resolution())
                            .says("item", e.item())
                            .says("kind", e.kind())
                            .says("text", e.text())
                            .says("parameters", e.parameters())
                            .says("appliesTo", e.appliesTo())
                            .says("state", ConditionState.OPEN);
            case ConditionEvidenceAdded e ->
                    evidence(facts, e.number(), new Evidence(e.text(), e.paper()), e);
            case BindingConditionSatisfied e ->
                    evidence(facts, e.number(), e.evidence(), e)
                            .says("state", ConditionState.SATISFIED)
                            .says("attestedBy", e.attestedBy())
                            .says("statement", e.statement());
            case ConditionSatisfactionWithdrawn e ->
                    facts.says("state", ConditionState.OPEN)
                            .ends("attestedBy")
                            .ends("statement")
                            .says("reason", e.reason());
            case BindingConditionWaived e ->
                    facts.says("state", ConditionState.WAIVED)
                            .says("waivedBy", e.resolution())
                            .says("reason", e.reason());
            case BindingConditionBreached e -> breached(facts, e).flags(e.irregularities());
            case BindingConditionLapsed e ->
                    facts.says("state", ConditionState.LAPSED).says("reason", e.reason());
        };
    }

    private static Facts breached(Facts facts, BindingConditionBreached e) {
        var path = "breaches/" + e.number() + "/";
        return facts.says(path + "decision", e.decision())
                .says(path + "resolution", e.resolution())
                .says(path + "agreement", e.agreement())
                .says(path + "on", e.provenance().effective());
    }

    private static Facts evidence(
            Facts facts,
            @Nullable Integer number,
            @Nullable Evidence evidence,
            ConditionEvent event) {
        if (number == null || evidence == null) {
            return facts;
        }
        var paper = evidence.paper() == null ? null : evidence.paper().value();
        return facts.says(
                "evidence/" + number,
                new ConditionView.Shown(evidence.text(), paper, event.provenance().effective()));
    }
}
