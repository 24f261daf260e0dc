package de.kommunal.roadmap.web.wording;

/** Paths of values: names and ids take turns, as in {@code steps/kreistag/date}. */
final class Paths {

    private Paths() {}

    /** The last name in the path. */
    static String word(String path) {
        var parts = path.split("/", -1);
        return parts[(parts.length - 1) / 2 * 2];
    }

    /** The path with {@code *} for each id. */
    static String pattern(String path) {
        var parts = path.split("/", -1);
        for (var i = 1; i < parts.length; i += 2) {
            parts[i] = "*";
        }
        return String.join("/", parts);
    }
}
