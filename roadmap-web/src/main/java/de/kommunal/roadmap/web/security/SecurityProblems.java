package de.kommunal.roadmap.web.security;

import de.kommunal.roadmap.web.observing.RefusalCode;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Refusals of the filters, which come before any controller, as problem details (RFC 9457). */
final class SecurityProblems
        implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final JsonMapper json;

    SecurityProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        switch (e) {
            case NoRole _ ->
                    write(
                            request,
                            response,
                            HttpStatus.FORBIDDEN,
                            "no-role",
                            "The token is valid, but gives no role that is one here.");
            case IssuerUnavailable _ -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(WhenNeeded.PAUSE.toSeconds()));
                write(
                        request,
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "issuer-unavailable",
                        "The identity provider that made the token does not answer.");
            }
            default -> unauthenticated(request, response, e);
        }
    }

    private void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean tokenGiven = e instanceof BadCredentialsException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"roadmap\"" + (tokenGiven ? ", error=\"invalid_token\"" : ""));
        write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                tokenGiven
                        ? "The Authorization header holds no valid API token."
                        : "This needs an API token: Authorization: Bearer rmt_…");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "forbidden",
                "The role of this API token does not allow " + request.getMethod() + " here.");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        write(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "malformed",
                "The request line or a header is not written as HTTP allows it.");
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        var seconds = TooMany.seconds(wait);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "These were too many requests in a short time. Try again in %d s."
                        .formatted(seconds));
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            String detail)
            throws IOException {
        RefusalCode.note(request, code);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:roadmap:problem:" + code);
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("instance", request.getRequestURI());
        problem.put("code", code);
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
