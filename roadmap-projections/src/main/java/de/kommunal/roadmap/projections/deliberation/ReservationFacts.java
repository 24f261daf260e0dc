package de.kommunal.roadmap.projections.deliberation;

import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;

import de.kommunal.roadmap.deliberation.ReservationEvent;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationAttached;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationFailed;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationFulfilled;
import de.kommunal.roadmap.deliberation.ReservationState;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

@Component
class ReservationFacts implements FactFunction<ReservationEvent> {

    @Override
    public Class<ReservationEvent> events() {
        return ReservationEvent.class;
    }

    @Override
    public Facts of(ReservationEvent event) {
        var facts = Facts.about(RESOLUTION.named(event.id()));
        var path = "reservations/" + event.reservation() + "/";
        return switch (event) {
            case ReservationAttached e ->
                    facts.says(path + "type", e.type())
                            .says(path + "text", e.text())
                            .says(path + "partners", e.partners())
                            .says(path + "resolutions", e.resolutions())
                            .says(path + "legalForm", e.legalForm())
                            .says(path + "scenario", e.scenario());
            case ReservationFulfilled e ->
                    attested(facts, path, ReservationState.FULFILLED, e.text(), e);
            case ReservationFailed e -> attested(facts, path, ReservationState.FAILED, e.text(), e);
        };
    }

    private static Facts attested(
            Facts facts, String path, ReservationState state, String text, ReservationEvent event) {
        return facts.says(path + "state", state)
                .says(path + "explanation", text)
                .says(path + "since", event.provenance().effective());
    }
}
