package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.Roadmap;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** A programme of a test's own, with the scenarios that it likes to write into it. */
record Probe(Roadmap roadmap, Api office, String id) {

    static Probe open(Roadmap roadmap, String id) {
        var office = roadmap.as(Role.PROJECT_OFFICE);
        var opened =
                office.post(
                        "/api/programmes",
                        """
                        {"id": "%s", "name": "Probe", "region": "Probe", "fictional": true,
                         "provenance": %s}
                        """
                                .formatted(id, provenance("PUBLIC")));
        assertThat(opened.status()).describedAs(opened.text()).isEqualTo(201);
        return new Probe(roadmap, office, id);
    }

    static String provenance(String publicity) {
        return "{\"effective\": \"2026\", \"sources\": [], \"publicity\": \"%s\"}"
                .formatted(publicity);
    }

    /** The body of a new scenario without an id. */
    static String scenario() {
        return """
        {"title": "Probe", "model": "HOLDING", "candidateForms": [], "provenance": %s}
        """
                .strip()
                .formatted(provenance("PUBLIC"));
    }

    /** The body of a new scenario. */
    static String scenario(String id) {
        return with("id", "\"" + id + "\"", scenario());
    }

    /** The body of a change of a scenario. */
    static String refinement(String title) {
        return """
        {"title": "%s", "reason": "Probe", "provenance": %s}
        """
                .formatted(title, provenance("PUBLIC"));
    }

    /** The body with one more field. */
    static String with(String field, String value, String body) {
        return body.replaceFirst("\\{", "{\"" + field + "\": " + value + ", ");
    }

    String programme() {
        return "/api/programmes/" + id;
    }

    String scenarios() {
        return programme() + "/scenarios";
    }

    Answer propose(String scenario, String... headers) {
        return office.post(scenarios(), scenario(scenario), headers);
    }

    Answer refine(String scenario, String title, String... headers) {
        return office.post(
                scenarios() + "/" + scenario + "/refinement", refinement(title), headers);
    }

    /** All events of the programme's scenarios, by position. */
    List<JsonNode> events() {
        var auditor = roadmap.as(Role.AUDITOR);
        var events = new ArrayList<JsonNode>();
        var after = 0L;
        JsonNode page;
        do {
            page = auditor.get("/api/audit/events?limit=1000&after=" + after).json();
            for (var event : page) {
                after = event.path("position").longValue();
                if (event.path("aggregate").stringValue().startsWith("scenario/" + id + "/")) {
                    events.add(event);
                }
            }
        } while (page.size() == 1000);
        return events;
    }

    /** The events of one scenario, by position. */
    List<JsonNode> events(String scenario) {
        var aggregate = "scenario/" + id + "/" + scenario;
        return events().stream()
                .filter(event -> event.path("aggregate").stringValue().equals(aggregate))
                .toList();
    }
}
