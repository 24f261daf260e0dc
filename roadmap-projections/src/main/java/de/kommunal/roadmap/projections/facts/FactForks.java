package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.projections.store.ForkableFacts;
import de.kommunal.roadmap.reading.NotReadableYet;
import de.kommunal.roadmap.reading.RecordedEvent;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Lays facts of a fork over the index, for the thread that does the fork's work. */
@Component
class FactForks implements ForkableFacts {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FactFeed feed;
    private final FactExtractor extractor;

    FactForks(FactFeed feed, FactExtractor extractor) {
        this.feed = feed;
        this.extractor = extractor;
    }

    @Override
    public Branch branch(long atLeast) {
        if (!feed.await(atLeast, PATIENCE)) {
            throw new NotReadableYet(atLeast);
        }
        return new ForkedIndex(feed.index().fork(), extractor);
    }

    private static final class ForkedIndex implements Branch {

        private final FactIndex index;
        private final FactExtractor extractor;
        private final long begin;

        ForkedIndex(FactIndex index, FactExtractor extractor) {
            this.index = index;
            this.extractor = extractor;
            this.begin = index.position();
        }

        @Override
        public long position() {
            return begin;
        }

        @Override
        public void add(RecordedEvent event) {
            index.add(List.of(extractor.rowsOf(event)));
        }

        @Override
        public <T> T reading(Supplier<T> work) {
            return ScopedValue.where(FactFeed.FORK, index).call(work::get);
        }
    }
}
