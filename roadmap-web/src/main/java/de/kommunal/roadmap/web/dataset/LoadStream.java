package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.web.rest.MessageStream;
import de.kommunal.roadmap.web.rest.MessageStreams;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import java.util.function.Function;

/** Answers a load line by line while it goes on. */
@Component
class LoadStream {

    private static final String ENDED_EARLY =
            "The load ended early. What was loaded stays; send the same set again to go on.";

    private final MessageStreams streams;

    LoadStream(MessageStreams streams) {
        this.streams = streams;
    }

    /** Runs the load, which ends between two batches if nobody listens any more. */
    void answer(HttpServletResponse response, Function<LoadProgress.Listener, LoadSummary> load) {
        streams.answer(
                response,
                MessageStream.Format.LINES,
                ENDED_EARLY,
                stream -> stream.send(load.apply(stream::send)));
    }
}
