package de.kommunal.roadmap.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.util.Optional;

/**
 * Ends also the session at the identity provider. The page leads there and not the answer to the
 * form: the pages allow no form to be sent to another host, nor to be sent on to one.
 */
@Component
class SignOut implements LogoutSuccessHandler {

    static final String PAGE = "/signed-out";
    static final String ONWARD = "roadmap.onward";

    private final OidcSettings settings;
    private final Issuer issuer;

    SignOut(OidcSettings settings, Issuer issuer) {
        this.settings = settings;
        this.issuer = issuer;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication)
            throws IOException, ServletException {
        var onward =
                authentication != null && authentication.getPrincipal() instanceof OidcPerson person
                        ? onward(request, person)
                        : Optional.<String>empty();
        if (onward.isPresent()) {
            request.setAttribute(ONWARD, onward.get());
            request.getRequestDispatcher(PAGE).forward(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/");
        }
    }

    /** Empty if the issuer has no such address, or does not answer any more. */
    private Optional<String> onward(HttpServletRequest request, OidcPerson person) {
        try {
            return Optional.ofNullable(issuer.description().get("end_session_endpoint"))
                    .map(String::valueOf)
                    .map(address -> address(address, request, person));
        } catch (IssuerUnavailable e) {
            return Optional.empty();
        }
    }

    private String address(String endSession, HttpServletRequest request, OidcPerson person) {
        var home =
                UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                        .replacePath(request.getContextPath() + "/")
                        .replaceQuery(null)
                        .toUriString();
        return UriComponentsBuilder.fromUriString(endSession)
                .queryParam("id_token_hint", person.getIdToken().getTokenValue())
                .queryParam("client_id", settings.clientId())
                .queryParam("post_logout_redirect_uri", "{home}")
                .encode()
                .buildAndExpand(home)
                .toUriString();
    }
}
