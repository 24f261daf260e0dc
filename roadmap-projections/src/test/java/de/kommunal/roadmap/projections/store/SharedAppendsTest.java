package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import de.kommunal.roadmap.projections.store.AppendShare.Place;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

class SharedAppendsTest {

    private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore mayEnd = new Semaphore(0);

    private void record(List<AppendShare> group) {
        groups.add(group.size());
        mayEnd.acquireUninterruptibly();
        group.forEach(share -> share.recorded(new Place(groups.size(), Instant.EPOCH)));
    }

    private static AppendShare share() {
        return new AppendShare(List.of(), null, null);
    }

    /** A unit of work in a thread of its own. */
    private static Thread append(SharedAppends appends, Consumer<AppendShare> then) {
        return Thread.ofPlatform()
                .start(() -> {
                    var share = share();
                    appends.append(share);
                    then.accept(share);
                });
    }

    /** The first one, which is under way when this returns. */
    private Thread appendFirst(SharedAppends appends, Consumer<AppendShare> then) {
        var first = append(appends, then);
        await().until(() -> groups.size() == 1);
        return first;
    }

    private static List<Thread> appendWhileOneIsUnderWay(
            SharedAppends appends, int many, Consumer<AppendShare> then) {
        var threads = IntStream.range(0, many).mapToObj(number -> append(appends, then)).toList();
        await().until(() -> threads.stream().allMatch(SharedAppendsTest::isWaiting));
        return threads;
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING;
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }

    @Test
    void appendsTogetherWhatComesWhileAnotherAppendIsUnderWay() throws InterruptedException {
        var appends = new SharedAppends(this::record);
        var places = Collections.synchronizedList(new ArrayList<Long>());
        Consumer<AppendShare> note =
                share -> {
                    var place = share.place();
                    places.add(place == null ? -1 : place.position());
                };
        var first = appendFirst(appends, note);
        var others = appendWhileOneIsUnderWay(appends, 5, note);

        mayEnd.release(2);
        first.join();
        join(others);

        assertThat(groups).containsExactly(1, 5);
        assertThat(places).containsExactlyInAnyOrder(1L, 2L, 2L, 2L, 2L, 2L);
    }

    @Test
    void leavesToTheNextWhatIsTooMuchForOne() throws InterruptedException {
        var appends = new SharedAppends(this::record);
        var first = appendFirst(appends, share -> {});
        var others = appendWhileOneIsUnderWay(appends, SharedAppends.MOST + 3, share -> {});

        mayEnd.release(3);
        first.join();
        join(others);

        assertThat(groups).containsExactly(1, SharedAppends.MOST, 3);
    }

    @Test
    void tellsAllOfAFailureAndGoesOn() throws InterruptedException {
        var failing = new IllegalStateException("connection lost");
        var appends =
                new SharedAppends(group -> {
                    groups.add(group.size());
                    mayEnd.acquireUninterruptibly();
                    if (groups.size() == 2) {
                        throw failing;
                    }
                    group.forEach(share -> share.recorded(new Place(1, Instant.EPOCH)));
                });
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        Consumer<AppendShare> note =
                share -> {
                    try {
                        share.place();
                    } catch (IllegalStateException e) {
                        failures.add(e);
                    }
                };
        var first = appendFirst(appends, note);
        var others = appendWhileOneIsUnderWay(appends, 3, note);

        mayEnd.release(3);
        first.join();
        join(others);
        append(appends, note).join();

        assertThat(groups).containsExactly(1, 3, 1);
        assertThat(failures).containsExactly(failing, failing, failing);
    }

    @Test
    void leavesNobodyWaitingAfterAnError() throws InterruptedException {
        var appends =
                new SharedAppends(group -> {
                    groups.add(group.size());
                    mayEnd.acquireUninterruptibly();
                    throw new StackOverflowError();
                });
        var shares = Collections.synchronizedList(new ArrayList<AppendShare>());
        Runnable work =
                () -> {
                    var share = share();
                    shares.add(share);
                    try {
                        appends.append(share);
                    } catch (StackOverflowError e) {
                        groups.add(0);
                    }
                };
        var threads = new ArrayList<>(List.of(Thread.ofPlatform().start(work)));
        await().until(() -> groups.size() == 1);
        threads.add(Thread.ofPlatform().start(work));
        threads.add(Thread.ofPlatform().start(work));
        await().until(() -> threads.stream().allMatch(SharedAppendsTest::isWaiting));

        mayEnd.release(2);
        join(threads);

        assertThat(groups).as("with each error once").containsExactlyInAnyOrder(1, 0, 2, 0);
        assertThat(shares)
                .hasSize(3)
                .allSatisfy(share -> assertThatIllegalStateException().isThrownBy(share::place));
    }

    @Test
    void waitsOnThroughAnInterruption() throws InterruptedException {
        var appends = new SharedAppends(this::record);
        var first = appendFirst(appends, share -> {});
        var interrupted = new AtomicReference<Boolean>();
        var other =
                appendWhileOneIsUnderWay(
                                appends,
                                1,
                                share -> interrupted.set(Thread.currentThread().isInterrupted()))
                        .getFirst();

        other.interrupt();
        mayEnd.release(2);
        first.join();
        other.join();

        assertThat(groups).containsExactly(1, 1);
        assertThat(interrupted).hasValue(true);
    }
}
