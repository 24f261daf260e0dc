package de.kommunal.roadmap.web.rest;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does something many times at the same moment. */
final class Together {

    private Together() {}

    static <T> List<T> call(int times, Callable<T> action)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(times);
        Callable<T> atOnce =
                () -> {
                    start.countDown();
                    start.await();
                    return action.call();
                };
        try (var threads = Executors.newFixedThreadPool(times)) {
            var calls = threads.invokeAll(IntStream.range(0, times).mapToObj(i -> atOnce).toList());
            return calls.stream().map(Future::resultNow).toList();
        }
    }
}
