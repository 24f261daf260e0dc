package de.kommunal.roadmap.partner;

import java.util.regex.Pattern;

/** What a partner is in law. */
public enum PartnerKind {
    /** A city that belongs to no district: kreisfreie Stadt. */
    INDEPENDENT_CITY,
    DISTRICT,
    TOWN,
    MUNICIPALITY,
    /** Zweckverband. */
    SPECIAL_PURPOSE_ASSOCIATION,
    /** An IT provider that is part of a partner and no body of its own. */
    PROVIDER;

    // both start with the number of the Land, 01 to 16
    private static final Pattern AGS_OF_MUNICIPALITY = Pattern.compile("(0[1-9]|1[0-6])\\d{6}");
    private static final Pattern AGS_OF_DISTRICT = Pattern.compile("(0[1-9]|1[0-6])\\d{3}");

    /** True if an official municipality key of this spelling can be one of this kind. */
    boolean hasAgsLike(String ags) {
        return switch (this) {
            case INDEPENDENT_CITY, TOWN, MUNICIPALITY -> AGS_OF_MUNICIPALITY.matcher(ags).matches();
            case DISTRICT -> AGS_OF_DISTRICT.matcher(ags).matches();
            case SPECIAL_PURPOSE_ASSOCIATION, PROVIDER -> false;
        };
    }

    /** The spelling that {@link #hasAgsLike} wants, as a sentence for the sender. */
    String expectedAgs() {
        return switch (this) {
            case INDEPENDENT_CITY, TOWN, MUNICIPALITY ->
                    "8 digits such as 05558008, 01 to 16 first";
            case DISTRICT -> "5 digits such as 05558, 01 to 16 first";
            case SPECIAL_PURPOSE_ASSOCIATION, PROVIDER ->
                    "none, because only districts and municipalities have one";
        };
    }

    /** False for a district and for a city that belongs to none. */
    boolean mayLieInADistrict() {
        return this != DISTRICT && this != INDEPENDENT_CITY;
    }
}
