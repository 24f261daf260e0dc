package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.projections.facts.NaiveFold.Point;
import de.kommunal.roadmap.projections.facts.NaiveFold.Said;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.reading.ValueDifference;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What an event changed is what the fold says with it and without it. */
final class ChangeLaw {

    private final NaiveFold naive;
    private final IndexStates states;

    /** One value with and without the event. */
    private record Change(@Nullable HeldValue before, @Nullable HeldValue after) {}

    private record Value(Subject subject, String path) {}

    ChangeLaw(NaiveFold naive, FactFeed feed) {
        this.naive = naive;
        this.states = new IndexStates(feed);
    }

    void holdsFor(RecordedEvent event, Audience audience) {
        var programme = event.event().programme();
        var head = new Point(LocalDate.of(2025, 1, 1), naive.log().size());
        var reading = new Reading(programme, StateLaw.moment(head), audience);
        var found = states.changesBy(reading, event.position());
        if (audience == Audience.PUBLIC && !NaiveFold.isPublic(event)) {
            assertThat(found).isEmpty();
            return;
        }
        var changes = changes(found);
        changes.forEach((value, change) ->
                assertThat(days(event).map(day -> change(event, day, value, audience)))
                        .as("%s by %s for %s", value, event, audience)
                        .contains(change));
        for (var value : saidBy(event)) {
            var expected = change(event, day(event), value, audience);
            if (!Objects.equals(json(expected.before()), json(expected.after()))) {
                assertThat(changes)
                        .as("by %s for %s", event, audience)
                        .containsEntry(value, expected);
            }
        }
    }

    private static Map<Value, Change> changes(List<SubjectDifference> differences) {
        var changes = new HashMap<Value, Change>();
        for (var subject : differences) {
            for (ValueDifference value : subject.values()) {
                changes.put(
                        new Value(subject.subject(), value.path()),
                        new Change(value.before(), value.after()));
            }
        }
        return changes;
    }

    /** The event's own day, and those of the events that count no more, or again, because of it. */
    private Stream<LocalDate> days(RecordedEvent event) {
        var changed =
                naive.log().stream()
                        .filter(e -> e.position() < event.position())
                        .filter(e ->
                                naive.counts(e, before(event))
                                        != naive.counts(e, event.position()));
        return Stream.concat(Stream.of(event), changed).map(ChangeLaw::day);
    }

    /** A correction and its replacement are recorded together. */
    private static long before(RecordedEvent event) {
        return Replaced.in(event.metaData()) == null ? event.position() - 1 : event.position() - 2;
    }

    private Change change(RecordedEvent event, LocalDate day, Value value, Audience audience) {
        var programme = event.event().programme();
        return new Change(
                held(programme, value, new Point(day, before(event)), audience),
                held(programme, value, new Point(day, event.position()), audience));
    }

    private @Nullable HeldValue held(
            ProgrammeId programme, Value value, Point point, Audience audience) {
        var leading = naive.leading(programme, value.subject(), point, audience);
        var said = leading.get(value.path());
        var isThere = holds(leading.get("@created"));
        return isThere && said != null && holds(said) ? StateLaw.held(said) : null;
    }

    private static boolean holds(@Nullable Said said) {
        return said != null && said.json() != null;
    }

    private List<Value> saidBy(RecordedEvent event) {
        return naive.said(event).stream()
                .filter(said -> !said.aspect().startsWith("@"))
                .map(said -> new Value(said.subject(), said.aspect()))
                .toList();
    }

    private static LocalDate day(RecordedEvent event) {
        return event.event().provenance().effective().earliest();
    }

    private static @Nullable String json(@Nullable HeldValue value) {
        return value == null ? null : value.json();
    }
}
