package de.kommunal.roadmap.web.whatif;

import de.kommunal.roadmap.web.rest.ApiProblem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.util.concurrent.Semaphore;

/** Lets few trials in at a time, as each takes a thread and a connection for all of its time. */
@Component
class TrialsUnderWay {

    static final int MOST = 2;

    private static final String SOON = "2";

    private final Semaphore places = new Semaphore(MOST);

    /** Ends when it is closed. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * @throws ApiProblem if there is no place now
     */
    Place enter() {
        if (!places.tryAcquire()) {
            throw new ApiProblem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "too-many-trials",
                            "Others are trying something out. Try again when they are done.")
                    .header(HttpHeaders.RETRY_AFTER, SOON);
        }
        return places::release;
    }
}
