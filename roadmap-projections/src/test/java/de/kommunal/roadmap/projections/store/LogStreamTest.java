package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class LogStreamTest {

    private final LogEnd end = new LogEnd(() -> 0);
    private final Engine engine = new Engine();
    private final LogStream stream = new LogStream(engine, end, null, closed -> {});
    private long committed;

    /** One that counts how often it is read. */
    private static final class Engine extends InMemoryEventStorageEngine {

        private int reads;

        /** Done once. */
        private Runnable beforeAnswer = () -> {};

        Engine() {
            // as positions of the log
            super(1);
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(
                @Nullable TrackingToken token, boolean mayBlock) {
            reads++;
            var answer = super.readEvents(token, mayBlock);
            var task = beforeAnswer;
            beforeAnswer = () -> {};
            task.run();
            return answer;
        }
    }

    @BeforeEach
    void lookAtTheLog() {
        end.look();
    }

    private void commit(int many) {
        for (var i = 0; i < many; i++) {
            committed++;
            engine.appendEvents(GenericEventMessage.asEventMessage(committed));
        }
        end.committed(committed);
    }

    private List<Object> rest() throws InterruptedException {
        var read = new ArrayList<>();
        while (stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)) {
            read.add(stream.nextAvailable().getPayload());
        }
        return read;
    }

    @Test
    void readsToTheEndAndThenNotBeforeItIsTold() throws InterruptedException {
        commit(3);
        assertThat(rest()).containsExactly(1L, 2L, 3L);

        commit(1);
        assertThat(rest()).isEmpty();
        assertThat(stream.peek()).isEmpty();
        commit(1);
        stream.wake();

        assertThat(rest()).containsExactly(4L, 5L);
        assertThat(engine.reads).isEqualTo(2);
    }

    @Test
    void readsWhatIsMoreThanAPageWithoutBeingTold() throws InterruptedException {
        commit(1_000);

        assertThat(rest()).hasSize(1_000).endsWith(1_000L);
        assertThat(engine.reads).isEqualTo(2);
    }

    @Test
    void missesNothingOfWhichItIsToldWhileItReads() throws InterruptedException {
        commit(1);
        engine.beforeAnswer =
                () -> {
                    commit(1);
                    stream.wake();
                };

        assertThat(rest()).containsExactly(1L, 2L);
    }

    @Test
    void readsAgainAfterAFailureWithoutBeingTold() throws InterruptedException {
        commit(1);
        engine.beforeAnswer =
                () -> {
                    throw new IllegalStateException("no connection");
                };
        assertThatIllegalStateException().isThrownBy(stream::peek).withMessage("no connection");

        assertThat(rest()).containsExactly(1L);
    }

    @Test
    void readsAgainForWhatItDidNotSeeThoughItIsCommitted() throws InterruptedException {
        end.committed(1);
        assertThat(rest()).isEmpty();

        commit(1);

        assertThat(rest()).containsExactly(1L);
    }

    @Test
    void passesOnThatItIsTold() {
        var told = new ArrayList<String>();
        stream.setOnAvailableCallback(() -> told.add("told"));

        stream.wake();

        assertThat(told).hasSize(1);
    }
}
