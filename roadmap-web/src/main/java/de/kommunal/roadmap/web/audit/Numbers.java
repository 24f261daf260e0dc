package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;

/** Reads numbers from addresses, and says what would have been right. */
final class Numbers {

    private Numbers() {}

    /**
     * @param what the number is, for people
     * @throws ApiProblem if it is missing, no number, or not from min to max
     */
    static long required(String name, @Nullable String read, String what, long min, long max) {
        if (read != null && read.matches("[0-9]{1,18}")) {
            long number = Long.parseLong(read);
            if (number >= min && number <= max) {
                return number;
            }
        }
        String expected =
                max == Long.MAX_VALUE
                        ? "%s from %d on, such as %d".formatted(what, min, Math.max(min, 1))
                        : "%s from %d to %d, such as %d".formatted(what, min, max, max);
        throw ApiProblem.parameter(name, read, expected);
    }

    /** The same; absent it is the default. */
    static long optional(
            String name, @Nullable String read, String what, long min, long max, long absent) {
        return read == null ? absent : required(name, read, what, min, max);
    }
}
