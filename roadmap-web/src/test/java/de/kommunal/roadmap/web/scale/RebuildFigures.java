package de.kommunal.roadmap.web.scale;

import de.kommunal.roadmap.reading.Rebuild;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What making the facts anew costs, beside only reading the same events: .ci/measure-rebuild. */
class RebuildFigures {

    private static final int EVENTS = Integer.getInteger("roadmap.rebuild.events", 100_000);
    private static final int KEYS = 40_000;
    private static final int PAGE = 1_000;
    private static final int TIMES = 3;

    @TempDir private Path directory;
    private final Figures figures = new Figures();

    @Test
    void isNotMuchSlowerThanReading() throws Exception {
        var data = directory.resolve("events");
        new GeneratedHistory(EVENTS, KEYS, 1).writeTo(data);
        try (var context =
                StoreApplication.start(StoreApplication.Reading.class, Clock.systemUTC(), data)) {
            for (var time = 1; time <= TIMES; time++) {
                measure(context);
            }
        } finally {
            figures.writeTo(Path.of("target", "rebuild"), "figures-" + EVENTS);
        }
    }

    private void measure(ConfigurableApplicationContext context) {
        var rebuild = context.getBean(Rebuild.class);
        var digest = rebuild.digest();
        var read = inASecond(() -> read(context.getBean(RecordedEvents.class)));
        var made = inASecond(rebuild::rebuild);
        if (!digest.equals(rebuild.digest())) {
            throw new IllegalStateException("something else was made");
        }
        figures.add("events read and deserialised in a second", "%.0f", read);
        figures.add("events made anew in a second", "%.0f", made);
        figures.add("made anew against read", "%.2f", made / read);
    }

    private static double inASecond(Runnable task) {
        var start = System.nanoTime();
        task.run();
        return EVENTS / ((System.nanoTime() - start) / 1e9);
    }

    private static void read(RecordedEvents events) {
        var after = 0L;
        List<RecordedEvent> page;
        do {
            page = events.read(after, PAGE);
            after = page.isEmpty() ? after : page.getLast().position();
        } while (page.size() == PAGE);
    }
}
