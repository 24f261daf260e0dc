package de.kommunal.roadmap.web.security;

import java.time.Instant;

/**
 * An account as its administration sees it.
 *
 * @param actor pseudonym that events carry; stays whatever else changes
 */
public record ManagedAccount(
        String actor, String login, Role role, State state, Instant createdAt) {

    /** Whether somebody can sign in. */
    public enum State {
        /** With a one-time password, to choose another one. */
        WAITING,
        ACTIVE,
        LOCKED,
        /** Never again: nothing but the pseudonym is left. */
        ERASED
    }

    /** A new secret, known to nobody but who reads this. */
    public record Issued(String actor, String secret) {

        @Override
        public String toString() {
            return actor;
        }
    }

    static State state(String login, String actor, boolean enabled, boolean waits) {
        if (enabled) {
            return waits ? State.WAITING : State.ACTIVE;
        }
        // only what was erased is called by its pseudonym
        return login.equals(actor) ? State.ERASED : State.LOCKED;
    }
}
