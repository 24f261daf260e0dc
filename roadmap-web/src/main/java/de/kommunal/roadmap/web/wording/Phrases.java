package de.kommunal.roadmap.web.wording;

import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Calls subjects by their names, by patterns such as <code>„{title}“[ ({partner})]</code>. */
final class Phrases {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

    private final Words words;
    private final Names names;
    private final Values values;

    Phrases(Words words, Names names) {
        this.words = words;
        this.names = names;
        this.values = new Values(words, this);
    }

    Values values() {
        return values;
    }

    /** Such as: the paper “X” (Y). */
    String subject(Subject subject) {
        return words.get(kind(subject)) + " " + phrase(subject);
    }

    /** The same, as it stands after a preposition. */
    String ofSubject(Subject subject) {
        return words.get(kind(subject) + ".of") + " " + phrase(subject);
    }

    /** The same without an article, as a heading. */
    String title(Subject subject) {
        return Label.parse(words.get(kind(subject))).plain() + " " + phrase(subject);
    }

    /** As short as it can be where others speak of it; empty if it is not to be seen. */
    Optional<String> name(Subject subject) {
        if (names.find(subject).isEmpty()) {
            return Optional.empty();
        }
        var pattern = words.find("name." + subject.kind());
        if (pattern != null) {
            return Optional.of(filled(pattern, subject));
        }
        return Optional.of(
                subject.kind() == Subject.Kind.PARTNER ? phrase(subject) : title(subject));
    }

    /** A step of a deliberation by its committee and, where that is wanted, its day. */
    String step(Subject deliberation, String step, boolean withDate) {
        var path = "steps/" + step + "/";
        var committee =
                json(deliberation, path + "committee")
                        .map(id -> new Subject(Subject.Kind.COMMITTEE, id.stringValue()))
                        .flatMap(found -> value(found, "name"))
                        .orElse(step);
        return value(deliberation, path + "date")
                .filter(date -> withDate)
                .map(date -> words.get("step").replace("{0}", committee).replace("{1}", date))
                .orElse(committee);
    }

    /** Paths of the values that the name of a subject consists of. */
    Set<String> valuesIn(Subject subject) {
        return VALUE.matcher(words.get("phrase." + subject.kind()))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** One value of a subject as text, empty if it has none or is not to be seen. */
    Optional<String> value(Subject subject, String path) {
        return json(subject, path).map(json -> values.written(subject, path, json).text());
    }

    Optional<JsonNode> json(Subject subject, String path) {
        return names.find(subject).stream()
                .flatMap(found -> found.values().stream())
                .filter(value -> value.path().equals(path))
                .map(HeldValue::json)
                .map(json -> JsonMapper.shared().readTree(json))
                .findFirst();
    }

    private String kind(Subject subject) {
        var isVoiding =
                subject.kind() == Subject.Kind.CORRECTION
                        && json(subject, "act")
                                .map(JsonNode::stringValue)
                                .orElse("")
                                .equals("VOIDING");
        return isVoiding ? "kind.correction.VOIDING" : "kind." + subject.kind();
    }

    private String phrase(Subject subject) {
        return filled(words.get("phrase." + subject.kind()), subject);
    }

    private String filled(String pattern, Subject subject) {
        var parts = OPTIONAL.matcher(pattern).replaceAll(part -> optional(part, subject));
        var whole = fill(parts, subject);
        return whole == null ? words.get("phrase.none").replace("{id}", subject.id()) : whole;
    }

    private String optional(MatchResult part, Subject subject) {
        var filled = fill(part.group(1), subject);
        return filled == null ? "" : Matcher.quoteReplacement(filled);
    }

    private @Nullable String fill(String pattern, Subject subject) {
        var complete = true;
        var text = new StringBuilder();
        var matcher = VALUE.matcher(pattern);
        while (matcher.find()) {
            var value = value(subject, matcher.group(1));
            complete &= value.isPresent();
            matcher.appendReplacement(text, Matcher.quoteReplacement(value.orElse("")));
        }
        matcher.appendTail(text);
        return complete ? text.toString() : null;
    }
}
