package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationAttached;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationFailed;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationFulfilled;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reservations of one resolution, as its aggregate keeps them. */
final class Reservations {

    private final Map<ReservationId, ReservationType> types = new LinkedHashMap<>();
    private final Map<ReservationId, ReservationState> states = new LinkedHashMap<>();

    void refuseIfAttached(ReservationId reservation) {
        if (types.containsKey(reservation)) {
            throw new Refusal(
                    Rule.V2, "The resolution has a reservation " + reservation + " already.");
        }
    }

    void refuseUnlessOpen(ReservationId reservation) {
        var type = types.get(reservation);
        if (type == null) {
            throw new Refusal(
                    Rule.V2, "The resolution has no reservation " + reservation + "; attach it.");
        }
        if (type == ReservationType.CONCURRENT_RESOLUTIONS) {
            throw new Refusal(
                    Rule.V2,
                    "Whether the others concur follows from their resolutions; record those.");
        }
        var state = states.getOrDefault(reservation, ReservationState.OPEN);
        if (state != ReservationState.OPEN) {
            throw new Refusal(Rule.V2, "The reservation " + reservation + " is " + state + ".");
        }
    }

    /** Those that someone has to attest and nobody did. */
    List<ReservationId> notFulfilled() {
        return types.entrySet().stream()
                .filter(e -> e.getValue() != ReservationType.CONCURRENT_RESOLUTIONS)
                .map(Map.Entry::getKey)
                .filter(id -> states.get(id) != ReservationState.FULFILLED)
                .toList();
    }

    void on(ReservationEvent event) {
        switch (event) {
            case ReservationAttached e -> types.put(e.reservation(), e.type());
            case ReservationFulfilled e -> states.put(e.reservation(), ReservationState.FULFILLED);
            case ReservationFailed e -> states.put(e.reservation(), ReservationState.FAILED);
        }
    }
}
