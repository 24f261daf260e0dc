package de.kommunal.roadmap.web.wording;

import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.shared.Subject;

import java.time.LocalDate;
import java.util.Optional;

/** What sentences have to know of the record to call things by their names. */
public interface Names {

    /** What holds about a subject, as far as the reader may see it. */
    Optional<SubjectValues> find(Subject subject);

    /** The event with the id. */
    Optional<RecordedEvent> event(String id);

    /** The day on which an event was recorded, where the programme lies. */
    LocalDate recordedOn(RecordedEvent event);
}
