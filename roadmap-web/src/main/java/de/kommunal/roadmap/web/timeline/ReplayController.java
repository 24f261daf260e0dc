package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.web.rest.MessageStream;
import de.kommunal.roadmap.web.rest.MessageStream.Format;
import de.kommunal.roadmap.web.rest.MessageStreams;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Collections;
import java.util.function.Consumer;

@RestController
class ReplayController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String ENDED_EARLY =
            "The replay ended early. Ask again with the id of the last step as lastEventId to go"
                    + " on behind it.";

    private final Reader reader;
    private final ReplayRequests requests;
    private final ReplayPlaces places;
    private final Replays replays;
    private final MessageStreams streams;

    ReplayController(
            Reader reader,
            ReplayRequests requests,
            ReplayPlaces places,
            Replays replays,
            MessageStreams streams) {
        this.reader = reader;
        this.requests = requests;
        this.places = places;
        this.replays = replays;
        this.streams = streams;
    }

    /**
     * Plays the states step by step: first the whole state, then event by event each record that is
     * not as before. With {@code Accept: text/event-stream} as server-sent events, else one JSON
     * object on each line. A step is of the shape shown; the other messages are {@code start},
     * {@code resumed}, {@code interrupted} and {@code end}.
     *
     * @param from the point of the state before the first step, such as {@code
     *     2026-02-18@2026-02-20T12:00:00Z}; if left out, before everything
     * @param to the point of the state after the last step; if left out, that of {@code validAt}
     *     and {@code knownAt}, which is now
     * @param order {@code recorded}: knowledge moves, and the day is that of {@code to}; {@code
     *     effective}: the day moves, and what is known is known at {@code to}
     * @param pace steps a second from 0.1 to 100, or the time from one step to the next, such as
     *     {@code PT3S}; if left out, as fast as it goes
     * @param lastEventId the id of the last step that the reader has; the replay goes on behind it.
     *     The header {@code Last-Event-ID} says the same
     */
    @GetMapping(
            path = "/api/programmes/{programme}/replay",
            produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
    @Nullable ResponseEntity<ReplayStep> replay(
            ReadRequest read,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String pace,
            @RequestParam(required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        reader.refuseUnknown(read);
        var reading = read.reading();
        var header = request.getHeader(LAST_EVENT_ID);
        var last = header == null || header.isEmpty() ? lastEventId : header;
        var every = ReplayPace.of(pace);
        if (last == null) {
            var span = requests.span(reading, from, to, order);
            reader.between(span.from(), span.to());
            reader.headers(span.end())
                    .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            return stream(request, response, stream -> replays.play(span, every, stream));
        }
        var id = requests.id(last, order);
        if (id.ended()) {
            // tells a browser not to come back
            return ResponseEntity.noContent().build();
        }
        var rest = requests.rest(reading, id);
        return stream(request, response, stream -> replays.resume(rest, id, every, stream));
    }

    private @Nullable ResponseEntity<ReplayStep> stream(
            HttpServletRequest request,
            HttpServletResponse response,
            Consumer<MessageStream> work) {
        response.setHeader("Cache-Control", "no-store, private");
        // something in between that collects an answer would hold up what is played
        response.setHeader("X-Accel-Buffering", "no");
        var format = format(request);
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            response.setContentType(format.mediaType());
            return null;
        }
        try (var _ = places.enter()) {
            streams.answer(response, format, ENDED_EARLY, work);
        }
        return null;
    }

    private static Format format(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept")).stream()
                        .flatMap(accept -> MediaType.parseMediaTypes(accept).stream())
                        .anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype)
                ? Format.EVENTS
                : Format.LINES;
    }
}
