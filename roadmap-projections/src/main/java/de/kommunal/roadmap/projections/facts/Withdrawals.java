package de.kommunal.roadmap.projections.facts;

import java.util.Arrays;

/** Since which positions an event counts no more, or counts again. */
final class Withdrawals {

    static final Withdrawals EMPTY = new Withdrawals(new long[0], new boolean[0]);

    /** Of what stays true whatever was written wrongly, such as how often a subject changed. */
    static final Withdrawals NONE = new Withdrawals(new long[0], new boolean[0]);

    private final long[] positions;
    private final boolean[] reinstated;

    private Withdrawals(long[] positions, boolean[] reinstated) {
        this.positions = positions;
        this.reinstated = reinstated;
    }

    Withdrawals and(FactRows.Withdrawal next) {
        if (this == NONE) {
            return this;
        }
        var size = positions.length;
        var morePositions = Arrays.copyOf(positions, size + 1);
        var moreReinstated = Arrays.copyOf(reinstated, size + 1);
        morePositions[size] = next.position();
        moreReinstated[size] = next.reinstated();
        return new Withdrawals(morePositions, moreReinstated);
    }

    boolean withdrawnAt(long position) {
        for (var last = positions.length - 1; last >= 0; last--) {
            if (positions[last] <= position) {
                return !reinstated[last];
            }
        }
        return false;
    }
}
