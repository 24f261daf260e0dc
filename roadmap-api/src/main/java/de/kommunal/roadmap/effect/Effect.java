package de.kommunal.roadmap.effect;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.effect.EffectCommand.RecordStatedEffect;
import de.kommunal.roadmap.effect.EffectCommand.RestateEffect;
import de.kommunal.roadmap.effect.EffectEvent.EffectRestated;
import de.kommunal.roadmap.effect.EffectEvent.EffectStated;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(type = "effect", cache = RecordAggregate.KEPT_IN)
class Effect extends RecordAggregate {

    private int statements;

    Effect() {}

    @CommandHandler
    Effect(RecordStatedEffect command) {
        apply(
                new EffectStated(
                        command.programme(),
                        command.id(),
                        command.about(),
                        command.field(),
                        command.partner(),
                        command.expectation(),
                        command.amount(),
                        command.text(),
                        command.provenance()));
    }

    @CommandHandler
    void restate(RestateEffect command) {
        apply(
                new EffectRestated(
                        command.programme(),
                        command.id(),
                        statements + 1,
                        command.expectation(),
                        command.amount(),
                        command.text(),
                        command.reason(),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(EffectEvent event) {
        switch (event) {
            case EffectStated e -> {
                identifiedBy(Subject.Kind.EFFECT.named(e.id()), e.programme());
                statements = 1;
            }
            case EffectRestated e -> statements = e.number();
        }
    }
}
