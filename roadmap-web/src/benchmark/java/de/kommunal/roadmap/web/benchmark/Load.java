package de.kommunal.roadmap.web.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Has some threads write for some time. */
final class Load {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final int writers;
    private final Duration time;

    /** The writes so far of each writer, so that the next run goes on behind them. */
    private final int[] written;

    Load(int writers, Duration time) {
        this.writers = writers;
        this.time = time;
        this.written = new int[writers];
    }

    /** Each writes as fast as it can; writes in a second. */
    double fastAsItCan(Side side) throws Exception {
        var before = IntStream.of(written).sum();
        var start = System.nanoTime();
        var end = start + time.toNanos();
        each(writer -> {
            while (System.nanoTime() < end) {
                side.write(writer, written[writer]++);
            }
        });
        return (IntStream.of(written).sum() - before) / ((System.nanoTime() - start) / NANOS);
    }

    /**
     * So many in a second, whether or not earlier ones are answered; each waits from when it should
     * have begun.
     *
     * @return milliseconds, ascending
     */
    double[] at(double inASecond, Side side) throws Exception {
        var gap = NANOS * writers / inASecond;
        var count = (int) (time.toNanos() / gap);
        var times = new double[writers * count];
        var start = System.nanoTime();
        each(writer -> {
            for (var i = 0; i < count; i++) {
                var due = start + (long) (gap * i + gap * writer / writers);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                side.write(writer, written[writer]++);
                times[writer * count + i] = (System.nanoTime() - due) / 1e6;
            }
        });
        Arrays.sort(times);
        return times;
    }

    private interface Writer {
        void run(int writer) throws Exception;
    }

    private void each(Writer task) throws Exception {
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var all =
                    IntStream.range(0, writers)
                            .mapToObj(writer ->
                                    threads.submit(() -> {
                                        task.run(writer);
                                        return writer;
                                    }))
                            .toList();
            for (Future<Integer> one : all) {
                one.get();
            }
        }
    }
}
