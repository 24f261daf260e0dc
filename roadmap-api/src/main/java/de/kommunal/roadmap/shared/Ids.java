package de.kommunal.roadmap.shared;

import java.util.regex.Pattern;

/** The spelling of ids: short words that are safe in addresses, file names and minutes. */
public final class Ids {

    private static final Pattern SPELLING = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?");

    private static final String BETWEEN = "--";
    private static final Pattern PAIR = Pattern.compile("[a-z0-9][a-z0-9-]{0,158}[a-z0-9]");

    private Ids() {}

    /** Answers the id unchanged or throws {@link InvalidValue}. */
    public static String checked(String value) {
        if (!SPELLING.matcher(value).matches()) {
            throw new InvalidValue(
                    "1 to 80 lower-case letters, digits and hyphens, a letter or digit at both"
                            + " ends");
        }
        return value;
    }

    /**
     * The id of something that is named by two others. Neither holds two hyphens in a row, so that
     * no other two ids make the same pair; together they still fit into an aggregate's identifier.
     */
    public static String pair(String first, String second) {
        if (first.contains(BETWEEN) || second.contains(BETWEEN)) {
            throw new InvalidValue("an id without two hyphens in a row");
        }
        return checkedPair(first + BETWEEN + second);
    }

    /** Answers the pair unchanged or throws {@link InvalidValue}. */
    public static String checkedPair(String value) {
        if (!PAIR.matcher(value).matches() || !value.contains(BETWEEN)) {
            throw new InvalidValue(
                    "two ids joined by two hyphens, together not longer than 160 characters");
        }
        return value;
    }

    /**
     * The identifier of an aggregate in the store. It starts with the kind and the programme,
     * because the store knows one name space for all aggregates of all programmes.
     */
    public static String aggregate(String kind, ProgrammeId programme, String id) {
        return kind + "/" + programme.value() + "/" + id;
    }
}
