package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.web.rest.ApiProblem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Set;

/** Lets one load in for each programme, and two in all, as each holds its document in memory. */
@Component
class LoadsUnderWay {

    private static final int MOST = 2;
    private static final String SOON = "5";

    private final Set<String> programmes = new HashSet<>();

    /** Ends when it is closed. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * @throws ApiProblem if there is no place now
     */
    synchronized Place enter(String programme) {
        if (programmes.contains(programme)) {
            throw new ApiProblem(
                            HttpStatus.CONFLICT,
                            "load-under-way",
                            "A data set is being loaded into this programme. Nothing of yours was"
                                    + " loaded; try again when it is done.")
                    .header(HttpHeaders.RETRY_AFTER, SOON);
        }
        if (programmes.size() >= MOST) {
            throw new ApiProblem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "too-many-loads",
                            "Other data sets are being loaded. Nothing of yours was loaded; try"
                                    + " again when they are done.")
                    .header(HttpHeaders.RETRY_AFTER, SOON);
        }
        programmes.add(programme);
        return () -> leave(programme);
    }

    private synchronized void leave(String programme) {
        programmes.remove(programme);
    }
}
