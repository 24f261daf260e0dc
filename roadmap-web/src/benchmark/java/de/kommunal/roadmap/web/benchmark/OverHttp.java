package de.kommunal.roadmap.web.benchmark;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The same over HTTP with a token, each client on a connection of its own that it keeps. */
final class OverHttp implements Side {

    private final URI programme;
    private final String token;
    private final HttpLine[] lines;

    OverHttp(Roadmap roadmap, Ours ours, int clients) throws IOException {
        var address = roadmap.address();
        programme = address.resolve("/api/programmes/" + ours.programme().value() + "/");
        token = roadmap.token(Role.PROJECT_OFFICE);
        lines = new HttpLine[clients];
        for (var client = 0; client < clients; client++) {
            lines[client] = new HttpLine(address.getHost(), address.getPort());
        }
    }

    @Override
    public String name() {
        return "HTTP";
    }

    @Override
    public void write(int writer, int number) throws IOException {
        var body =
                """
                {"description": "%s", "reason": "Neuer Stand der Arbeitsgruppe",
                 "provenance": {"effective": "2026-02-18", "sources": [], "publicity": "PUBLIC"}}
                """
                        .formatted(Ours.description(number))
                        .getBytes(StandardCharsets.UTF_8);
        var head =
                """
                POST %sscenarios/%s/refinement HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Accept: */*\r
                If-Match: *\r
                Content-Length: %d\r
                \r
                """
                        .formatted(
                                programme.getPath(),
                                Ours.id(writer, number).value(),
                                programme.getAuthority(),
                                token,
                                body.length);
        var answer = lines[writer].ask(head, body);
        if (!answer.startsWith("HTTP/1.1 200 ")) {
            throw new IllegalStateException(answer);
        }
    }

    @Override
    public void close() throws IOException {
        for (var line : lines) {
            line.close();
        }
    }
}
