package de.kommunal.roadmap.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project office at its desk: it records, is refused, and reads back. */
final class Office {

    private static final String PROGRAMME = "/api/programmes/muensterland";

    private final Api api;
    private long position;

    Office(Api api) {
        this.api = api;
    }

    /** Sends a command: its fields, in the source that the minutes are. */
    Answer sends(String path, String effective, String fields) {
        var body =
                """
                {%s%s "provenance": {"effective": "%s",
                 "sources": [{"title": "Niederschrift"}], "publicity": "PUBLIC"}}
                """
                        .formatted(fields, fields.isBlank() ? "" : ",", effective);
        var answer = api.post(PROGRAMME + path, body, "If-Match", "*");
        position = Math.max(position, answer.json().path("position").longValue(0));
        return answer;
    }

    void records(String path, String effective, String fields) {
        var answer = sends(path, effective, fields);
        assertThat(answer.status()).describedAs(path + answer.text()).isIn(200, 201);
    }

    /** The rule by which the command is refused. */
    String isRefused(String path, String effective, String fields) {
        var answer = sends(path, effective, fields);
        assertThat(answer.status()).describedAs(path + answer.text()).isEqualTo(409);
        return answer.json().path("rule").asString("");
    }

    JsonNode reads(String path) {
        var answer = api.get(PROGRAMME + path, "Roadmap-Position", Long.toString(position));
        assertThat(answer.status()).describedAs(path + answer.text()).isEqualTo(200);
        return answer.json();
    }

    List<JsonNode> lists(String path) {
        return reads(path).path("items").valueStream().toList();
    }

    /** The element of a list with the id. */
    JsonNode reads(String path, String list, String id) {
        return reads(path)
                .path(list)
                .valueStream()
                .filter(one -> one.path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What is missing for the adoption, each rule with the kinds of subjects that lack it. */
    Map<String, List<String>> missing(JsonNode answer) {
        var missing = new TreeMap<String, List<String>>();
        answer.path("missing")
                .valueStream()
                .forEach(one ->
                        missing.merge(
                                one.path("rule").stringValue(),
                                List.of(one.path("subject").stringValue()),
                                Office::joined));
        return missing;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    String lastEventOf(String record) {
        return lists("/history?record=" + record).getLast().path("event").stringValue();
    }

    long position() {
        return position;
    }
}
