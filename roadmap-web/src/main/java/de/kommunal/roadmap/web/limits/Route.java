package de.kommunal.roadmap.web.limits;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is counted together. */
public enum Route {
    READ,
    WRITE,
    /** What takes the program long. */
    HEAVY,
    PAGE,
    /** Credentials that are not valid. */
    REFUSED;

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Pattern INTERFACE = Pattern.compile("/(api|v3)/.*");

    /** What makes no work: files, and the questions of a load balancer. */
    private static final Pattern FREE =
            Pattern.compile("/(assets/.*|error|favicon\\.ico|actuator/health(/.*)?)");

    private static final Pattern LONG_WORK =
            Pattern.compile(
                    ".*/(data-sets?|what-if|replay)"
                            + "|/api/audit/(packet|verification)|/api/audit/projections/rebuild");

    /**
     * Empty for what nobody counts.
     *
     * @param path decoded, without context and query
     */
    public static Optional<Route> of(String method, String path) {
        if (FREE.matcher(path).matches()) {
            return Optional.empty();
        }
        if (!INTERFACE.matcher(path).matches()) {
            return Optional.of(PAGE);
        }
        if (LONG_WORK.matcher(path).matches()) {
            return Optional.of(HEAVY);
        }
        return Optional.of(READS.contains(method) ? READ : WRITE);
    }
}
