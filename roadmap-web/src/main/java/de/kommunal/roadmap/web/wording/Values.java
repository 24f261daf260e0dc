package de.kommunal.roadmap.web.wording;

import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values as a reader says them: names for ids, words for codes, dates in full. */
final class Values {

    private static final int LONGEST = 90;
    private static final int LISTED = 3;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int DIGITS_OF_A_DIGEST = 8;

    private final Words words;
    private final Phrases phrases;
    private final Objects objects;

    Values(Words words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
        this.objects = new Objects(words, phrases, this);
    }

    /** A value of the subject at the path. */
    Written written(Subject subject, String path, JsonNode value) {
        return named(subject, Paths.word(path), value);
    }

    /** A value by its own name, within a path or an object. */
    Written named(Subject subject, String word, JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> Written.plain(words.get(value.booleanValue() ? "yes" : "no"));
            case NUMBER ->
                    Written.plain(
                            NumberFormat.getInstance(words.locale()).format(value.numberValue()));
            case STRING -> text(subject, word, value.stringValue());
            case ARRAY -> list(subject, word, value.valueStream().toList());
            case OBJECT -> objects.written(subject, word, value);
            default -> Written.plain(words.get("nothing"));
        };
    }

    private Written text(Subject subject, String word, String text) {
        if (text.isBlank()) {
            return Written.plain(words.get("nothing"));
        }
        var date = Dates.in(word, text);
        if (date.isPresent()) {
            return Written.plain(new Dates(words).written(date.get()));
        }
        var other = other(subject, word, text);
        var name = other == null ? Optional.<String>empty() : phrases.name(other);
        return new Written(
                name.or(() -> step(subject, word, text))
                        .or(() -> code(subject, word, text))
                        .orElseGet(() -> shortened(text)),
                true);
    }

    /** The district that a district lies in is itself: only other subjects are named. */
    private static @Nullable Subject other(Subject subject, String word, String text) {
        var other = References.of(word, text);
        return subject.equals(other) ? null : other;
    }

    private Optional<String> step(Subject subject, String word, String text) {
        return word.equals("followUp") || word.equals("comesBack")
                ? Optional.of(phrases.step(subject, text, true))
                : Optional.empty();
    }

    private Optional<String> code(Subject subject, String word, String text) {
        return CODE.matcher(text).matches()
                ? Optional.ofNullable(code(subject.kind(), word, text))
                : Optional.empty();
    }

    @Nullable String code(Subject.Kind kind, String word, String code) {
        return words.firstOf(
                "value." + kind + "." + word + "." + code,
                "value." + word + "." + code,
                "value." + code);
    }

    private static String shortened(String text) {
        if (DIGEST.matcher(text).matches()) {
            return text.substring(0, DIGITS_OF_A_DIGEST) + "…";
        }
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        var cut = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, cut > 0 ? cut : LONGEST) + " …";
    }

    private Written list(Subject subject, String word, List<JsonNode> items) {
        if (items.isEmpty()
                || items.size() > LISTED
                || items.stream().anyMatch(JsonNode::isContainer)) {
            return Written.plain(words.format("items", items.size()));
        }
        return Written.plain(
                items.stream()
                        .map(item -> named(subject, word, item).within(words))
                        .collect(Collectors.joining(", ")));
    }
}
