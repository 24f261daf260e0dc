package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.web.commands.Commands;
import de.kommunal.roadmap.web.security.CurrentActor;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Reads {@link ReadRequest} and {@link MomentRequest} parameters, and waits until reads cover what
 * their sender wrote.
 */
final class ReadRequestResolver implements HandlerMethodArgumentResolver {

    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final Duration COURTESY = Duration.ofSeconds(1);

    private static final String TIMESTAMPS = "timestamps";
    private static final int MAX_STAMPS = 5;

    private final Records records;
    private final Commands commands;
    private final CurrentActor actor;
    private final Points points;

    ReadRequestResolver(Records records, Commands commands, CurrentActor actor, Points points) {
        this.records = records;
        this.commands = commands;
        this.actor = actor;
        this.points = points;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ReadRequest.class
                || parameter.getParameterType() == MomentRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        awaitWrites(web);
        if (parameter.getParameterType() == MomentRequest.class) {
            return new MomentRequest(readable(moment(web)), actor.audience());
        }
        var stamps = stamps(web);
        var moment = stamps.isEmpty() ? moment(web) : stamps.getLast().moment();
        var reading = new Reading(programme(web), readable(moment), actor.audience());
        return new ReadRequest(reading, limit(web), web.getParameter("after"), stamps);
    }

    /** Several moments at once; the answer is about the last one. */
    private List<ReadRequest.Stamp> stamps(NativeWebRequest web) {
        var list = one(web, TIMESTAMPS);
        if (list == null) {
            return List.of();
        }
        for (var other : List.of("validAt", "knownAt", "atPosition")) {
            if (web.getParameter(other) != null) {
                throw ApiProblem.parameter(
                        TIMESTAMPS, list, "either timestamps or " + other + ", not both");
            }
        }
        var texts = List.of(list.split(",", -1));
        if (texts.size() > MAX_STAMPS) {
            throw ApiProblem.parameter(
                    TIMESTAMPS, list, "at most " + MAX_STAMPS + " moments, such as P-7D,now");
        }
        var stamps =
                texts.stream()
                        .map(text ->
                                new ReadRequest.Stamp(
                                        text, readable(points.at(TIMESTAMPS, text.strip()))))
                        .toList();
        web.setAttribute(
                Permalink.MOMENTS,
                new Permalink.Named(
                        Map.of(
                                TIMESTAMPS,
                                stamps.stream().map(ReadRequest.Stamp::moment).toList())),
                RequestAttributes.SCOPE_REQUEST);
        return stamps;
    }

    private void awaitWrites(NativeWebRequest web) {
        var header = web.getHeader(Writer.POSITION);
        if (header == null) {
            // a reader who sends no position still sees what this node has written before
            records.await(commands.lastPosition(), COURTESY);
            return;
        }
        awaitPosition(number(Writer.POSITION, header));
    }

    /** A time may resolve to a position that was written a moment ago and is not readable yet. */
    private Moment readable(Moment moment) {
        awaitPosition(moment.position());
        return moment;
    }

    private void awaitPosition(long position) {
        if (!records.await(position, PROMISED)) {
            throw new ApiProblem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "not-there-yet",
                            "Reads cover position "
                                    + records.position()
                                    + " and do not reach "
                                    + position
                                    + " yet.")
                    .header("Retry-After", "1");
        }
    }

    private Moment moment(NativeWebRequest web) {
        var day = one(web, "validAt");
        var validAt = day == null ? points.today() : points.day("validAt", day, Points.DAY);
        var time = one(web, "knownAt");
        var position = one(web, "atPosition");
        if (position != null && time != null) {
            throw ApiProblem.parameter(
                    "atPosition", position, "either atPosition or knownAt, not both");
        }
        if (day != null && isPinned(day, time, position)) {
            web.setAttribute(Permalink.PINNED, true, RequestAttributes.SCOPE_REQUEST);
        }
        return position != null
                ? points.atPosition("atPosition", validAt, position)
                : points.known(
                        "knownAt",
                        validAt,
                        time == null ? null : points.time("knownAt", time, Points.TIME));
    }

    /**
     * True if nothing that is recorded later can change the answer: at a time before that of the
     * last record nothing is recorded any more.
     */
    private boolean isPinned(String day, @Nullable String time, @Nullable String position) {
        if (Points.isMoving(day)) {
            return false;
        }
        if (position != null) {
            return true;
        }
        return time != null
                && !Points.isMoving(time)
                && points.time("knownAt", time, Points.TIME)
                        .isBefore(records.momentAt(LocalDate.EPOCH, records.position()).knownAt());
    }

    /** The value of a clock's parameter; in another spelling it would silently mean now. */
    private static @Nullable String one(NativeWebRequest web, String name) {
        web.getParameterNames()
                .forEachRemaining(sent -> {
                    if (sent.equalsIgnoreCase(name) && !sent.equals(name)) {
                        throw ApiProblem.parameter(sent, web.getParameter(sent), name);
                    }
                });
        var values = web.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw ApiProblem.parameter(
                    name, String.join(", ", values), "one value, as in " + name + "=" + values[0]);
        }
        return values == null ? null : values[0];
    }

    private static int limit(NativeWebRequest web) {
        var text = web.getParameter("limit");
        if (text == null) {
            return ReadRequest.DEFAULT_LIMIT;
        }
        var limit = number("limit", text);
        if (limit < 1 || limit > ReadRequest.MAX_LIMIT) {
            throw ApiProblem.parameter(
                    "limit", text, "a number from 1 to " + ReadRequest.MAX_LIMIT);
        }
        return (int) limit;
    }

    private static long number(String name, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw ApiProblem.parameter(name, text, "a whole number from 0 on");
        }
        return Long.parseLong(text);
    }

    @SuppressWarnings("unchecked")
    private static ProgrammeId programme(NativeWebRequest web) {
        var variables =
                (Map<String, String>)
                        web.getAttribute(
                                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                                RequestAttributes.SCOPE_REQUEST);
        var id = variables == null ? null : variables.get("programme");
        if (id == null) {
            throw new IllegalStateException("a read of a programme has its id in the path");
        }
        try {
            return new ProgrammeId(id);
        } catch (InvalidValue e) {
            throw new ApiProblem(
                    HttpStatus.NOT_FOUND, "not-found", "There is no programme \"" + id + "\".");
        }
    }
}
