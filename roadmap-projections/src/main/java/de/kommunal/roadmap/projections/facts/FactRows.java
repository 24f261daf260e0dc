package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What one event adds to the facts.
 *
 * @param subject what the event is about
 * @param record the subject in whose history it was recorded; another one only for a correction
 * @param place where the event stands among those of one day: its own position, or that of the
 *     event that it replaces
 * @param effective first day on which it holds
 */
record FactRows(
        long position,
        String eventId,
        ProgrammeId programme,
        Subject subject,
        Subject record,
        long place,
        LocalDate effective,
        Instant recordedAt,
        Publicity publicity,
        List<FactRow> rows,
        List<Withdrawal> withdrawals) {

    /**
     * From the event's position on, what the named event asserted counts no more.
     *
     * @param reinstated true if it counts again instead
     */
    record Withdrawal(String eventId, boolean reinstated) {}

    FactRows {
        rows = List.copyOf(rows);
        withdrawals = List.copyOf(withdrawals);
    }
}
