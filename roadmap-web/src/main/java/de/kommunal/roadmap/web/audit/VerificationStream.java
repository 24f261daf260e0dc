package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.web.audit.VerificationStatus.State;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.MessageStream;
import de.kommunal.roadmap.web.rest.MessageStreams;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Tells those who wait for a check of the log how far it is. */
@Component
class VerificationStream {

    /** So many may wait at a time, as each keeps a thread. */
    static final int MOST = 8;

    /** From one message to the next. */
    private static final Duration EVERY = Duration.ofMillis(500);

    private static final Duration WHOLE = Duration.ofDays(1);
    private static final String SOON = "5";
    private static final String END = "end";
    private static final String ENDED_EARLY =
            "The stream ended early; the check goes on. Its own address has the rest.";

    private final MessageStreams streams;
    private final Semaphore places = new Semaphore(MOST);

    VerificationStream(MessageStreams streams) {
        this.streams = streams;
    }

    /** The run that an id of a message is of. */
    static String run(String messageId) {
        int dot = messageId.lastIndexOf('.');
        return dot < 0 ? messageId : messageId.substring(0, dot);
    }

    /** Whether the message was the last one. */
    static boolean isEnd(String messageId) {
        return messageId.endsWith("." + END);
    }

    /** How the run stands when it does not go on any more. */
    VerificationStatus awaitEnd(VerificationRun run) {
        return inPlace(() -> run.await(WHOLE));
    }

    /** Answers messages until the run does not go on any more, which is the last of them. */
    void answer(VerificationRun run, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store, private");
        // something in between that collects an answer would hold up what is told
        response.setHeader("X-Accel-Buffering", "no");
        inPlace(() -> {
            streams.answer(
                    response,
                    MessageStream.Format.EVENTS,
                    ENDED_EARLY,
                    stream -> tell(run, stream));
            return run;
        });
    }

    private static void tell(VerificationRun run, MessageStream stream) {
        var status = run.status();
        while (status.state() == State.RUNNING) {
            send(stream, "progress", run.id() + "." + status.done(), status);
            status = run.await(EVERY);
        }
        var kind =
                status.state() == State.DONE
                        ? "result"
                        : status.state().name().toLowerCase(Locale.ROOT);
        send(stream, kind, run.id() + "." + END, status);
    }

    private static void send(
            MessageStream stream, String kind, String id, VerificationStatus status) {
        stream.send(kind, id, status);
        stream.flush();
    }

    private <T> T inPlace(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new ApiProblem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "too-many-listeners",
                            "As many as can wait for the check of the log at a time do. It goes"
                                    + " on; try again later.")
                    .header(HttpHeaders.RETRY_AFTER, SOON);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
