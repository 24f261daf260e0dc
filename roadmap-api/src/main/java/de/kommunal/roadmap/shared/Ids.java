package de.kommunal.roadmap.shared;

import java.util.regex.Pattern;

/** The spelling of ids: short words that are safe in addresses, file names and minutes. */
public final class Ids {

    private static final Pattern SPELLING = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?");

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
     * The identifier of an aggregate in the store. It starts with the kind and the programme,
     * because the store knows one name space for all aggregates of all programmes.
     */
    public static String aggregate(String kind, ProgrammeId programme, String id) {
        return kind + "/" + programme.value() + "/" + id;
    }
}
