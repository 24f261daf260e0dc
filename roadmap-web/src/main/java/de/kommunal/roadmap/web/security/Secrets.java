package de.kommunal.roadmap.web.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything that must not be guessed. */
final class Secrets {

    /** Without letters and digits that look alike in print. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String actor() {
        return "actor-" + pseudonym();
    }

    /** What comes after the kind of the pseudonym. */
    static String pseudonym() {
        return characters(BASE32, 16);
    }

    /** 24 characters in groups of four: about 119 bits, and still to be typed from paper. */
    static String password() {
        return IntStream.range(0, 6)
                .mapToObj(group -> characters(LEGIBLE, 4))
                .collect(Collectors.joining("-"));
    }

    /** 43 characters for 256 bits. */
    static String base64() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String characters(String alphabet, int count) {
        return RANDOM.ints(count, 0, alphabet.length())
                .mapToObj(alphabet::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
