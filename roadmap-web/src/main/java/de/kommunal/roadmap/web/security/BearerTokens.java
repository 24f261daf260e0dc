package de.kommunal.roadmap.web.security;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads the {@code Authorization} header. Who sends one wants to be known: a header that is not a
 * valid token is refused and never read as anonymous.
 */
final class BearerTokens implements AuthenticationConverter, AuthenticationManager {

    private static final String SCHEME = "Bearer ";

    private final TokenImport tokens;
    private final JwtTokens issued;

    BearerTokens(TokenImport tokens, JwtTokens issued) {
        this.tokens = tokens;
        this.issued = issued;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.isEmpty()) {
            return null;
        }
        return Optional.of(headers)
                .filter(all -> all.size() == 1)
                .map(List::getFirst)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .flatMap(this::claimed)
                .orElseThrow(() -> new BadCredentialsException("malformed token"));
    }

    private Optional<Authentication> claimed(String text) {
        return TokenSecret.parse(text)
                .<Authentication>map(TokenAuthentication::claimed)
                .or(() ->
                        issued.areTaken()
                                ? JwtText.parse(text).map(TokenAuthentication::claimed)
                                : Optional.empty());
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        return switch (claimed.getCredentials()) {
            case JwtText token -> issued.authenticate(token);
            case TokenSecret secret ->
                    tokens.findValid(secret.hash())
                            .map(TokenAuthentication::known)
                            .orElseThrow(() -> new BadCredentialsException("unknown token"));
            case null, default -> throw new BadCredentialsException("unknown token");
        };
    }
}
