package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.deliberation.ResolutionView.Awaited;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Resolutions that take effect only together, because each is subject to the others; or a single
 * one that is subject to something.
 *
 * @param partners whose resolutions they are
 * @param waitingFor what all of them wait for; empty if they take effect
 * @param since the day on which they took effect; null while something is awaited
 */
public record ReservationSet(
        List<String> resolutions,
        List<String> partners,
        State state,
        List<Awaited> waitingFor,
        @Nullable LocalDate since) {

    /** How far a set is. */
    public enum State {
        IN_EFFECT,
        WAITING,
        /** Waits for something that will not come as things stand. */
        LOST
    }

    static State stateOf(List<Awaited> waitingFor) {
        if (waitingFor.isEmpty()) {
            return State.IN_EFFECT;
        }
        return waitingFor.stream().anyMatch(Awaited::lost) ? State.LOST : State.WAITING;
    }
}
