package de.kommunal.roadmap.web.rest;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;

/** The body of a request, as far as it is one JSON object and not too large. */
public final class JsonBody {

    /** The largest body, in bytes. */
    static final int MAX = 256 * 1024;

    private JsonBody() {}

    /**
     * @throws ApiProblem if there is something else
     */
    public static ObjectNode of(HttpServletRequest request) throws IOException {
        return CommandReader.object(bytes(request));
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw new ApiProblem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "The body must be application/json.");
        }
        if (request.getContentLengthLong() > MAX) {
            throw tooLarge();
        }
        var bytes = request.getInputStream().readNBytes(MAX + 1);
        if (bytes.length > MAX) {
            throw tooLarge();
        }
        return bytes;
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.parseMediaType(contentType)
                            .equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static ApiProblem tooLarge() {
        return new ApiProblem(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The body is larger than " + MAX / 1024 + " KiB.");
    }
}
