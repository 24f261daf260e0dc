package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.AppendTerms;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ObjLongConsumer;

/**
 * Appends to the log: in the transaction of the unit of work whose events they are, or together
 * with others in one of their own.
 */
final class LogAppends {

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
        this.ownCommit = new OwnCommit(jdbc);
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
        var share = new AppendShare(pending, AppendTerms.along(), freshness.givenEra());
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
            // in this order: who followed another node has begun a new era before its head is known
            var known = lastCommitted.get();
            var era = freshness.era();
            if (known != null) {
                var fresh = shares.stream().filter(share -> share.isFreshIn(era)).toList();
                if (!fresh.isEmpty()) {
                    appendBehind(known, fresh);
                }
            }
            shares.stream().filter(share -> !share.isSettled()).forEach(AppendShare::notRecorded);
        });
    }

    private void appendBehind(LogHead known, List<AppendShare> shares) {
        var pending = shares.stream().flatMap(share -> share.events().stream()).toList();
        var batch = LogBatch.behind(known, pending, clock);
        var isOneStatement =
                joins
                        && batch.completed().isEmpty()
                        && shares.stream().allMatch(share -> share.along().isEmpty());
        try {
            if (!ownCommit.run(isOneStatement, () -> insert(known, batch, shares))) {
                return;
            }
        } catch (DataIntegrityViolationException e) {
            // which of them it is shows when each tries alone
            return;
        }
        lastCommitted.set(batch.end());
        var at = batch.end().recordedAt();
        eachWithStart(
                known,
                shares,
                (share, start) ->
                        share.recorded(new AppendShare.Place(start + share.events().size(), at)));
    }

    private boolean insert(LogHead known, LogBatch batch, List<AppendShare> shares) {
        if (!insertBehind(known, batch)) {
            return false;
        }
        var rows = new AlongRows();
        eachWithStart(
                known,
                shares,
                (share, start) -> rows.add(share.along(), Terms.appended(start, share.events())));
        rows.insert(jdbc);
        return true;
    }

    /**
     * @param task is given with each share the position behind which its events lie
     */
    private static void eachWithStart(
            LogHead known, List<AppendShare> shares, ObjLongConsumer<AppendShare> task) {
        var start = known.position();
        for (var share : shares) {
            task.accept(share, start);
            start += share.events().size();
        }
    }

    /** Stores in the current transaction what goes along with its events, if that is yet to do. */
    void storeAlong() {
        var along = AppendTerms.along();
        if (!along.isEmpty()) {
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
