package de.kommunal.roadmap.web.rest;

import jakarta.servlet.http.HttpServletRequest;

import java.util.UUID;

/** The id of a request, the same in the events that it records and in the access log. */
public final class RequestId {

    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** Made when somebody first asks. */
    public static String of(HttpServletRequest request) {
        var known = (String) request.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        var made = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, made);
        return made;
    }
}
