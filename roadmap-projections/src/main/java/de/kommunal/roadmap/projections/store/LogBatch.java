package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.format.LogLeaf;
import de.kommunal.roadmap.audit.format.TreeFrontier;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Events in their places.
 *
 * @param end where the log ends with them
 */
record LogBatch(List<EventRows.Placed> rows, SubtreeTable.Batch completed, LogHead end) {

    static LogBatch behind(LogHead head, List<PendingEvent> pending, Clock clock) {
        Instant recordedAt = head.nextRecordedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        TreeFrontier frontier = head.frontier();
        var rows = new ArrayList<EventRows.Placed>(pending.size());
        var completed = new SubtreeTable.Batch();
        for (PendingEvent event : pending) {
            LogLeaf leaf = event.leafAt(frontier.size() + 1, recordedAt);
            var row = new EventRows.Placed(leaf, leaf.hash(), event.payload(), event.metadata());
            rows.add(row);
            frontier = frontier.append(row.leafHash(), completed::add);
        }
        return new LogBatch(rows, completed, new LogHead(recordedAt, frontier));
    }
}
