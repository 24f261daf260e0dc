package de.kommunal.roadmap.web.view;

import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.page.PageWords;
import de.kommunal.roadmap.web.wording.Wording;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells values of subjects in full: sentences shorten them, a page about them must not. */
final class Told {

    private final Subject subject;
    private final PageWords words;

    Told(Subject subject, PageWords words) {
        this.subject = subject;
        this.words = words;
    }

    String label(String path) {
        return Wording.label(subject, path, words.names(), words.locale());
    }

    /** The value in lines; more than one only for a list. */
    List<String> lines(String path, String json) {
        var value = JsonMapper.shared().readTree(json);
        return value.isArray() && !value.isEmpty()
                ? value.valueStream().map(item -> line(path, item)).toList()
                : List.of(line(path, value));
    }

    private String line(String path, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream()
                    .map(item -> line(path, item))
                    .collect(Collectors.joining("; "));
        }
        return value.isObject() && !isOneValue(value) ? fields(value) : full(path, value);
    }

    /** Votes, amounts and what is spoken of are said as one. */
    private static boolean isOneValue(JsonNode value) {
        return value.has("precision")
                || (value.has("kind") && value.size() == (value.has("id") ? 2 : 1));
    }

    private String fields(JsonNode value) {
        return value.propertyStream()
                .filter(field -> !field.getKey().equals("id"))
                .flatMap(field -> field(field.getKey(), field.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private Stream<String> field(String name, JsonNode value) {
        if (name.equals("no")) {
            return Stream.of(value.intValue() + ".");
        }
        return value.isString() || (value.isContainer() && !value.isEmpty())
                ? Stream.of(line(name, value))
                : Stream.of();
    }

    private String full(String path, JsonNode value) {
        var text = Wording.value(subject, path, value.toString(), words.names(), words.locale());
        return text.endsWith(" …") && value.isString() ? value.stringValue().strip() : text;
    }
}
