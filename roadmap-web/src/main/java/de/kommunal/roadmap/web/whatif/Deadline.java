package de.kommunal.roadmap.web.whatif;

import de.kommunal.roadmap.web.rest.ApiProblem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import java.time.Duration;

/** The end of the time that a trial may take. */
final class Deadline {

    private static final String LATER = "10";

    private final long end;
    private final Duration most;

    private Deadline(long end, Duration most) {
        this.end = end;
        this.most = most;
    }

    static Deadline in(Duration most) {
        return new Deadline(System.nanoTime() + most.toNanos(), most);
    }

    /**
     * To be asked before each step.
     *
     * @throws ApiProblem if the time is over
     */
    void check() {
        if (System.nanoTime() - end >= 0) {
            throw new ApiProblem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "trial-too-long",
                            "Trying this out takes longer than "
                                    + most.toSeconds()
                                    + " seconds. Nothing was recorded; send fewer commands, or try"
                                    + " again later.")
                    .header(HttpHeaders.RETRY_AFTER, LATER);
        }
    }
}
