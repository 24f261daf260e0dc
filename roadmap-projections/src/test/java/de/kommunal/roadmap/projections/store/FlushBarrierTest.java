package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class FlushBarrierTest {

    private final AtomicInteger begun = new AtomicInteger();
    private final Semaphore mayEnd = new Semaphore(0);
    private final FlushBarrier barrier = new FlushBarrier(this::flush);

    private void flush() {
        begun.incrementAndGet();
        mayEnd.acquireUninterruptibly();
    }

    @Test
    void servesAllWhoCameDuringAFlushWithTheNextOne() throws InterruptedException {
        Thread first = Thread.ofVirtual().start(barrier::awaitDurable);
        await().until(() -> begun.get() == 1);
        List<Thread> others =
                IntStream.range(0, 5)
                        .mapToObj(i -> Thread.ofPlatform().start(barrier::awaitDurable))
                        .toList();
        await().until(() -> others.stream().allMatch(FlushBarrierTest::isWaiting));

        mayEnd.release();
        first.join();
        await().until(() -> begun.get() == 2);
        assertThat(others).allMatch(Thread::isAlive);

        mayEnd.release();
        for (Thread other : others) {
            other.join();
        }
        assertThat(begun).hasValue(2);
    }

    @Test
    void flushesAgainForWhoComesLater() {
        mayEnd.release(2);
        barrier.awaitDurable();
        barrier.awaitDurable();
        assertThat(begun).hasValue(2);
    }

    @Test
    void doesNotCallAFailedFlushDurable() {
        var attempts = new AtomicInteger();
        var failingOnce =
                new FlushBarrier(() -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new IllegalStateException("disk full");
                    }
                });
        assertThatIllegalStateException().isThrownBy(failingOnce::awaitDurable);
        failingOnce.awaitDurable();
        assertThat(attempts).hasValue(2);
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING;
    }
}
