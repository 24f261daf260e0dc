package de.kommunal.roadmap.web.benchmark;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The same over HTTP with a token, from clients in the same process. */
final class OverHttp implements Side {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI programme;
    private final String token;

    OverHttp(Roadmap roadmap, Ours ours) {
        programme = roadmap.address().resolve("/api/programmes/" + ours.programme().value() + "/");
        token = roadmap.token(Role.PROJECT_OFFICE);
    }

    @Override
    public String name() {
        return "HTTP";
    }

    @Override
    public void write(int writer, int number) throws IOException, InterruptedException {
        var scenario = Ours.id(writer, number).value();
        var body =
                """
                {"description": "%s", "reason": "Neuer Stand der Arbeitsgruppe",
                 "provenance": {"effective": "2026-02-18", "sources": [], "publicity": "PUBLIC"}}
                """
                        .formatted(Ours.description(number));
        var request =
                HttpRequest.newBuilder(programme.resolve("scenarios/" + scenario + "/refinement"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
