package de.kommunal.roadmap.projections.report;

import static de.kommunal.roadmap.shared.Subject.Kind.INFORMATION_EVENT;

import de.kommunal.roadmap.deliberation.InformationEventEvent;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventCancelled;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventHeld;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventMoved;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventPlanned;
import de.kommunal.roadmap.deliberation.InformationEventState;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

@Component
class InformationEventFacts implements FactFunction<InformationEventEvent> {

    @Override
    public Class<InformationEventEvent> events() {
        return InformationEventEvent.class;
    }

    @Override
    public Facts of(InformationEventEvent event) {
        var facts = Facts.about(INFORMATION_EVENT.named(event.id()));
        return switch (event) {
            case InformationEventPlanned e ->
                    facts.says("title", e.title())
                            .says("date", e.date())
                            .says("speaker", e.speaker())
                            .says("audience", e.audience())
                            .says("purpose", e.purpose())
                            .says("feeds", e.feeds())
                            .says("plannedDate", e.date())
                            .says("state", InformationEventState.PLANNED);
            case InformationEventMoved e -> facts.says("date", e.to()).says("reason", e.reason());
            case InformationEventCancelled e ->
                    facts.says("state", InformationEventState.CANCELLED).says("reason", e.reason());
            case InformationEventHeld e ->
                    facts.says("state", InformationEventState.HELD)
                            .says("date", e.heldOn())
                            .says("note", e.note())
                            .flags(e.irregularities());
        };
    }
}
