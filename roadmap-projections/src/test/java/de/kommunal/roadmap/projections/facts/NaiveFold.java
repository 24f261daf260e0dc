package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The law of the fold as it is written down: a list of what all events say, of which those stay
 * that count at the point asked for, in the order of effective day and place. Slow, and without
 * anything that the index is made of but what each single event says.
 */
final class NaiveFold {

    /**
     * What one event says about one aspect.
     *
     * @param ofRecord true if it tells of the record itself: on every day, and even if withdrawn
     */
    record Said(
            RecordedEvent by,
            Subject subject,
            String aspect,
            @Nullable String json,
            boolean ofRecord) {

        LocalDate day() {
            return ofRecord
                    ? LocalDate.of(1, 1, 1)
                    : by.event().provenance().effective().earliest();
        }

        long place() {
            var replaced = Replaced.in(by.metaData());
            return replaced == null || ofRecord ? by.position() : replaced.place();
        }

        boolean isFor(Audience audience) {
            return audience == Audience.INTERNAL || isPublic(by);
        }
    }

    /** The two clocks of a question. */
    record Point(LocalDate day, long position) {}

    private final List<RecordedEvent> log;
    private final CountingEvents counting;
    private final List<Said> said = new ArrayList<>();
    private final Map<ProgrammeId, Map<Subject, List<Said>>> ofSubject = new LinkedHashMap<>();

    NaiveFold(List<RecordedEvent> log, List<FactFunction<?>> features) {
        this.log = log;
        this.counting = new CountingEvents(log);
        log.forEach(event -> add(event, features));
        said.forEach(one ->
                ofSubject
                        .computeIfAbsent(one.by().event().programme(), p -> new LinkedHashMap<>())
                        .computeIfAbsent(one.subject(), s -> new ArrayList<>())
                        .add(one));
        ofSubject.values().forEach(all -> all.values().forEach(NaiveFold::sort));
    }

    private static void sort(List<Said> said) {
        said.sort(
                Comparator.comparing(Said::day)
                        .thenComparingLong(Said::place)
                        .thenComparingLong(s -> s.by().position()));
    }

    @SuppressWarnings("unchecked")
    private void add(RecordedEvent event, List<FactFunction<?>> features) {
        var feature =
                (FactFunction<Event>)
                        features.stream()
                                .filter(f -> f.events().isInstance(event.event()))
                                .findFirst()
                                .orElseThrow();
        var facts = feature.of(event.event());
        var own = facts.subject();
        var replaced = Replaced.in(event.metaData());
        if (replaced == null ? event.sequence() == 0 : replaced.sequence() == 0) {
            said.add(new Said(event, own, "@created", "true", false));
        }
        said.add(version(event, own));
        if (RandomHistory.isCorrection(event.event())) {
            said.add(version(event, Subject.ofAggregate(event.aggregate())));
        }
        if (replaced != null) {
            var correction = new Subject(Subject.Kind.CORRECTION, replaced.correction());
            said.add(version(event, correction));
            said.add(new Said(event, correction, "@replacement", json(event.id()), true));
        }
        said.add(new Said(event, own, "@provenance", json(event.event().provenance()), false));
        for (var fact : facts.list()) {
            if (fact instanceof Fact.Assertion a) {
                var json = a.value() == null ? null : json(a.value());
                said.add(new Said(event, a.subject(), a.aspect(), json, false));
            }
        }
    }

    private static Said version(RecordedEvent event, Subject subject) {
        return new Said(event, subject, "@version", json(event.sequence() + 1), true);
    }

    private static String json(Object value) {
        return FactJson.MAPPER.writeValueAsString(value);
    }

    static boolean isPublic(RecordedEvent event) {
        return event.event().provenance().publicity() == Publicity.PUBLIC;
    }

    /** All subjects of a programme that are there, in the order of first recording. */
    Map<Subject, NavigableMap<String, Said>> state(
            ProgrammeId programme, Point point, Audience audience) {
        var state = new LinkedHashMap<Subject, NavigableMap<String, Said>>();
        subjects(programme)
                .forEach(subject -> {
                    var values = leading(programme, subject, point, audience);
                    values.values().removeIf(s -> s.json() == null);
                    if (values.containsKey("@created")) {
                        state.put(subject, values);
                    }
                });
        return state;
    }

    /** What is said last about each aspect, also if it is that nothing holds any more. */
    NavigableMap<String, Said> leading(
            ProgrammeId programme, Subject subject, Point point, Audience audience) {
        var leading = new TreeMap<String, Said>();
        for (var one : said(programme, subject)) {
            if (one.by().position() <= point.position()
                    && !one.day().isAfter(point.day())
                    && one.isFor(audience)
                    && (one.ofRecord() || counting.counts(one.by(), point.position()))) {
                leading.put(one.aspect(), one);
            }
        }
        return leading;
    }

    /** All subjects of which anything was ever said, in the order of first recording. */
    List<Subject> subjects(ProgrammeId programme) {
        return List.copyOf(ofSubject.getOrDefault(programme, Map.of()).keySet());
    }

    /** All that was ever said about a subject, in the order in which it is to be folded. */
    List<Said> said(ProgrammeId programme, Subject subject) {
        return ofSubject.getOrDefault(programme, Map.of()).getOrDefault(subject, List.of());
    }

    List<Said> said(RecordedEvent event) {
        return said.stream().filter(one -> one.by().id().equals(event.id())).toList();
    }

    List<RecordedEvent> log() {
        return log;
    }

    boolean counts(RecordedEvent event, long position) {
        return counting.counts(event, position);
    }
}
