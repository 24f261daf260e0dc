package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.reading.Forks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * Opens forks. Around the work is a transaction that only reads and is always rolled back, so that
 * even what got past the fork would be taken back by the database.
 */
@Component
class LogForks implements Forks {

    private final EventLog log;
    private final DecodedEvents events;
    private final ForkableFacts facts;
    private final TransactionTemplate transaction;

    LogForks(
            EventLog log,
            DecodedEvents events,
            ForkableFacts facts,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.events = events;
        this.facts = facts;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    @Override
    public <T> T inFork(Supplier<T> work) {
        if (Fork.current().isPresent()) {
            throw new IllegalStateException("a fork is open on this thread");
        }
        var branch = facts.branch(log.head().position());
        var fork =
                new Fork(
                        headAt(branch.position()),
                        stored -> events.decoded(stored).forEach(branch::add));
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return fork.hold(() -> branch.reading(work));
        });
    }

    @Override
    public long position() {
        return log.head().position();
    }

    /** The log may have gone on meanwhile; its root at an earlier position is not asked for. */
    private Head headAt(long position) {
        var recordedAt =
                position == 0 ? Instant.EPOCH : log.read(position - 1, 1).getFirst().recordedAt();
        return new Head(position, recordedAt, Fork.NO_ROOT);
    }
}
