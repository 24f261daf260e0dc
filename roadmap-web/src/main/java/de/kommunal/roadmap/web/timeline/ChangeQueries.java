package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.Points;
import de.kommunal.roadmap.web.rest.ReadRequest;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/** Reads from parameters which changes are wanted. */
@Component
class ChangeQueries {

    private static final String EXAMPLE = "a point such as 2026-02-18@2026-02-20T12:00:00Z";

    private final Points points;
    private final HttpServletRequest sent;

    ChangeQueries(Points points, HttpServletRequest sent) {
        this.points = points;
        this.sent = sent;
    }

    ChangeQuery query(
            ReadRequest request,
            @Nullable String from,
            @Nullable String to,
            ChangeFilter.Parameters filter) {
        if (from == null) {
            throw ApiProblem.parameter("from", null, EXAMPLE);
        }
        var earlier = byPosition("from", points.at("from", from));
        var later = byPosition("to", to == null ? request.reading().moment() : later(to));
        refuseTheWrongWayRound(from, earlier, later);
        var reading =
                new Reading(request.reading().programme(), later, request.reading().audience());
        return new ChangeQuery(
                new ReadRequest(reading, request.limit(), request.after(), List.of()),
                earlier,
                ChangeFilter.of(filter));
    }

    /** However a moment was asked for, it reads the same as at its permalink. */
    private Moment byPosition(String parameter, Moment moment) {
        return points.at(parameter, moment.validAt() + "@" + moment.position());
    }

    private Moment later(String to) {
        for (var clock : List.of("validAt", "knownAt", "atPosition", "timestamps")) {
            if (sent.getParameter(clock) != null) {
                throw ApiProblem.parameter("to", to, "either to or " + clock + ", not both");
            }
        }
        return points.at("to", to);
    }

    private static void refuseTheWrongWayRound(String from, Moment earlier, Moment later) {
        if (earlier.validAt().isAfter(later.validAt())) {
            throw ApiProblem.parameter(
                    "from", from, "a point whose day is not after that of to, " + later.validAt());
        }
        if (earlier.position() > later.position()) {
            throw ApiProblem.parameter(
                    "from",
                    from,
                    "a point that knows no more than to, which is known at "
                            + later.knownAt()
                            + ", position "
                            + later.position());
        }
    }
}
