package de.kommunal.roadmap.correction;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.NotReadableYet;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.LocalDate;

/** Finds what is to be corrected or voided (rule B2). */
@Component
class Targets {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RecordedEvents events;
    private final EventLog log;
    private final Records records;

    Targets(RecordedEvents events, EventLog log, Records records) {
        this.events = events;
        this.log = log;
        this.records = records;
    }

    /**
     * @throws Refusal if there is no such event in the programme, or it is withdrawn already
     */
    Target event(String id, ProgrammeId programme) {
        var wrong =
                events.find(id)
                        .filter(found -> found.event().programme().equals(programme))
                        .orElseThrow(() ->
                                new Refusal(
                                        Rule.B2,
                                        "There is no event %s in %s.".formatted(id, programme)));
        var target = Target.of(wrong, events.of(wrong.aggregate()));
        if (!target.history().counts(id)) {
            throw new Refusal(Rule.B2, "The event " + id + " is withdrawn already.");
        }
        return target;
    }

    /** The event by which the correction was recorded. */
    Target correction(CorrectionId correction, ProgrammeId programme) {
        var position = log.head().position();
        if (!records.await(position, PATIENCE)) {
            throw new NotReadableYet(position);
        }
        var reading =
                new Reading(
                        programme, records.momentAt(LocalDate.MAX, position), Audience.INTERNAL);
        var event =
                records.find(CorrectionView.class, reading, correction.value())
                        .map(CorrectionView::recordedAs)
                        .orElseThrow(() ->
                                new Refusal(Rule.B2, "There is no correction " + correction + "."));
        return event(event, programme);
    }
}
