package de.kommunal.roadmap.web.wording;

import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks names up in the record. */
@Component
public class NameBook {

    private final States states;
    private final RecordedEvents events;
    private final Clock clock;

    NameBook(States states, RecordedEvents events, Clock clock) {
        this.states = states;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The names as they are at the first of the readings at which a subject is there. What was
     * looked up is kept, so each answer needs names of its own.
     */
    public Names at(Reading... readings) {
        return new RecordNames(states, events, clock.getZone(), List.of(readings));
    }

    private static final class RecordNames implements Names {

        private final States states;
        private final RecordedEvents events;
        private final ZoneId zone;
        private final List<Reading> readings;
        private final Map<Subject, Optional<SubjectValues>> subjects = new HashMap<>();
        private final Map<String, Optional<RecordedEvent>> found = new HashMap<>();

        RecordNames(States states, RecordedEvents events, ZoneId zone, List<Reading> readings) {
            this.states = states;
            this.events = events;
            this.zone = zone;
            this.readings = readings;
        }

        @Override
        public Optional<SubjectValues> find(Subject subject) {
            return subjects.computeIfAbsent(subject, this::lookUp);
        }

        private Optional<SubjectValues> lookUp(Subject subject) {
            return readings.stream()
                    .map(reading -> states.find(reading, subject))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        @Override
        public Optional<RecordedEvent> event(String id) {
            return found.computeIfAbsent(id, events::find);
        }

        @Override
        public LocalDate recordedOn(RecordedEvent event) {
            return LocalDate.ofInstant(event.recordedAt(), zone);
        }
    }
}
