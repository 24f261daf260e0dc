package de.kommunal.roadmap.web.wording;

import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/** Names values by their paths, with the names of what the path goes through. */
final class Labels {

    private final Words words;
    private final Phrases phrases;

    Labels(Words words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    Label of(Subject subject, String path) {
        var entry = entry(words, subject.kind(), path);
        if (entry == null) {
            return Label.parse(words.get("unknown").replace("{0}", readable(path)));
        }
        var parts = path.split("/");
        var withNames = entry;
        for (var i = 1; i < parts.length; i += 2) {
            if (entry.contains("{" + i + "}")) {
                withNames = withNames.replace("{" + i + "}", name(subject, parts, i));
            }
        }
        return Label.parse(withNames);
    }

    /** What the words say of the path; null if nothing. */
    static @Nullable String entry(Words words, Subject.Kind kind, String path) {
        var pattern = Paths.pattern(path);
        return words.firstOf("path." + kind + "." + pattern, "path." + pattern);
    }

    private static String readable(String path) {
        return path.replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2")
                .replace('/', ' ')
                .toLowerCase(Locale.ROOT);
    }

    private String name(Subject subject, String[] parts, int at) {
        var id = parts[at];
        var word = parts[at - 1];
        if (word.equals("steps")) {
            var dated = parts[parts.length - 1].toLowerCase(Locale.ROOT).endsWith("date");
            return phrases.step(subject, id, !dated);
        }
        var other = References.of(word, id);
        return (other == null ? Optional.<String>empty() : phrases.name(other))
                .or(() -> date(word, id))
                .or(() -> Optional.ofNullable(words.find("value." + id)))
                .orElse(id);
    }

    /** A slash would have made two words of the path. */
    private Optional<String> date(String word, String id) {
        return word.equals("missed")
                ? Dates.in(word, id.replace('_', '/')).map(new Dates(words)::written)
                : Optional.empty();
    }
}
