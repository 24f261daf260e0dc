package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.AppendTerms;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ObjLongConsumer;

/**
 * Appends to the log: in the transaction of the unit of work whose events they are, or together
 * with others in one of their own.
 */
final class LogAppends {

    private static final Logger LOG = LoggerFactory.getLogger(LogAppends.class);

    /** Longer than the database itself waits for a lock. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JdbcOperations jdbc;
    private final OwnCommit ownCommit;
    private final Clock clock;
    private final AggregateFreshness freshness;
    private final boolean joins;
    private final AppendTurn turn = new AppendTurn();
    private final SharedAppends shared = new SharedAppends(this::appendTogether);

    /** Where the log ended after this node's last append; another node may have gone on. */
    private final AtomicReference<@Nullable LogHead> lastCommitted = new AtomicReference<>();

    /**
     * @param joins whether the database changes two tables in one statement
     */
    LogAppends(JdbcOperations jdbc, Clock clock, AggregateFreshness freshness, boolean joins) {
        this.jdbc = jdbc;
        this.ownCommit = new OwnCommit(jdbc, PATIENCE);
        this.clock = clock;
        this.freshness = freshness;
        this.joins = joins;
    }

    void append(List<PendingEvent> pending) {
        if (!Terms.mayShare() || !appendShared(pending)) {
            appendAlone(pending);
        }
    }

    private boolean appendShared(List<PendingEvent> pending) {
        var share = new AppendShare(pending, Terms.along(), freshness.given());
        shared.append(share);
        var place = share.place();
        if (place == null) {
            return false;
        }
        freshness.settled();
        Terms.tell(place.position(), place.recordedAt(), pending);
        Terms.storedAlong();
        return true;
    }

    private void appendTogether(List<AppendShare> shares) {
        turn.run(() -> {
            try {
                var known = lastCommitted.get();
                if (known == null || !appendBehind(known, ofThisEra(shares))) {
                    appendBehindOthers(known, shares);
                }
            } catch (DataIntegrityViolationException e) {
                LOG.debug("which of them it is shows when each tries alone", e);
            }
            shares.stream().filter(share -> !share.isSettled()).forEach(AppendShare::notRecorded);
        });
    }

    /**
     * To be called after the head is known: who followed another node has begun a new era before.
     */
    private List<AppendShare> ofThisEra(List<AppendShare> shares) {
        var era = freshness.era();
        return shares.stream()
                .filter(share -> share.given() == null || share.given().era() == era)
                .toList();
    }

    /**
     * @return false if the log has another end, and nothing was changed
     */
    private boolean appendBehind(LogHead known, List<AppendShare> shares) {
        if (shares.isEmpty()) {
            return true;
        }
        var news = new News(known, shares, clock);
        var isOneStatement =
                joins
                        && news.batch().completed().isEmpty()
                        && shares.stream().allMatch(share -> share.along() == null);
        var inserted = ownCommit.run(isOneStatement, () -> inserted(news));
        inserted.ifPresent(this::committed);
        return inserted.isPresent();
    }

    /** Behind what other nodes have appended; whom that leaves behind is not recorded. */
    private void appendBehindOthers(@Nullable LogHead known, List<AppendShare> shares) {
        ownCommit.run(false, () -> insertedBehindOthers(known, shares)).ifPresent(this::committed);
    }

    private Optional<News> insertedBehindOthers(@Nullable LogHead known, List<AppendShare> shares) {
        var head = LogHead.lock(jdbc);
        if (!head.isThatOf(known)) {
            freshness.foreignAppend();
        }
        var fresh =
                shares.stream()
                        .filter(share -> share.given() == null || freshness.isFresh(share.given()))
                        .toList();
        return fresh.isEmpty() ? Optional.empty() : inserted(new News(head, fresh, clock));
    }

    private Optional<News> inserted(News news) {
        if (!insertBehind(news.before(), news.batch())) {
            return Optional.empty();
        }
        var rows = new AlongRows();
        news.each((share, start) -> rows.add(share.along(), Terms.appended(start, share.events())));
        rows.insert(jdbc);
        return Optional.of(news);
    }

    private void committed(News news) {
        var end = news.batch().end();
        lastCommitted.set(end);
        news.each((share, start) ->
                share.recorded(
                        new AppendShare.Place(start + share.events().size(), end.recordedAt())));
    }

    /** Shares in their places behind the end of the log. */
    private record News(LogHead before, LogBatch batch, List<AppendShare> shares) {

        News(LogHead before, List<AppendShare> shares, Clock clock) {
            this(
                    before,
                    LogBatch.behind(
                            before,
                            shares.stream().flatMap(share -> share.events().stream()).toList(),
                            clock),
                    shares);
        }

        /**
         * @param task is given with each share the position behind which its events lie
         */
        void each(ObjLongConsumer<AppendShare> task) {
            var start = before.position();
            for (var share : shares) {
                task.accept(share, start);
                start += share.events().size();
            }
        }
    }

    /** Stores in the current transaction what goes along with its events, if that is yet to do. */
    void storeAlong() {
        var along = Terms.along();
        if (along != null) {
            var rows = new AlongRows();
            rows.add(along, AppendTerms.appended());
            rows.insert(jdbc);
            Terms.storedAlong();
        }
    }

    private void appendAlone(List<PendingEvent> pending) {
        turn.take();
        LogHead known = lastCommitted.get();
        if (known != null && freshness.isOfThisEra()) {
            var batch = LogBatch.behind(known, pending, clock);
            if (insertBehind(known, batch)) {
                Terms.requireStillDecided(known.position());
                freshness.requireFreshAtAppend();
                tell(batch, pending);
                return;
            }
        }
        LogHead head = LogHead.lock(jdbc);
        if (!head.isThatOf(known) && !Terms.isOwn(head.position())) {
            freshness.foreignAppend();
        }
        Terms.requireStillDecided(head.position());
        freshness.requireFreshAtAppend();
        var batch = LogBatch.behind(head, pending, clock);
        batch.end().save(jdbc);
        EventRows.insert(jdbc, batch.rows());
        new SubtreeTable(jdbc).insert(batch.completed());
        tell(batch, pending);
    }

    private boolean insertBehind(LogHead known, LogBatch batch) {
        var isBehind =
                joins
                        ? EventRows.insertBehind(jdbc, known, batch.end(), batch.rows())
                        : batch.end().saveBehind(known, jdbc);
        if (isBehind) {
            if (!joins) {
                EventRows.insert(jdbc, batch.rows());
            }
            new SubtreeTable(jdbc).insert(batch.completed());
        }
        return isBehind;
    }

    private void tell(LogBatch batch, List<PendingEvent> pending) {
        var end = batch.end();
        Terms.tell(end.position(), end.recordedAt(), pending);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        lastCommitted.set(end);
                    }
                });
    }
}
