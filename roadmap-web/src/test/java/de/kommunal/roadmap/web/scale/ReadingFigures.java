package de.kommunal.roadmap.web.scale;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** What reading costs within the process, on one store. */
final class ReadingFigures implements AutoCloseable {

    private static final int WARM_UP = 300;
    private static final int TIMES = 1_000;
    private static final int PAGE = 50;

    private final ConfigurableApplicationContext context;
    private final States states;
    private final RandomPoints points;

    ReadingFigures(Path dataDirectory) {
        context =
                StoreApplication.start(
                        StoreApplication.Reading.class, Clock.systemUTC(), dataDirectory);
        states = context.getBean(States.class);
        points =
                new RandomPoints(
                        context.getBean(EventLog.class), context.getBean(Records.class), 42);
    }

    /** Writes the whole state of the largest programme as JSON to nowhere. */
    Latencies write() throws Exception {
        return Latencies.of(
                WARM_UP,
                TIMES,
                i ->
                        () -> {
                            states.write(at(i), OutputStream.nullOutputStream());
                            return i;
                        });
    }

    /** Makes objects of the whole state of the largest programme. */
    Latencies all() throws Exception {
        return Latencies.of(WARM_UP, TIMES, i -> () -> states.all(at(i)));
    }

    /** One page of a subject's history: its last events, and what each of them changed. */
    Latencies historyPage() throws Exception {
        var subjects = subjects();
        return Latencies.of(
                WARM_UP, TIMES * 2, i -> page(at(i), subjects.get(i * 31 % subjects.size())));
    }

    private Callable<Object> page(Reading reading, Subject subject) {
        var wanted =
                new Marks(
                        subject,
                        null,
                        null,
                        null,
                        null,
                        0,
                        Long.MAX_VALUE,
                        Marks.Order.RECORDED,
                        true,
                        null,
                        PAGE);
        return () ->
                states.marks(reading, wanted).stream()
                        .map(mark -> states.changesBy(reading, mark.position()))
                        .toList();
    }

    /** Everything that differs between two points in the largest programme. */
    Latencies differences() throws Exception {
        return Latencies.of(
                WARM_UP,
                TIMES,
                i ->
                        () ->
                                states.differences(
                                        GeneratedHistory.LARGEST,
                                        points.before(i),
                                        points.at(i),
                                        Audience.INTERNAL));
    }

    /** The state from all events anew; it has to be the same. */
    Latencies naive(int times) throws Exception {
        var functions = new ArrayList<FactFunction<?>>();
        context.getBeansOfType(FactFunction.class).values().forEach(functions::add);
        var naive = new NaiveReplay(context.getBean(RecordedEvents.class), functions);
        requireSame(naive);
        return Latencies.of(
                1, times, i -> () -> naive.state(GeneratedHistory.LARGEST, points.at(i)));
    }

    private void requireSame(NaiveReplay naive) {
        for (var i = 0; i < 3; i++) {
            var expected = naive.state(GeneratedHistory.LARGEST, points.at(i));
            var found = states.all(at(i));
            long values = expected.values().stream().mapToLong(v -> v.size()).sum();
            // the provenance is a value more of each subject
            if (expected.size() != found.size() || values != values(found) - found.size()) {
                throw new IllegalStateException(
                        "the replay has %d subjects with %d values, the index %d with %d"
                                .formatted(
                                        expected.size(),
                                        values,
                                        found.size(),
                                        values(found) - found.size()));
            }
        }
    }

    private static long values(List<SubjectValues> state) {
        return state.stream().mapToLong(subject -> subject.values().size()).sum();
    }

    /** Values that hold now in the largest programme. */
    long livingKeys() {
        return values(states.all(now()));
    }

    long livingSubjects() {
        return states.all(now()).size();
    }

    private Reading now() {
        var records = context.getBean(Records.class);
        return new Reading(
                GeneratedHistory.LARGEST,
                records.momentAt(LocalDate.of(2026, 1, 1), head()),
                Audience.INTERNAL);
    }

    Reading at(int number) {
        return new Reading(GeneratedHistory.LARGEST, points.at(number), Audience.INTERNAL);
    }

    List<Subject> subjects() {
        return states.all(now()).stream().map(SubjectValues::subject).toList();
    }

    long head() {
        return context.getBean(EventLog.class).head().position();
    }

    RandomPoints points() {
        return points;
    }

    /** Reads the table into a new index. */
    Duration load() {
        var feed = context.getBean("factFeed");
        var start = System.nanoTime();
        ReflectionTestUtils.invokeMethod(feed, "reload");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How many assertions all events made: one for each line of the table's rows. */
    long assertions() {
        var jdbc = context.getBean(JdbcClient.class);
        return Objects.requireNonNull(
                jdbc.sql(
                                "select sum(length(says) - length(replace(says, char(10), '')))"
                                        + " from fact_1")
                        .query(Long.class)
                        .single());
    }

    @Override
    public void close() {
        context.close();
    }
}
