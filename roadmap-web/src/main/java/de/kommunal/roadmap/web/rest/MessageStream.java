package de.kommunal.roadmap.web.rest;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An answer that goes on, message by message, each a JSON object. */
public final class MessageStream {

    private static final byte[] LINE = {'\n'};

    private final HttpServletResponse response;
    private final JsonMapper json;
    private final Format format;

    /** How messages are told apart. */
    public enum Format {
        /** Each message is one line. */
        LINES(MediaType.APPLICATION_NDJSON_VALUE),
        /** Server-sent events, as browsers read them. */
        EVENTS(MediaType.TEXT_EVENT_STREAM_VALUE);

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** Who listened does not any more. */
    public static final class ListenerGone extends UncheckedIOException {

        private static final long serialVersionUID = 1L;

        ListenerGone(IOException e) {
            super(e);
        }
    }

    /** Writes a JSON object on one line. */
    public interface Body {

        void writeTo(OutputStream out) throws IOException;
    }

    MessageStream(HttpServletResponse response, JsonMapper json, Format format) {
        this.response = response;
        this.json = json;
        this.format = format;
    }

    /** Sends an object now. */
    public void send(Object message) {
        send("message", null, message);
        flush();
    }

    /**
     * Sends an object with the next flush, or before.
     *
     * @param kind of message
     * @param id by which the reader may come back; null if it can't
     */
    public void send(String kind, @Nullable String id, Object message) {
        sendLarge(kind, id, out -> out.write(json.writeValueAsBytes(message)));
    }

    /** The same of what is too large to be made as a whole. */
    public void sendLarge(String kind, @Nullable String id, Body message) {
        write(out -> {
            if (format == Format.EVENTS) {
                out.write(head(kind, id).getBytes(StandardCharsets.UTF_8));
            }
            message.writeTo(out);
            out.write(LINE);
            if (format == Format.EVENTS) {
                out.write(LINE);
            }
        });
    }

    private static String head(String kind, @Nullable String id) {
        return (id == null ? "" : "id: " + id + "\n") + "event: " + kind + "\ndata: ";
    }

    /** Says that there is still somebody, and finds out whether the reader is. */
    public void beat() {
        write(out -> {
            if (format == Format.EVENTS) {
                out.write(": waiting\n".getBytes(StandardCharsets.UTF_8));
            }
            out.write(LINE);
        });
        flush();
    }

    public void flush() {
        try {
            response.flushBuffer();
        } catch (IOException e) {
            throw new ListenerGone(e);
        }
    }

    private void write(Body body) {
        try {
            body.writeTo(response.getOutputStream());
        } catch (IOException e) {
            throw new ListenerGone(e);
        }
    }
}
