package de.kommunal.roadmap.projections.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Since which positions events count no more, or count again. Few events are ever in here. */
final class Withdrawals {

    private final Map<Integer, Changes> byEvent;
    private final Map<Integer, int[]> byCorrection;

    /**
     * What became of one event.
     *
     * @param positions of those who withdrew or reinstated it, ascending
     */
    private record Changes(int[] positions, boolean[] reinstated) {

        Changes and(int position, boolean again) {
            var size = positions.length;
            var more =
                    new Changes(
                            Arrays.copyOf(positions, size + 1),
                            Arrays.copyOf(reinstated, size + 1));
            more.positions[size] = position;
            more.reinstated[size] = again;
            return more;
        }
    }

    Withdrawals() {
        this(new HashMap<>(), new HashMap<>());
    }

    private Withdrawals(Map<Integer, Changes> byEvent, Map<Integer, int[]> byCorrection) {
        this.byEvent = byEvent;
        this.byCorrection = byCorrection;
    }

    Withdrawals copy() {
        return new Withdrawals(new HashMap<>(byEvent), new HashMap<>(byCorrection));
    }

    /** From the position of a correction on, the event at another position counts no more. */
    void add(int event, int correction, boolean reinstated) {
        var before = byEvent.getOrDefault(event, new Changes(new int[0], new boolean[0]));
        byEvent.put(event, before.and(correction, reinstated));
        var events = byCorrection.getOrDefault(correction, new int[0]);
        var more = Arrays.copyOf(events, events.length + 1);
        more[events.length] = event;
        byCorrection.put(correction, more);
    }

    boolean withdrawn(int event, int known) {
        var last = last(event, known);
        return last >= 0 && !byEvent.get(event).reinstated()[last];
    }

    /**
     * Position of what last withdrew or reinstated the event, as known at a position; 0 if none.
     */
    int lastChangeOf(int event, int known) {
        var last = last(event, known);
        return last < 0 ? 0 : byEvent.get(event).positions()[last];
    }

    /** Positions of the events that the one at the position withdrew or reinstated. */
    List<Integer> by(int correction) {
        return Arrays.stream(byCorrection.getOrDefault(correction, new int[0])).boxed().toList();
    }

    private int last(int event, int known) {
        var changes = byEvent.get(event);
        if (changes == null) {
            return -1;
        }
        var last = changes.positions().length - 1;
        while (last >= 0 && changes.positions()[last] > known) {
            last--;
        }
        return last;
    }
}
