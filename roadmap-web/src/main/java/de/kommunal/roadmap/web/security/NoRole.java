package de.kommunal.roadmap.web.security;

import org.springframework.security.core.AuthenticationException;

/** Somebody is who they say, but their issuer gives them no role that is one here. */
final class NoRole extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    NoRole() {
        super("no role");
    }
}
