package de.kommunal.roadmap.web.witness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks an authority over HTTP (RFC 3161, section 3.4). It follows no redirects. */
final class TimeStampClient implements AutoCloseable {

    static final String QUERY = "application/timestamp-query";
    static final String REPLY = "application/timestamp-reply";

    /** Many times what a token with its certificates takes. */
    private static final int LARGEST = 256 * 1024;

    private final URI authority;
    private final Duration patience;
    private final HttpClient http;

    TimeStampClient(URI authority, Duration patience) {
        this.authority = authority;
        this.patience = patience;
        this.http =
                HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /**
     * @throws NotStamped if no answer came in time that could be one
     */
    byte[] ask(byte[] query) throws NotStamped, InterruptedException {
        var request =
                HttpRequest.newBuilder(authority)
                        .header("Content-Type", QUERY)
                        .header("Accept", REPLY)
                        .POST(BodyPublishers.ofByteArray(query))
                        .build();
        var answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            // not the time-out of the request, which is over once the headers are there
            return body(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new NotStamped("the authority did not answer within " + patience, e);
        } catch (ExecutionException e) {
            var cause = e.getCause();
            throw new NotStamped("the authority can't be asked", cause == null ? e : cause);
        } finally {
            answer.cancel(true);
        }
    }

    private static byte[] body(HttpResponse<byte[]> answer) throws NotStamped {
        if (answer.statusCode() != 200) {
            throw new NotStamped("the authority answered with status " + answer.statusCode());
        }
        var type = answer.headers().firstValue("Content-Type").orElse("nothing");
        if (!type.replaceFirst(";.*", "").strip().equalsIgnoreCase(REPLY)) {
            throw new NotStamped("the authority answered " + type + " instead of " + REPLY);
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
