package de.kommunal.roadmap.web.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.page.PageWords;
import de.kommunal.roadmap.web.wording.Wording;

import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Finds what a subject has to do with. */
@Component
class RelatedSubjects {

    /** Of a partner's events so many are looked at, which bounds the work in a large programme. */
    private static final int MOST_EVENTS = 500;

    private final States states;

    RelatedSubjects(States states) {
        this.states = states;
    }

    /** By what their kind is called: what its values speak of, and what is a partner's. */
    SequencedMap<String, List<SubjectValue.Link>> to(
            Subject subject, Optional<SubjectValues> found, Reading reading, PageWords words) {
        return Stream.concat(named(found), ofPartner(subject, reading))
                .filter(other -> !other.equals(subject))
                .distinct()
                .filter(other -> words.names().find(other).isPresent())
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .collect(
                        groupingBy(
                                other -> Wording.label(other.kind(), words.locale()),
                                LinkedHashMap::new,
                                mapping(other -> link(other, words), toList())));
    }

    private static SubjectValue.Link link(Subject subject, PageWords words) {
        return new SubjectValue.Link(subject, words.name(subject.kind(), subject.id()));
    }

    private static Stream<Subject> named(Optional<SubjectValues> found) {
        return found.stream()
                .flatMap(subject -> subject.values().stream())
                .flatMap(value ->
                        (value.path().equals(HeldValue.PROVENANCE)
                                        ? Wording.references("sources", value.json())
                                        : Wording.references(value.path(), value.json()))
                                .stream());
    }

    private Stream<Subject> ofPartner(Subject subject, Reading reading) {
        if (subject.kind() != Subject.Kind.PARTNER) {
            return Stream.of();
        }
        var wanted =
                new Marks(
                        null,
                        null,
                        subject.id(),
                        null,
                        null,
                        0,
                        Long.MAX_VALUE,
                        Marks.Order.RECORDED,
                        true,
                        null,
                        MOST_EVENTS);
        return states.marks(reading, wanted).stream()
                .map(EventMark::subject)
                .filter(other -> other.kind() != Subject.Kind.CORRECTION);
    }
}
