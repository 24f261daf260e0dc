package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.web.rest.Problem;

import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Answers a load line by line while it goes on. */
@Component
class LoadStream {

    private static final Logger LOG = LoggerFactory.getLogger(LoadStream.class);

    private final JsonMapper json;

    LoadStream(JsonMapper json) {
        this.json = json;
    }

    /** Who loaded does not listen any more. */
    private static final class SenderGone extends UncheckedIOException {

        private static final long serialVersionUID = 1L;

        SenderGone(IOException e) {
            super(e);
        }
    }

    /**
     * Runs the load, which ends between two batches if nobody listens any more. If it fails, the
     * last line says why, as the status has been sent long before.
     */
    void answer(HttpServletResponse response, Function<LoadProgress.Listener, LoadSummary> load) {
        try {
            answerOrSayWhyNot(response, load);
        } catch (SenderGone e) {
            LOG.info("the sender of a data set went away; what is loaded stays: {}", e.toString());
        }
    }

    private void answerOrSayWhyNot(
            HttpServletResponse response, Function<LoadProgress.Listener, LoadSummary> load) {
        try {
            write(response, load.apply(progress -> write(response, progress)));
        } catch (SenderGone e) {
            throw e;
        } catch (RuntimeException e) {
            var incident = UUID.randomUUID().toString();
            LOG.error("incident {} while a data set was loaded", incident, e);
            var problem =
                    Problem.of(
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            "internal-error",
                            "The load ended early. What was loaded stays; send the same set again"
                                    + " to go on. The log has the details under incident "
                                    + incident
                                    + ".");
            write(response, Map.of("problem", problem));
        }
    }

    private void write(HttpServletResponse response, Object line) {
        try {
            var out = response.getOutputStream();
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
            response.flushBuffer();
        } catch (IOException e) {
            throw new SenderGone(e);
        }
    }
}
