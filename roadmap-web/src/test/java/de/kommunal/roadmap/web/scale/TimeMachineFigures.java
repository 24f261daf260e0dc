package de.kommunal.roadmap.web.scale;

import de.kommunal.roadmap.shared.Subject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;

/**
 * What reading any state costs on a long history, and on one of a tenth with the same subjects:
 * .ci/measure-time-machine.
 */
class TimeMachineFigures {

    private static final int EVENTS = Integer.getInteger("roadmap.time-machine.events", 100_000);
    private static final int KEYS = Integer.getInteger("roadmap.time-machine.keys", 40_000);
    private static final long SEED = Long.getLong("roadmap.time-machine.seed", 1);
    private static final boolean HTTP = Boolean.getBoolean("roadmap.time-machine.http");
    private static final int TENTH = 10;

    /** Above it one replay takes so long that the run would be about nothing else. */
    private static final int MOST_TO_REPLAY = 100_000;

    private static final int REPLAYS = 5;

    @TempDir private Path directory;
    private final Figures figures = new Figures();

    @Test
    void readsByWhatLives() throws Exception {
        try {
            measure();
        } finally {
            figures.writeTo(Path.of("target", "time-machine"), "figures-" + EVENTS);
        }
    }

    private void measure() throws Exception {
        var tenth = written(EVENTS / TENTH);
        var all = written(EVENTS);
        var withoutIndex = heapWithoutIndex();
        var few = measureTenth(tenth);
        var many = measure(all, withoutIndex);
        figures.add("state with ten times the history", "%.2f times as long", many / few);
        if (HTTP) {
            measureServer(all);
        }
    }

    private Path written(int events) {
        var data = directory.resolve("events-" + events);
        // the same subjects in both: what is founded depends on the keys and not on the events
        var written = new GeneratedHistory(events, KEYS, SEED).writeTo(data);
        figures.add(
                "generated: %d events, in a second".formatted(written.events()),
                "%.0f",
                written.eventsInASecond());
        return data;
    }

    private long heapWithoutIndex() {
        var data = directory.resolve("almost-nothing");
        new GeneratedHistory(100, 100, SEED).writeTo(data);
        try (var reading = new ReadingFigures(data)) {
            return usedAfterCollection(reading);
        }
    }

    private static long usedAfterCollection(Object kept) {
        try {
            for (var i = 0; i < 3; i++) {
                System.gc();
            }
            var memory = Runtime.getRuntime();
            return memory.totalMemory() - memory.freeMemory();
        } finally {
            Reference.reachabilityFence(kept);
        }
    }

    /** Answers the median of the state. */
    private double measureTenth(Path data) throws Exception {
        try (var reading = new ReadingFigures(data)) {
            var state = reading.write();
            figures.add("a tenth of the history: state written", state);
            say(reading);
            if (EVENTS / TENTH <= MOST_TO_REPLAY) {
                replay(reading, state);
            }
            return state.p50();
        }
    }

    private void replay(ReadingFigures reading, Latencies state) throws Exception {
        var naive = reading.naive(REPLAYS);
        figures.add("naive replay of a tenth of the history", naive);
        figures.add("replay against index", "%.0f times as long", naive.p50() / state.p50());
    }

    private double measure(Path data, long withoutIndex) throws Exception {
        try (var reading = new ReadingFigures(data)) {
            measureIndex(reading, usedAfterCollection(reading) - withoutIndex);
            say(reading);
            var state = reading.write();
            figures.add("state written as JSON, in process", state);
            figures.add("state as objects, in process", reading.all());
            figures.add("page of a subject's history, in process", reading.historyPage());
            figures.add("changes between two points, in process", reading.differences());
            if (EVENTS <= MOST_TO_REPLAY) {
                replay(reading, state);
            }
            return state.p50();
        }
    }

    private void measureIndex(ReadingFigures reading, long bytes) {
        var assertions = reading.assertions();
        figures.add("assertions", Long.toString(assertions), (Object) assertions);
        figures.add("heap of the index, MiB", "%.0f", bytes / (double) (1 << 20));
        figures.add("heap of an assertion, bytes", "%.0f", bytes / (double) assertions);
        figures.add("index load, s", "%.2f", reading.load().toMillis() / 1e3);
        figures.add("index load once more, s", "%.2f", reading.load().toMillis() / 1e3);
    }

    private void say(ReadingFigures reading) {
        var subjects = reading.livingSubjects();
        var keys = reading.livingKeys();
        figures.add(
                "living keys of %d subjects".formatted(subjects),
                Long.toString(keys),
                (Object) keys);
    }

    private void measureServer(Path data) throws Exception {
        RandomPoints points;
        List<Subject> subjects;
        long head;
        try (var reading = new ReadingFigures(data)) {
            points = reading.points();
            subjects = reading.subjects();
            head = reading.head();
        }
        try (var server = new ServerFigures(data, points)) {
            var added = server.settle(head);
            figures.add("events added by the program at its start", "" + added, (Object) added);
            figures.add("state as JSON, HTTP", server.state());
            figures.add("page of a subject's history, HTTP", server.historyPage(subjects, head));
            figures.add("changes between two points, HTTP", server.changes());
        }
    }
}
