package de.kommunal.roadmap.web.rest;

import java.util.ArrayList;
import java.util.List;

/**
 * What is fixed in the address of a handler, segment by segment.
 *
 * @param literals {@link #ANY} where something else may stand
 * @param isOpen whether more may follow
 */
record RoutePattern(List<String> literals, boolean isOpen) {

    private static final String ANY = "";

    /**
     * @param pattern as it is mapped, such as <code>/api/programmes/{programme}</code>
     */
    static RoutePattern of(String pattern) {
        var literals = new ArrayList<String>();
        for (var segment : pattern.split("/", -1)) {
            if (segment.contains("**") || segment.startsWith("{*")) {
                return new RoutePattern(List.copyOf(literals), true);
            }
            if (!segment.isEmpty()) {
                literals.add(segment.matches("[^{*?]+") ? segment : ANY);
            }
        }
        return new RoutePattern(List.copyOf(literals), false);
    }

    /** False only if an address of these segments is surely another one. */
    boolean mayBe(List<String> segments) {
        var count = literals.size();
        if (segments.size() < count || (segments.size() > count && !isOpen)) {
            return false;
        }
        for (var i = 0; i < count; i++) {
            var literal = literals.get(i);
            if (!literal.equals(ANY) && !literal.equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
