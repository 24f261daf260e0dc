package de.kommunal.roadmap.web.security;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** What is kept of an API token. */
public record ApiToken(String hash, Role role, String actor, String label, Instant createdAt) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ACTOR = Pattern.compile("actor-[a-z2-7]{16}");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N} ._-]{1,80}");

    public ApiToken {
        require(HASH.matcher(hash).matches(), "the hash is 64 hexadecimal digits");
        require(isActor(actor), "the actor is actor- and 16 characters");
        require(
                isLabel(label),
                "a label is 1 to 80 letters, digits, spaces, dots, hyphens and underscores");
    }

    /** Whether a token can be called so. */
    public static boolean isLabel(String label) {
        return LABEL.matcher(label).matches();
    }

    /** Whether a pseudonym is written so. */
    public static boolean isActor(String written) {
        return ACTOR.matcher(written).matches();
    }

    /** A token with a pseudonym of its own. */
    public static ApiToken of(TokenSecret secret, Role role, String label, Instant now) {
        return new ApiToken(
                secret.hash(), role, Secrets.actor(), label, now.truncatedTo(ChronoUnit.MILLIS));
    }

    private static void require(boolean condition, String expected) {
        if (!condition) {
            throw new IllegalArgumentException(expected);
        }
    }
}
