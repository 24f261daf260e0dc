package de.kommunal.roadmap.projections.deliberation;

import static de.kommunal.roadmap.deliberation.ResolutionState.AMENDED;
import static de.kommunal.roadmap.deliberation.ResolutionState.REVOKED;
import static de.kommunal.roadmap.deliberation.ResolutionState.SUPERSEDED;
import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;

import de.kommunal.roadmap.deliberation.ResolutionEvent;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionAmended;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionBecameEffective;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRevoked;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionSuperseded;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.ResolutionItem;
import de.kommunal.roadmap.deliberation.ResolutionState;
import de.kommunal.roadmap.deliberation.ResolutionView.Change;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ResolutionFacts implements FactFunction<ResolutionEvent> {

    @Override
    public Class<ResolutionEvent> events() {
        return ResolutionEvent.class;
    }

    @Override
    public Facts of(ResolutionEvent event) {
        var facts = Facts.about(RESOLUTION.named(event.id()));
        return switch (event) {
            case ResolutionRecorded e ->
                    facts.says("deliberation", e.deliberation())
                            .says("step", e.step())
                            .says("committee", e.committee())
                            .says("partner", e.partner())
                            .says("decidedOn", e.decidedOn())
                            .says("items", e.items())
                            .says(
                                    "adoptedItems",
                                    e.adopted().stream().map(ResolutionItem::no).toList())
                            .says("votes", e.votes())
                            .says("seats", e.seats())
                            .says("textHash", e.textHash())
                            .says("paperVersion", e.paperVersion())
                            .says("amendedInSession", e.amendedInSession())
                            .flags(e.irregularities());
            case ResolutionAmended e -> amended(facts, e).flags(e.irregularities());
            case ResolutionSuperseded e ->
                    facts.says("supersession", change(SUPERSEDED, e.by(), e.reason(), e))
                            .flags(e.irregularities());
            case ResolutionRevoked e ->
                    facts.says("revocation", change(REVOKED, e.by(), e.reason(), e))
                            .flags(e.irregularities());
            case ResolutionBecameEffective e ->
                    facts.says("effectiveSince", e.provenance().effective())
                            .flags(e.irregularities());
        };
    }

    /** Items that are not named stay as they are. */
    private static Facts amended(Facts facts, ResolutionAmended e) {
        facts.says("amendments/" + e.by(), change(AMENDED, e.by(), e.text(), e));
        if (e.items() != null) {
            e.items().forEach(item -> facts.says("amendedItems/" + item.no(), item));
        }
        return facts;
    }

    private static Change change(
            ResolutionState state,
            @Nullable ResolutionId by,
            @Nullable String text,
            ResolutionEvent event) {
        return new Change(
                state, by == null ? null : by.value(), text, event.provenance().effective());
    }
}
