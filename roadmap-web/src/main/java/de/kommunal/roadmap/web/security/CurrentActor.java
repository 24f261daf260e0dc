package de.kommunal.roadmap.web.security;

import de.kommunal.roadmap.reading.Audience;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * Who acts in the current request, and what they may read. Pages know it as {@code currentActor}.
 */
@Component
public class CurrentActor {

    /** Where a token leaves who came with it. */
    private static final RequestAttributeSecurityContextRepository TOKENS =
            new RequestAttributeSecurityContextRepository();

    /** Nobody, when the request is anonymous. */
    public Optional<Actor> current() {
        return authentication()
                .map(Authentication::getPrincipal)
                .filter(Principal.class::isInstance)
                .map(principal -> ((Principal) principal).actor());
    }

    /**
     * Who acts in this request, also on another thread that writes its answer, and before or after
     * the filters of the security have run.
     */
    public Optional<Actor> of(HttpServletRequest request) {
        var context = TOKENS.loadDeferredContext(request).get().getAuthentication();
        return Optional.ofNullable(context)
                .map(Authentication::getPrincipal)
                .filter(Principal.class::isInstance)
                .map(principal -> ((Principal) principal).actor())
                .or(this::current);
    }

    public Audience audience() {
        return current().isPresent() ? Audience.INTERNAL : Audience.PUBLIC;
    }

    /** True for those who keep the record. */
    public boolean mayRecord() {
        return current()
                .map(actor ->
                        actor.role().equals(Role.PROJECT_OFFICE.name())
                                || actor.role().equals(Role.ADMIN.name()))
                .orElse(false);
    }

    /** True for those who check how the record came about. */
    public boolean mayAudit() {
        return current()
                .map(actor ->
                        actor.role().equals(Role.AUDITOR.name())
                                || actor.role().equals(Role.ADMIN.name()))
                .orElse(false);
    }

    /** True for those who say who may do what. */
    public boolean mayAdminister() {
        return current().map(actor -> actor.role().equals(Role.ADMIN.name())).orElse(false);
    }

    /** The name under which somebody has signed in to the pages; not for the log. */
    public Optional<String> login() {
        return authentication().map(Authentication::getName);
    }

    /** True for those who signed in with a password of this program. */
    public boolean hasPassword() {
        return authentication()
                .map(Authentication::getPrincipal)
                .filter(Account.class::isInstance)
                .isPresent();
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(authentication ->
                        !(authentication instanceof AnonymousAuthenticationToken));
    }

    /** What both kinds of signing in leave behind. */
    interface Principal {

        Actor actor();
    }
}
