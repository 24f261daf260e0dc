package de.kommunal.roadmap.web.benchmark;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The same over HTTP with a token, from clients in the same process. They are the simplest of the
 * platform, so that little of the processors goes to them.
 */
final class OverHttp implements Side {

    private final URI programme;
    private final String token;

    OverHttp(Roadmap roadmap, Ours ours, int clients) {
        // so many are kept open between their requests
        System.setProperty("http.maxConnections", Integer.toString(clients));
        programme = roadmap.address().resolve("/api/programmes/" + ours.programme().value() + "/");
        token = roadmap.token(Role.PROJECT_OFFICE);
    }

    @Override
    public String name() {
        return "HTTP";
    }

    @Override
    public void write(int writer, int number) throws IOException {
        var scenario = Ours.id(writer, number).value();
        var body =
                """
                {"description": "%s", "reason": "Neuer Stand der Arbeitsgruppe",
                 "provenance": {"effective": "2026-02-18", "sources": [], "publicity": "PUBLIC"}}
                """
                        .formatted(Ours.description(number))
                        .getBytes(StandardCharsets.UTF_8);
        var address = programme.resolve("scenarios/" + scenario + "/refinement").toURL();
        var connection = (HttpURLConnection) address.openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("If-Match", "*");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        try (var sent = connection.getOutputStream()) {
            sent.write(body);
        }
        if (connection.getResponseCode() != 200) {
            throw new IllegalStateException(
                    connection.getResponseCode()
                            + " "
                            + new String(
                                    connection.getErrorStream().readAllBytes(),
                                    StandardCharsets.UTF_8));
        }
        // to its end, so that the connection is kept
        try (var answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
    }

    @Override
    public void close() {}
}
