package de.kommunal.roadmap.audit;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What a unit of work and the log tell each other, as resources of the root unit of work. A command
 * handler says before the append what its decision rests on; the log says after the append where
 * the events came to lie. The answers are there from the prepare-commit phase on, and true only
 * once the commit has succeeded.
 */
public final class AppendTerms {

    /**
     * {@link Long}, set by a handler: the decision was taken from a read of the whole log at this
     * position. The append is refused with a {@code ConcurrencyException} unless the head of the
     * log is still exactly there, so the decision holds only if nothing at all came after it.
     */
    public static final String DECIDED_AT = "roadmap.decidedAt";

    /**
     * Metadata of a command, whatever its value: it is only tried out. No log appends what comes of
     * it, and none of its events has this.
     */
    public static final String HYPOTHETICAL = "roadmap.hypothetical";

    /**
     * Set by who sends a command, whatever its value: the transaction of the unit of work has
     * nothing to store but its events and what goes along with them. So the log may commit these by
     * themselves, together with those of others, and before the unit of work ends.
     */
    public static final String SHARES = "roadmap.shares";

    /** {@link Along}: what is yet to be stored with the events. */
    public static final String ALONG = "roadmap.along";

    /** {@link Long}, set by the log: position of the last event that was appended. */
    public static final String LAST_POSITION = "roadmap.lastPosition";

    /** {@link Long}, set by the log: sequence number of that event within its aggregate. */
    public static final String LAST_SEQUENCE = "roadmap.lastSequence";

    /** {@link Instant}, set by the log: recorded time of that event. */
    public static final String LAST_RECORDED_AT = "roadmap.lastRecordedAt";

    /** {@link List} of {@link Appended}, set by the log: all its events, in their order. */
    public static final String APPENDED = "roadmap.appended";

    /**
     * Where an event came to lie.
     *
     * @param sequence of the event within its aggregate, from 0
     * @param metaData of the event, by which to tell it from those of other commands
     */
    public record Appended(long position, long sequence, Map<String, ?> metaData) {}

    /**
     * A row that is stored if and only if the events of its unit of work are.
     *
     * @param insert a statement of SQL; rows of the same statement are stored together
     * @param values its parameters, once it is known where the events lie
     */
    public record Along(String insert, Function<List<Appended>, List<Object>> values) {}

    private AppendTerms() {}

    /** Says that the current unit of work has nothing else to store. */
    public static void shareAppend() {
        resources().put(SHARES, true);
    }

    /** Has a row stored with the events of the current unit of work. */
    public static void store(Along row) {
        resources().put(ALONG, row);
    }

    /** Ties the current unit of work to a position; of several positions the earliest counts. */
    public static void decidedAt(long position) {
        resources().merge(DECIDED_AT, position, (a, b) -> Math.min((Long) a, (Long) b));
    }

    /** Empty outside of a unit of work, or if it has appended nothing. */
    public static OptionalLong lastPosition() {
        return number(LAST_POSITION);
    }

    public static OptionalLong lastSequence() {
        return number(LAST_SEQUENCE);
    }

    public static Optional<Instant> lastRecordedAt() {
        return resource(LAST_RECORDED_AT, Instant.class);
    }

    /** All events that the unit of work has appended; several commands may share it. */
    @SuppressWarnings("unchecked")
    public static List<Appended> appended() {
        return resource(APPENDED, List.class).map(list -> (List<Appended>) list).orElse(List.of());
    }

    private static OptionalLong number(String key) {
        return resource(key, Long.class).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static <T> Optional<T> resource(String key, Class<T> type) {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(resources().get(key)).map(type::cast)
                : Optional.empty();
    }

    private static Map<String, Object> resources() {
        return CurrentUnitOfWork.get().root().resources();
    }
}
