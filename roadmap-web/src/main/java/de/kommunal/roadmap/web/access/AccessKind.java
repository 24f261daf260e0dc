package de.kommunal.roadmap.web.access;

import de.kommunal.roadmap.web.security.Actor;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;

import java.util.Optional;
import java.util.Set;

/** Why an access is recorded. */
enum AccessKind {
    /**
     * Somebody known read the record, and therefore with what is not public, or who is behind its
     * pseudonyms.
     */
    NON_PUBLIC_READ,
    /** Somebody, also unknown, got a whole programme as a data set, or the log as a packet. */
    EXPORT,
    LOGIN,
    LOGIN_FAILED,
    /** Nobody known (401), not allowed (403), or too many (429). */
    REFUSED,
    /**
     * A password was chosen; accounts were made or changed, tokens made or revoked, and keys of the
     * log made; somebody was entered in the directory of persons, or erased.
     */
    ADMINISTRATION,
    /** Event log or access log were read. */
    AUDIT_READ;

    /** Where people come back who signed in at an identity provider. */
    private static final String ELSEWHERE = "/login/oauth2/code/";

    private static final String RECORD = "/api/programmes";
    private static final String AUDIT = "/audit";
    private static final String PAGES = "/programmes/";
    private static final String ADMINISTRATION_PAGES = "/administration";
    private static final String PEOPLE = "/api/people";
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);
    private static final Set<String> READS = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    /** Written before the answer goes out, so that nobody has it without an entry. */
    boolean atOnce() {
        return this != NON_PUBLIC_READ && this != AUDIT_READ;
    }

    /** Anybody can make these by asking: a flood of them is counted. */
    boolean isLimited() {
        return this == REFUSED || this == LOGIN_FAILED;
    }

    /** Empty if the access is nobody's business, such as a public read or a recorded command. */
    static Optional<AccessKind> of(HttpServletRequest request, int status, Optional<Actor> actor) {
        // decoded, so that %70rogrammes is not overlooked
        var path = request.getServletPath();
        var post = request.getMethod().equals(HttpMethod.POST.name());
        if (post && path.equals("/login")) {
            return Optional.of(actor.isPresent() ? LOGIN : LOGIN_FAILED);
        }
        if (path.startsWith(ELSEWHERE)) {
            return Optional.of(actor.isPresent() ? LOGIN : LOGIN_FAILED);
        }
        if (REFUSALS.contains(status)) {
            return Optional.of(REFUSED);
        }
        if (post && path.equals("/password")) {
            return Optional.of(ADMINISTRATION);
        }
        if (path.startsWith(PEOPLE)) {
            // also that somebody was looked up who is erased or was never there
            return Optional.of(isRead(request) ? NON_PUBLIC_READ : ADMINISTRATION);
        }
        if (status >= 400) {
            return Optional.empty();
        }
        if (path.startsWith(ADMINISTRATION_PAGES)) {
            // an act writes its own entry, see ActLog; a page tells whose pseudonyms are whose
            return isRead(request) ? actor.map(known -> NON_PUBLIC_READ) : Optional.empty();
        }
        if (path.equals(AUDIT + "/packet") || path.equals("/api" + AUDIT + "/packet")) {
            return Optional.of(EXPORT);
        }
        if (path.startsWith(AUDIT) || path.startsWith("/api" + AUDIT)) {
            return Optional.of(isRead(request) ? AUDIT_READ : ADMINISTRATION);
        }
        var reads = isRead(request) || path.endsWith("/what-if");
        if (path.startsWith(PAGES) && isRead(request)) {
            return actor.map(known -> NON_PUBLIC_READ);
        }
        if (!path.startsWith(RECORD) || !reads) {
            return Optional.empty();
        }
        if (path.endsWith("/data-set")) {
            return Optional.of(EXPORT);
        }
        return actor.map(known -> NON_PUBLIC_READ);
    }

    private static boolean isRead(HttpServletRequest request) {
        return READS.contains(request.getMethod());
    }
}
