package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.audit.EventLog;

import java.util.Optional;

/** Where in the log the records of a set lie, by their number; also those loaded earlier. */
final class RecordedPositions {

    private final long[] positions;
    private final EventLog log;
    private long last;

    RecordedPositions(int records, EventLog log) {
        this.positions = new long[records + 1];
        this.log = log;
    }

    void put(int record, long position) {
        positions[record] = position;
        last = Math.max(last, position);
    }

    /** The last of all, 0 if there is none. */
    long last() {
        return last;
    }

    /** Id of the last event that the record led to; empty if it is refused or still to come. */
    Optional<String> eventOf(long record) {
        if (record < 1 || record >= positions.length || positions[(int) record] == 0) {
            return Optional.empty();
        }
        return Optional.of(log.read(positions[(int) record] - 1, 1).getFirst().eventId());
    }
}
