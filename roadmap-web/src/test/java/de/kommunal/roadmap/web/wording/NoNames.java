package de.kommunal.roadmap.web.wording;

import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.shared.Subject;

import java.time.LocalDate;
import java.util.Optional;

/** A record of which nothing is known. */
enum NoNames implements Names {
    NONE;

    @Override
    public Optional<SubjectValues> find(Subject subject) {
        return Optional.empty();
    }

    @Override
    public Optional<RecordedEvent> event(String id) {
        return Optional.empty();
    }

    @Override
    public LocalDate recordedOn(RecordedEvent event) {
        throw new IllegalStateException("there is no event");
    }
}
