package de.kommunal.roadmap.web.scale;

import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.web.support.SteppedClock;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A store of any length that always says the same for the same seed: programmes whose towns found
 * committees, deliberate, resolve, change their minds and put right what was recorded wrongly, over
 * ten years. It goes straight through the store's own engine, with positions, times and leaves as
 * of all events, and past the aggregates, which can load it all the same.
 *
 * @param events at least so many; the last town that is founded may add some
 * @param livingKeys about so many values that hold in the largest programme once it is all founded
 */
public record GeneratedHistory(int events, int livingKeys, long seed) {

    /** The programme with the most subjects; it has four of ten events. */
    public static final ProgrammeId LARGEST = new ProgrammeId("gross");

    private static final int SMALLER = 12;
    private static final int OF_THE_LARGEST = 40;
    private static final int KEYS_OF_A_TOWN = 152;
    private static final int LEAST_EVENTS_OF_A_TOWN = 80;
    private static final int TRANSACTION = 20_000;
    private static final int AT_ONE_TIME = 50;
    private static final Instant START = Instant.parse("2016-01-04T07:00:00Z");
    private static final Duration ALL = Duration.ofDays(10 * 365);

    /** Sorting a million keys at once takes a fraction of putting each into its place. */
    private static final List<String> WITHOUT_ORDER =
            List.of(
                    "alter table domain_event drop constraint domain_event_identifier",
                    "alter table domain_event drop constraint domain_event_sequence",
                    "drop index domain_event_time");

    private static final List<String> IN_ORDER =
            List.of(
                    "alter table domain_event add constraint domain_event_identifier"
                            + " unique (event_identifier)",
                    "alter table domain_event add constraint domain_event_sequence"
                            + " unique (aggregate_identifier, sequence_number)",
                    "create index domain_event_time on domain_event (time_stamp, global_index)");

    /** What was written, and how long that took. */
    public record Written(long events, Duration time) {

        public double eventsInASecond() {
            return events * 1e9 / time.toNanos();
        }
    }

    /** Writes it into an empty data directory, which no program may have open. */
    public Written writeTo(Path dataDirectory) {
        var clock = new SteppedClock(START);
        try (var context =
                StoreApplication.start(StoreApplication.Writing.class, clock, dataDirectory)) {
            var start = System.nanoTime();
            var log = new HistoryLog(new SplittableRandom(seed), 0);
            var jdbc = context.getBean(JdbcOperations.class);
            WITHOUT_ORDER.forEach(jdbc::execute);
            write(log, clock, context);
            IN_ORDER.forEach(jdbc::execute);
            StoreApplication.skipTo(log.position(), context);
            return new Written(log.position(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void write(HistoryLog log, SteppedClock clock, ConfigurableApplicationContext context) {
        var engine = context.getBean(EventStorageEngine.class);
        var transaction = context.getBean(TransactionTemplate.class);
        var random = new SplittableRandom(seed + 1);
        var programmes = programmes(new Happenings(log, clock, random));
        var pause = ALL.multipliedBy(AT_ONE_TIME).dividedBy(events);
        while (log.position() < events) {
            transaction.executeWithoutResult(status -> {
                var until = Math.min(log.position() + TRANSACTION, events);
                while (log.position() < until) {
                    var next = Math.min(log.position() + AT_ONE_TIME, until);
                    while (log.position() < next) {
                        programme(programmes, random).goOn((double) log.position() / events);
                    }
                    engine.appendEvents(log.take());
                    clock.pass(pause);
                }
            });
        }
    }

    private record Happenings(HistoryLog log, SteppedClock clock, SplittableRandom random) {

        GeneratedProgramme programme(ProgrammeId id, int towns) {
            return new GeneratedProgramme(new Happening(id, log, clock, random), towns);
        }
    }

    private List<GeneratedProgramme> programmes(Happenings happenings) {
        var ofTheLargest = events * OF_THE_LARGEST / 100;
        var programmes = new ArrayList<GeneratedProgramme>();
        programmes.add(happenings.programme(LARGEST, towns(ofTheLargest, livingKeys)));
        for (var i = 1; i <= SMALLER; i++) {
            var id = new ProgrammeId("klein-" + i);
            var share = (events - ofTheLargest) / SMALLER;
            programmes.add(happenings.programme(id, towns(share, livingKeys / SMALLER)));
        }
        return programmes;
    }

    private static int towns(int events, int keys) {
        return Math.clamp(keys / KEYS_OF_A_TOWN, 1, Math.max(1, events / LEAST_EVENTS_OF_A_TOWN));
    }

    private static GeneratedProgramme programme(
            List<GeneratedProgramme> programmes, SplittableRandom random) {
        return random.nextInt(100) < OF_THE_LARGEST
                ? programmes.getFirst()
                : programmes.get(1 + random.nextInt(SMALLER));
    }
}
