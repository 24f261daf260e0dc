package de.kommunal.roadmap.web.security;

import org.springframework.security.core.userdetails.User;

import java.util.List;

/** Somebody who has signed in, or is about to, with login and password. */
final class Account extends User implements CurrentActor.Principal {

    private final Actor actor;
    private final boolean mustChangePassword;
    private final int version;

    Account(
            String login,
            String passwordHash,
            Role role,
            String actor,
            boolean mustChangePassword,
            boolean enabled,
            int version) {
        super(login, passwordHash, enabled, true, true, true, List.of(role.authority()));
        this.actor = new Actor(actor, role.name());
        this.mustChangePassword = mustChangePassword;
        this.version = version;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** That of the table when this was read; another one there ends the session. */
    int version() {
        return version;
    }

    /** The pseudonym only: Spring Security writes this into its log, as verbose as that is set. */
    @Override
    public String toString() {
        return actor.id();
    }
}
