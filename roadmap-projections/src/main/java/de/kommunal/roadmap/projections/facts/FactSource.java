package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.RecordedEvents;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.util.List;

/** What the events of the log say, in bulk. */
@Component
class FactSource {

    private final RecordedEvents events;
    private final FactExtractor extractor;

    FactSource(RecordedEvents events, FactExtractor extractor) {
        this.events = events;
        this.extractor = extractor;
    }

    /**
     * What the next events say; fewer than the limit only at the end and before an event that
     * cannot be read.
     *
     * @throws UnreadableEvent if the very next one cannot be read
     */
    List<FactRows> after(long position, int limit) {
        try {
            return rows(position, limit);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            if (limit == 1) {
                throw new UnreadableEvent(position + 1, e);
            }
            // which one it is shows by halving
            return after(position, limit / 2);
        }
    }

    private List<FactRows> rows(long position, int limit) {
        return events.read(position, limit).stream().map(extractor::rowsOf).toList();
    }
}
