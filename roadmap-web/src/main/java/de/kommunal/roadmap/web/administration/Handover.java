package de.kommunal.roadmap.web.administration;

import de.kommunal.roadmap.web.security.Role;

import org.jspecify.annotations.Nullable;

/**
 * A secret on its way from the program to somebody.
 *
 * @param actor pseudonym of the account or token that it belongs to
 * @param name login or label
 * @param secret null once it was shown
 */
public record Handover(Kind kind, String actor, String name, Role role, @Nullable String secret) {

    /** What the secret is. */
    public enum Kind {
        /** One-time password of a new account. */
        ACCOUNT,
        /** One-time password of an account that was there. */
        PASSWORD,
        TOKEN
    }

    Handover shown() {
        return new Handover(kind, actor, name, role, null);
    }

    @Override
    public String toString() {
        return kind + " of " + actor;
    }
}
