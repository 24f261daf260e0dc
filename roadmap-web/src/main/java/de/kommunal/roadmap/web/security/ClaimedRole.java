package de.kommunal.roadmap.web.security;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which role somebody has here, by what their issuer says. */
final class ClaimedRole {

    /** Somebody has one role: of several the first of these. */
    private static final List<Role> BY_POWER =
            List.of(Role.ADMIN, Role.PROJECT_OFFICE, Role.AUDITOR, Role.STAKEHOLDER);

    private static final Pattern DOT = Pattern.compile("\\.");

    private final OidcSettings settings;

    ClaimedRole(OidcSettings settings) {
        this.settings = settings;
    }

    /** Empty if no role here has one of the names there. */
    Optional<Role> of(Map<String, Object> claims) {
        var names = names(claims);
        return BY_POWER.stream()
                .filter(role -> settings.namesOf(role).stream().anyMatch(names::contains))
                .findFirst();
    }

    private Set<String> names(Map<String, Object> claims) {
        var claim = settings.roleClaim();
        // some issuers name their claims by addresses, which have dots of their own
        var found = claims.containsKey(claim) ? claims.get(claim) : nested(claims, claim);
        return switch (found) {
            case String name -> Set.of(name);
            case Collection<?> several ->
                    several.stream().map(String::valueOf).collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }

    private static @Nullable Object nested(Map<String, Object> claims, String path) {
        Object found = claims;
        for (var step : Arrays.asList(DOT.split(path, -1))) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }
}
