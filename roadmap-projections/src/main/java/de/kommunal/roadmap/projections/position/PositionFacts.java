package de.kommunal.roadmap.projections.position;

import static de.kommunal.roadmap.shared.Subject.Kind.POSITION;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.position.PositionEvent;
import de.kommunal.roadmap.position.PositionEvent.PositionChanged;
import de.kommunal.roadmap.position.PositionEvent.PositionConfirmed;
import de.kommunal.roadmap.position.PositionEvent.PositionCorrected;
import de.kommunal.roadmap.position.PositionEvent.PositionHeardBeside;
import de.kommunal.roadmap.position.PositionEvent.PositionLapsed;
import de.kommunal.roadmap.position.PositionEvent.PositionStated;
import de.kommunal.roadmap.position.PositionState;
import de.kommunal.roadmap.position.PositionTopic;
import de.kommunal.roadmap.position.PositionView;
import de.kommunal.roadmap.position.Standing;
import de.kommunal.roadmap.position.Statement;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;
import de.kommunal.roadmap.shared.EffectiveDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Each event that carries a statement says all of it, and ends what it does not say: nothing of an
 * earlier statement shines through a later one.
 */
@Component
class PositionFacts implements FactFunction<PositionEvent> {

    @Override
    public Class<PositionEvent> events() {
        return PositionEvent.class;
    }

    @Override
    public Facts of(PositionEvent event) {
        var facts = Facts.about(POSITION.named(event.id()));
        var on = event.provenance().effective();
        return switch (event) {
            case PositionStated e ->
                    statement(facts, e.partner(), e.topic(), e, on)
                            .ends("lastChange")
                            .ends("correction")
                            .ends("confirmedOn")
                            .ends("reason");
            case PositionHeardBeside e -> facts.says("beside/" + e.bindingness(), heard(e, on));
            case PositionChanged e ->
                    statement(facts, e.partner(), e.topic(), e, on)
                            .says("lastChange", change(e.from(), e, e.reason(), on))
                            .ends("correction")
                            .ends("confirmedOn");
            case PositionCorrected e -> corrected(facts, e, on);
            case PositionConfirmed e -> facts.says("confirmedOn", on);
            case PositionLapsed e ->
                    facts.says("state", PositionState.LAPSED).says("reason", e.reason());
        };
    }

    private static Facts corrected(Facts facts, PositionCorrected e, EffectiveDate on) {
        statement(facts.withdraws(e.correctsEvent()), e.partner(), e.topic(), e, on)
                .says(
                        "correction",
                        new PositionView.Correction(e.correctsEvent(), e.category(), e.why()))
                .ends("confirmedOn")
                .ends("reason");
        var from = e.from();
        var reason = e.reason();
        return from == null || reason == null
                ? facts.ends("lastChange")
                : facts.says("lastChange", change(from, e, reason, on));
    }

    private static Facts statement(
            Facts facts,
            PartnerId partner,
            PositionTopic topic,
            Statement statement,
            EffectiveDate since) {
        facts.begins()
                .says("partner", partner)
                .says("topic", topic)
                .says("state", PositionState.CURRENT)
                .says("stance", statement.stance())
                .says("bindingness", statement.bindingness())
                .says("since", since);
        saysOrEnds(facts, "basis", statement.basis());
        saysOrEnds(facts, "conditions", statement.conditions());
        saysOrEnds(facts, "reasons", statement.reasons());
        saysOrEnds(facts, "resolution", statement.resolution());
        return facts;
    }

    private static void saysOrEnds(Facts facts, String aspect, @Nullable Object value) {
        if (value == null) {
            facts.ends(aspect);
        } else {
            facts.says(aspect, value);
        }
    }

    private static PositionView.Change change(
            Standing from, Statement to, String reason, EffectiveDate on) {
        return new PositionView.Change(
                from, new Standing(to.stance(), to.bindingness()), reason, on);
    }

    private static PositionView.Heard heard(Statement said, EffectiveDate on) {
        return new PositionView.Heard(said.stance(), said.bindingness(), said.basis(), on);
    }
}
