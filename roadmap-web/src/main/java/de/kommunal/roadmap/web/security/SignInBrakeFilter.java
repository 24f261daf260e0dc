package de.kommunal.roadmap.web.security;

import de.kommunal.roadmap.web.limits.SignInBrake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Optional;

/** Before a password is looked at, which takes time and memory. */
final class SignInBrakeFilter extends OncePerRequestFilter {

    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

    private final SignInBrake brake;

    SignInBrakeFilter(SignInBrake brake) {
        this.brake = brake;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SIGN_IN.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        var wait = brake.attempt(login(request), Sender.of(request));
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            TooMany.page(request, response, wait);
        }
    }

    private static String login(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("username")).orElse("").strip();
    }

    /** Leads on to where somebody was, as the library does it, and releases the brake. */
    static final class Released extends SavedRequestAwareAuthenticationSuccessHandler {

        private final SignInBrake brake;

        Released(SignInBrake brake) {
            this.brake = brake;
            setDefaultTargetUrl("/");
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request,
                HttpServletResponse response,
                Authentication authentication)
                throws ServletException, IOException {
            brake.succeeded(login(request), Sender.of(request));
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
