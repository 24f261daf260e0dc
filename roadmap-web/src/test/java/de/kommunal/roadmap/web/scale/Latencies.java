package de.kommunal.roadmap.web.scale;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** How long something took, many times, in milliseconds. */
record Latencies(List<Double> sorted) {

    /** Asks some times for warming up and then measures each question. */
    static Latencies of(int warmUp, int times, IntFunction<Callable<?>> question) throws Exception {
        for (var i = 0; i < warmUp; i++) {
            question.apply(i).call();
        }
        var nanos = new long[times];
        for (var i = 0; i < times; i++) {
            var asked = question.apply(warmUp + i);
            var start = System.nanoTime();
            asked.call();
            nanos[i] = System.nanoTime() - start;
        }
        var millis = Arrays.stream(nanos).mapToDouble(n -> n / (double) MILLISECOND).sorted();
        return new Latencies(millis.boxed().toList());
    }

    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    double p50() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    double p99() {
        return at(0.99);
    }

    /** The least value of which this share of all is not greater. */
    private double at(double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
