package de.kommunal.roadmap.projections.effect;

import static de.kommunal.roadmap.shared.Subject.Kind.EFFECT;

import de.kommunal.roadmap.effect.EffectEvent;
import de.kommunal.roadmap.effect.EffectEvent.EffectRestated;
import de.kommunal.roadmap.effect.EffectEvent.EffectStated;
import de.kommunal.roadmap.effect.EffectStatement;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

/** A statement is one fact, so that no amount is left over from what was said before. */
@Component
class EffectFacts implements FactFunction<EffectEvent> {

    @Override
    public Class<EffectEvent> events() {
        return EffectEvent.class;
    }

    @Override
    public Facts of(EffectEvent event) {
        var facts = Facts.about(EFFECT.named(event.id()));
        return switch (event) {
            case EffectStated e ->
                    statement(
                            facts.says("about", e.about())
                                    .says("field", e.field())
                                    .says("partner", e.partner()),
                            1,
                            new EffectStatement(
                                    e.expectation(),
                                    e.amount(),
                                    e.text(),
                                    e.provenance().effective()));
            case EffectRestated e ->
                    statement(
                            facts.says("reason", e.reason()),
                            e.number(),
                            new EffectStatement(
                                    e.expectation(),
                                    e.amount(),
                                    e.text(),
                                    e.provenance().effective()));
        };
    }

    private static Facts statement(Facts facts, int number, EffectStatement statement) {
        return facts.says("statement", statement).says("statements/" + number, statement);
    }
}
