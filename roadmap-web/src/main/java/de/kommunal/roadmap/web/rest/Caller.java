package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.web.commands.Actor;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who makes the current request. */
@Component
public class Caller {

    public Audience audience() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || !authentication.isAuthenticated()
                        || authentication instanceof AnonymousAuthenticationToken
                ? Audience.PUBLIC
                : Audience.INTERNAL;
    }

    Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("nobody writes anonymously");
        }
        var role =
                authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .map(String::valueOf)
                        .filter(a -> a.startsWith("ROLE_"))
                        .map(a -> a.substring("ROLE_".length()))
                        .findFirst()
                        .orElse("NONE");
        return new Actor(authentication.getName(), role);
    }
}
