package de.kommunal.roadmap.web.rest;

import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Answers message by message while something goes on. */
@Component
public class MessageStreams {

    private static final Logger LOG = LoggerFactory.getLogger(MessageStreams.class);

    private final JsonMapper json;

    MessageStreams(JsonMapper json) {
        this.json = json;
    }

    /**
     * Does the work, which ends at its next message if nobody listens any more. If it fails, the
     * last message says why, as the status has been sent long before.
     *
     * @param ended says what it means that the work ended early, and what to do
     */
    public void answer(
            HttpServletResponse response,
            MessageStream.Format format,
            String ended,
            Consumer<MessageStream> work) {
        response.setContentType(format.mediaType());
        var stream = new MessageStream(response, json, format);
        try {
            workOrSayWhyNot(stream, ended, work);
        } catch (MessageStream.ListenerGone e) {
            LOG.info("who listened went away: {}", e.toString());
        }
    }

    private static void workOrSayWhyNot(
            MessageStream stream, String ended, Consumer<MessageStream> work) {
        try {
            work.accept(stream);
        } catch (MessageStream.ListenerGone e) {
            throw e;
        } catch (RuntimeException e) {
            var incident = UUID.randomUUID().toString();
            LOG.error("incident {} while an answer was under way", incident, e);
            var problem =
                    Problem.of(
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            "internal-error",
                            ended + " The log has the details under incident " + incident + ".");
            stream.send("problem", null, Map.of("problem", problem));
            stream.flush();
        }
    }
}
