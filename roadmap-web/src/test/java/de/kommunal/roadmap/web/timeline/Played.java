package de.kommunal.roadmap.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api.Answer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A replay as a page takes it in: it keeps the records and replaces those of each step. */
final class Played {

    private final List<JsonNode> messages;
    private final Map<String, JsonNode> subjects = new TreeMap<>();

    private Played(List<JsonNode> messages) {
        this.messages = messages;
    }

    static Played of(Answer answer) {
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        return new Played(answer.text().lines().map(JsonMapper.shared()::readTree).toList());
    }

    /** The state after the last message. */
    Map<String, JsonNode> state() {
        subjects.clear();
        messages.forEach(this::take);
        return Map.copyOf(subjects);
    }

    /** Takes in each message, and tells after each step what is there then. */
    void each(BiConsumer<JsonNode, Map<String, JsonNode>> watcher) {
        subjects.clear();
        for (var message : messages) {
            take(message);
            if (message.path("message").stringValue().equals("step")) {
                watcher.accept(message, Map.copyOf(subjects));
            }
        }
    }

    private void take(JsonNode message) {
        for (var subject : message.path("subjects")) {
            var key = subject.path("kind").stringValue() + "/" + subject.path("id").stringValue();
            if (subject.path("ended").booleanValue(false)) {
                assertThat(subjects.remove(key)).as(key).isNotNull();
            } else {
                subjects.put(key, subject);
            }
        }
    }

    JsonNode first() {
        return messages.getFirst();
    }

    JsonNode last() {
        return messages.getLast();
    }

    List<JsonNode> messages() {
        return messages;
    }

    List<JsonNode> steps() {
        return messages.stream()
                .filter(message -> message.path("message").stringValue().equals("step"))
                .toList();
    }

    List<String> types() {
        return steps().stream().map(step -> step.path("type").asString("")).toList();
    }

    /** The same up to and with a step, and then another replay's rest. */
    Played upTo(int step, Played rest) {
        var start = messages.subList(0, messages.indexOf(steps().get(step)) + 1);
        return new Played(Stream.concat(start.stream(), rest.messages.stream()).toList());
    }
}
