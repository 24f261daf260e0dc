package de.kommunal.roadmap.web.rest;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes ids for subjects whose sender gave none. */
public final class NewIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private NewIds() {}

    public static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
