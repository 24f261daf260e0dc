package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.OutdatedDecision;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether aggregates in memory have all events of the log, without asking the database for each
 * command. Only another node can have recorded more of them, and whoever appends finds out by the
 * head of the log whether another node has: then a new era begins. What was compared with the log
 * in an era is fresh as long as that is the current one when the head row is locked.
 *
 * <p>A unit of work that was given an aggregate so must not end before that is known: by its
 * append, or by a look at the log if it appends nothing or is refused.
 */
final class AggregateFreshness {

    private static final String GIVEN = AggregateFreshness.class.getName();

    /** The greatest number would be sought through the whole history. */
    private static final String FROM =
            "select sequence_number from domain_event where aggregate_identifier = ?"
                    + " and sequence_number >= ? order by sequence_number limit 2";

    private final JdbcOperations jdbc;
    private final AtomicLong era = new AtomicLong();

    AggregateFreshness(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Aggregates that the unit of work was given, with their last events' sequence numbers. */
    record Given(long era, Map<String, Long> aggregates) {}

    long era() {
        return era.get();
    }

    /** The head of the log is not the one that this node has left. */
    void foreignAppend() {
        era.incrementAndGet();
    }

    /** Asks the log whether the aggregate's last event has this number. */
    boolean isLast(String aggregate, long sequence) {
        return jdbc.queryForList(FROM, Long.class, aggregate, sequence).equals(List.of(sequence));
    }

    /**
     * Notes that the current unit of work is given an aggregate that was fresh in an era.
     *
     * @return false if there is no unit of work that could be held to it
     */
    boolean give(String aggregate, long sequence, long inEra) {
        if (!CurrentUnitOfWork.isStarted()) {
            return false;
        }
        // of several eras the earliest counts
        var given =
                (Given)
                        CurrentUnitOfWork.get()
                                .root()
                                .resources()
                                .computeIfAbsent(
                                        GIVEN, key -> new Given(inEra, new LinkedHashMap<>()));
        given.aggregates().put(aggregate, sequence);
        return true;
    }

    /** What was given is fresh, and stays so until the unit of work ends. */
    void settled() {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().resources().remove(GIVEN);
        }
    }

    /** False if only a look at the log can tell whether what was given is fresh. */
    boolean isOfThisEra() {
        var given = given();
        return given == null || given.era() == era.get();
    }

    /**
     * Called once the head row is locked, and before anything is appended unless it was {@linkplain
     * #isOfThisEra of this era} before that.
     *
     * @throws OutdatedDecision if the unit of work was given one that is not fresh
     */
    void requireFreshAtAppend() {
        if (!isOfThisEra()) {
            requireFresh();
        }
        // nobody else can append to it before the commit
        settled();
    }

    /** Looks at the log for each of the aggregates, unless they are of this era. */
    boolean isFresh(Given given) {
        return given.era() == era.get()
                || given.aggregates().entrySet().stream()
                        .allMatch(one -> isLast(one.getKey(), one.getValue()));
    }

    /**
     * Looks at the log for each aggregate that the unit of work was given.
     *
     * @throws OutdatedDecision if one is not fresh
     */
    void requireFresh() {
        var given = given();
        if (given == null) {
            return;
        }
        given.aggregates()
                .forEach((aggregate, sequence) -> {
                    if (!isLast(aggregate, sequence)) {
                        foreignAppend();
                        throw new OutdatedDecision(aggregate);
                    }
                });
    }

    /** What the current unit of work was given; null if nothing that it is held to. */
    @Nullable Given given() {
        return CurrentUnitOfWork.isStarted()
                ? (Given) CurrentUnitOfWork.get().root().resources().get(GIVEN)
                : null;
    }
}
