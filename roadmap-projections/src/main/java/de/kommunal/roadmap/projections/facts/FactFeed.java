package de.kommunal.roadmap.projections.facts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import jakarta.annotation.PostConstruct;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the index level with the table and lets readers wait for it. */
@Component
class FactFeed implements MeterBinder {

    /** The index from which this thread reads, if it is not the one of all. */
    static final ScopedValue<FactIndex> FORK = ScopedValue.newInstance();

    private static final Logger LOG = LoggerFactory.getLogger(FactFeed.class);

    /** From so many events on, loading them is worth a line in the log. */
    private static final long MANY = 100_000;

    private final FactTable table;
    private final FactIndex index = new FactIndex();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    /** Of the thread that follows. */
    private boolean stuck;

    /** Of the table, from which the index was read. */
    private int slot;

    FactFeed(FactTable table) {
        this.table = table;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("roadmap.facts", index, FactIndex::facts)
                .description("Facts in memory, withdrawn ones included")
                .register(registry);
    }

    /** The index that this thread reads. */
    FactIndex index() {
        return FORK.isBound() ? FORK.get() : index;
    }

    @PostConstruct
    void load() {
        reload();
    }

    /** Regularly, as another node may have written. */
    @Scheduled(fixedDelayString = "${roadmap.follow-every:PT0.5S}")
    void follow() {
        try {
            catchUp();
            if (stuck) {
                stuck = false;
                LOG.info("the database answers again, reads follow the log");
            }
        } catch (DataAccessException e) {
            // ten times a second it would be said again
            if (!stuck) {
                stuck = true;
                LOG.warn(
                        "reads stay where they are, the database does not answer: {}",
                        e.toString());
            }
        }
    }

    /** Takes in what this node has just added to the table. */
    void add(FactTable.Added added) {
        lock.lock();
        try {
            var events = added.events();
            var follows =
                    added.slot() == slot
                            && !events.isEmpty()
                            && events.getFirst().position() == index.position() + 1;
            if (follows) {
                index.add(events);
                moved.signalAll();
            } else {
                catchUp();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Reads what the table has more than the index. */
    void catchUp() {
        lock.lock();
        try {
            var progress = table.progress();
            if (progress.slot() != slot) {
                // another node has made the facts anew
                reload();
                return;
            }
            var after = index.position();
            if (progress.position() > after) {
                table.read(after, progress.position(), index::add);
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Reads the table anew, as after a rebuild; until then readers see what there was. */
    void reload() {
        lock.lock();
        try {
            var start = System.nanoTime();
            var progress = table.progress();
            var upTo = progress.position();
            var content = table.load(progress);
            // fewer if the table was cleared meanwhile, as by a rebuild on another node
            index.replace(content, content.events().last());
            slot = progress.slot();
            moved.signalAll();
            if (upTo > MANY) {
                LOG.info(
                        "loaded what {} events say in {} ms",
                        upTo,
                        Duration.ofNanos(System.nanoTime() - start).toMillis());
            }
        } finally {
            lock.unlock();
        }
    }

    boolean await(long position, Duration atMost) {
        if (index().position() >= position) {
            return true;
        }
        var left = atMost.toNanos();
        lock.lock();
        try {
            while (index.position() < position) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
