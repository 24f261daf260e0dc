package de.kommunal.roadmap.projections.facts;

import java.util.List;

/** What one event adds to the facts. */
record FactRows(long position, List<FactRow> rows, List<Withdrawal> withdrawals) {

    /**
     * From the position on, what the named event asserted counts no more.
     *
     * @param reinstated true if it counts again instead
     */
    record Withdrawal(long position, String eventId, boolean reinstated) {}

    FactRows {
        rows = List.copyOf(rows);
        withdrawals = List.copyOf(withdrawals);
    }
}
