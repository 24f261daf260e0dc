package de.kommunal.roadmap.web.access;

import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Which entries are asked for.
 *
 * @param after only entries older than the one with this id
 * @param before only entries newer than the one with this id, the nearest ones; instead of after
 * @param from earliest time, inclusive
 * @param to latest time, inclusive
 */
record AccessQuery(
        @Nullable Long after,
        @Nullable Long before,
        int limit,
        @Nullable String actor,
        @Nullable String request,
        @Nullable AccessKind kind,
        @Nullable Instant from,
        @Nullable Instant to) {

    private static final int MAX_LIMIT = 1000;

    AccessQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ApiProblem.parameter(
                    "limit", Integer.toString(limit), "a number from 1 to " + MAX_LIMIT);
        }
        if (after != null && after < 1) {
            throw ApiProblem.parameter("after", after.toString(), "the id of an entry");
        }
        if (before != null && before < 1) {
            throw ApiProblem.parameter("before", before.toString(), "the id of an entry");
        }
        if (before != null && after != null) {
            throw ApiProblem.parameter(
                    "before", before.toString(), "nothing, as after is given too");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw ApiProblem.parameter("from", from.toString(), "a time not after \"to\"");
        }
    }

    static @Nullable Instant time(String name, @Nullable String read) {
        try {
            return read == null ? null : Instant.parse(read);
        } catch (DateTimeParseException e) {
            throw ApiProblem.parameter(name, read, "a time such as 2026-02-20T12:00:00Z");
        }
    }

    static @Nullable AccessKind kind(@Nullable String read) {
        try {
            return read == null ? null : AccessKind.valueOf(read.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiProblem.parameter(
                    "kind", read, "one of " + Arrays.toString(AccessKind.values()));
        }
    }

    /** The conditions as SQL, each with its one value. */
    void conditions(BiConsumer<String, Object> taker) {
        offer(taker, "id < ?", after);
        offer(taker, "id > ?", before);
        offer(taker, "request = ?", request);
        offer(taker, "actor = ?", actor);
        offer(taker, "kind = ?", kind == null ? null : kind.name());
        offer(taker, "seen_at >= ?", from);
        offer(taker, "seen_at <= ?", to);
    }

    private static void offer(
            BiConsumer<String, Object> taker, String condition, @Nullable Object value) {
        if (value != null) {
            taker.accept(condition, value);
        }
    }
}
