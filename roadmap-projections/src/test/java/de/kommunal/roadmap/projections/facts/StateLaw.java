package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.projections.facts.NaiveFold.Point;
import de.kommunal.roadmap.projections.facts.NaiveFold.Said;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What holds at a point, by all ways in which it can be asked for, is what the fold says. */
final class StateLaw {

    private static final Subject NOBODY = new Subject(Subject.Kind.PARTNER, "nobody");

    private final NaiveFold naive;
    private final FactFeed feed;
    private final IndexStates states;

    StateLaw(NaiveFold naive, FactFeed feed) {
        this.naive = naive;
        this.feed = feed;
        this.states = new IndexStates(feed);
    }

    void holdsAt(ProgrammeId programme, Point point, Audience audience) {
        var reading = new Reading(programme, moment(point), audience);
        var fold = naive.state(programme, point, audience);
        var expected = new ArrayList<SubjectValues>();
        fold.forEach((subject, values) -> expected.add(values(subject, values)));
        assertThat(states.all(reading)).as("all at %s", reading).isEqualTo(expected);
        assertThat(written(reading)).as("written at %s", reading).isEqualTo(tree(expected));
        for (var subject : naive.subjects(programme)) {
            var one = expected.stream().filter(s -> s.subject().equals(subject)).findFirst();
            assertThat(states.find(reading, subject)).as("%s", reading).isEqualTo(one);
            assertThat(folded(reading, subject))
                    .as("what views of %s are folded from at %s", subject, reading)
                    .isEqualTo(assertions(fold.get(subject)));
        }
        assertThat(states.find(reading, NOBODY)).isEmpty();
    }

    static Moment moment(Point point) {
        return new Moment(point.day(), Instant.EPOCH, point.position());
    }

    private static SubjectValues values(Subject subject, NavigableMap<String, Said> values) {
        var held = new ArrayList<HeldValue>();
        values.forEach((aspect, said) -> {
            if (isShown(aspect)) {
                held.add(held(said));
            }
        });
        var version = values.get("@version");
        return new SubjectValues(
                subject, version == null ? 0 : Long.parseLong(json(version)), held);
    }

    static boolean isShown(String aspect) {
        return !aspect.startsWith("@") || aspect.equals("@provenance");
    }

    static HeldValue held(Said said) {
        var path = said.aspect().equals("@provenance") ? HeldValue.PROVENANCE : said.aspect();
        return new HeldValue(path, json(said), said.by().id(), said.by().position(), said.day());
    }

    private static String json(Said said) {
        return String.valueOf(said.json());
    }

    /** What the folds of views get: everything that holds, and in whose place. */
    private static List<SubjectState.Assertion> assertions(
            @Nullable NavigableMap<String, Said> values) {
        return values == null
                ? List.of()
                : values.values().stream()
                        .map(s -> new SubjectState.Assertion(json(s), s.by().id(), s.place()))
                        .toList();
    }

    private List<SubjectState.Assertion> folded(Reading reading, Subject subject) {
        return feed.index()
                .state(reading.programme(), subject, reading.moment(), reading.audience())
                .map(state -> List.copyOf(state.assertions()))
                .orElse(List.of());
    }

    private Object written(Reading reading) {
        var out = new ByteArrayOutputStream();
        try {
            states.write(reading, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FactJson.MAPPER.readValue(out.toByteArray(), Object.class);
    }

    /** The expected answer as it is written down in {@code States.write}. */
    private static Object tree(List<SubjectValues> state) {
        return state.stream()
                .map(subject ->
                        Map.of(
                                "kind",
                                subject.subject().kind().word(),
                                "id",
                                subject.subject().id(),
                                "version",
                                Math.toIntExact(subject.version()),
                                "values",
                                tree(subject)))
                .toList();
    }

    private static Map<String, Object> tree(SubjectValues subject) {
        var values = new TreeMap<String, Object>();
        for (var value : subject.values()) {
            values.put(
                    value.path(),
                    Map.of(
                            "value",
                            FactJson.MAPPER.readValue(value.json(), Object.class),
                            "event",
                            value.event(),
                            "position",
                            Math.toIntExact(value.position()),
                            "effective",
                            value.effective().toString()));
        }
        return values;
    }
}
