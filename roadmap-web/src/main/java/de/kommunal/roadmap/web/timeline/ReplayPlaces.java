package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.web.rest.ApiProblem;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.util.concurrent.Semaphore;

/** Lets so many replays go on at a time, as each keeps a thread for up to an hour. */
@Component
class ReplayPlaces {

    static final int MOST = 8;

    private static final String SOON = "5";

    private final Semaphore free = new Semaphore(MOST);
    private volatile boolean closing;

    /** Ends when it is closed. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * @throws ApiProblem if there is no place now
     */
    Place enter() {
        if (!free.tryAcquire()) {
            throw new ApiProblem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "too-many-replays",
                            "There are as many replays as can go on at a time. Try again when one"
                                    + " of them is over.")
                    .header(HttpHeaders.RETRY_AFTER, SOON);
        }
        return free::release;
    }

    /** True when the program ends, which does not wait for replays. */
    boolean areClosing() {
        return closing;
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }
}
