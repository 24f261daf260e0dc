package de.kommunal.roadmap.projections.facts;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Since which positions events count no more, or count again. Few events are ever in here. */
final class Withdrawals {

    private final Map<Integer, List<Change>> byEvent;
    private final Map<Integer, List<Integer>> byCorrection;

    /** From a position on an event counts no more, or counts again. */
    private record Change(int position, boolean reinstated) {}

    Withdrawals() {
        this(new HashMap<>(), new HashMap<>());
    }

    private Withdrawals(
            Map<Integer, List<Change>> byEvent, Map<Integer, List<Integer>> byCorrection) {
        this.byEvent = byEvent;
        this.byCorrection = byCorrection;
    }

    Withdrawals copy() {
        return new Withdrawals(new HashMap<>(byEvent), new HashMap<>(byCorrection));
    }

    /** From the position of a correction on, the event at another position counts no more. */
    void add(int event, int correction, boolean reinstated) {
        byEvent.merge(event, List.of(new Change(correction, reinstated)), Withdrawals::joined);
        byCorrection.merge(correction, List.of(event), Withdrawals::joined);
    }

    /** Lists are never changed, as a copy shares them. */
    private static <T> List<T> joined(List<T> before, List<T> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }

    boolean withdrawn(int event, int known) {
        var last = last(event, known);
        return last != null && !last.reinstated();
    }

    /**
     * Position of what last withdrew or reinstated the event, as known at a position; 0 if none.
     */
    int lastChangeOf(int event, int known) {
        var last = last(event, known);
        return last == null ? 0 : last.position();
    }

    /** Positions of the events that the one at the position withdrew or reinstated. */
    List<Integer> by(int correction) {
        return byCorrection.getOrDefault(correction, List.of());
    }

    private @Nullable Change last(int event, int known) {
        var changes = byEvent.getOrDefault(event, List.of());
        for (var change : changes.reversed()) {
            if (change.position() <= known) {
                return change;
            }
        }
        return null;
    }
}
