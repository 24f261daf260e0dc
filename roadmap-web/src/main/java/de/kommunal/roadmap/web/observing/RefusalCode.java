package de.kommunal.roadmap.web.observing;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Optional;

/** The stable name of the problem with which a request is answered, so that it can be counted. */
public final class RefusalCode {

    private static final String ATTRIBUTE = RefusalCode.class.getName();

    private RefusalCode() {}

    public static void note(HttpServletRequest request, String code) {
        request.setAttribute(ATTRIBUTE, code);
    }

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }
}
