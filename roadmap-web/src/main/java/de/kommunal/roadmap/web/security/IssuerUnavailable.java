package de.kommunal.roadmap.web.security;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The identity provider does not answer, so nobody knows whether somebody is who they say. */
final class IssuerUnavailable extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    IssuerUnavailable(Throwable cause) {
        super("the issuer does not answer", cause);
    }
}
