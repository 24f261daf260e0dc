package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.NotReadableYet;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.ProgrammeId;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Reads the record as it is at the head of the log, for decisions across subjects. */
@Component
class PlanAtHead {

    /** What is recorded counts from whatever day on: a decision is not taken for one day. */
    static final LocalDate WHENEVER = LocalDate.MAX;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventLog log;
    private final Records records;

    PlanAtHead(EventLog log, Records records) {
        this.log = log;
        this.records = records;
    }

    /**
     * What is there at one position.
     *
     * @param position to which the decision is to be tied
     */
    record Situation<V>(List<V> views, long position) {}

    <V extends View> Situation<V> read(
            Class<V> view, ProgrammeId programme, LocalDate validAt, Audience audience) {
        var position = log.head().position();
        if (!records.await(position, PATIENCE)) {
            throw new NotReadableYet(position);
        }
        var reading = new Reading(programme, records.momentAt(validAt, position), audience);
        var all = new Page.Request<V>(null, Integer.MAX_VALUE, item -> true);
        return new Situation<>(records.list(view, reading, all).items(), position);
    }
}
