package de.kommunal.roadmap.web.wording;

import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.reading.SubjectDifference.Kind;
import de.kommunal.roadmap.reading.ValueDifference;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Tells in at most three sentences what is not the same about a subject. */
final class Sentences {

    private static final int MOST = 3;

    private final Words words;
    private final Names names;
    private final Phrases phrases;
    private final Labels labels;

    Sentences(Words words, Names names) {
        this.words = words;
        this.names = names;
        this.phrases = new Phrases(words, names);
        this.labels = new Labels(words, phrases);
    }

    List<String> of(SubjectDifference difference) {
        var values =
                Repetitions.without(difference.values()).stream()
                        .sorted(Importance.order())
                        .toList();
        return difference.kind() == Kind.CHANGED
                ? changed(difference.subject(), values)
                : whole(difference, values);
    }

    private List<String> changed(Subject subject, List<ValueDifference> values) {
        var told = values.size() <= MOST ? values.size() : MOST - 1;
        var sentences = new ArrayList<String>();
        for (var value : values.subList(0, told)) {
            sentences.add(sentence(subject, value, sentences.isEmpty()));
        }
        return withMore(sentences, values.size() - told);
    }

    private String sentence(Subject subject, ValueDifference value, boolean isFirst) {
        var cause = Cause.of(value, words, names);
        var label = labels.of(subject, value.path());
        return words.format(
                "value.of." + kind(value) + "." + cause.why(),
                isFirst
                        ? words.get("lead").replace("{0}", phrases.ofSubject(subject))
                        : words.get("also"),
                label.inSentence(),
                written(subject, value.before()),
                written(subject, value.after()),
                cause.since(),
                cause.recorded(),
                label.plural() ? 1 : 0);
    }

    private static Kind kind(ValueDifference value) {
        if (value.before() == null) {
            return Kind.ADDED;
        }
        return value.after() == null ? Kind.ENDED : Kind.CHANGED;
    }

    private List<String> whole(SubjectDifference difference, List<ValueDifference> values) {
        var subject = difference.subject();
        var sentences = new ArrayList<String>();
        sentences.add(existence(difference));
        if (difference.kind() == Kind.ENDED) {
            return sentences;
        }
        var inName = phrases.valuesIn(subject);
        var open = values.stream().filter(value -> !inName.contains(value.path())).toList();
        var told =
                open.stream()
                        .filter(value -> !Importance.isMinor(value.path()))
                        .limit(MOST)
                        .toList();
        if (!told.isEmpty()) {
            sentences.add(
                    words.get("details")
                            .replace(
                                    "{0}",
                                    told.stream()
                                            .map(value -> detail(subject, value))
                                            .collect(Collectors.joining("; "))));
        }
        return withMore(sentences, open.size() - told.size());
    }

    /** The event that came first tells why the subject is there, or no more. */
    private String existence(SubjectDifference difference) {
        var cause =
                difference.values().stream()
                        .min(Comparator.comparingLong(ValueDifference::position))
                        .map(value -> Cause.of(value, words, names))
                        .orElseGet(() -> new Cause("CHANGED", "", ""));
        return words.format(
                "subject." + difference.kind() + "." + cause.why(),
                phrases.subject(difference.subject()),
                "",
                "",
                "",
                cause.since(),
                cause.recorded());
    }

    private String detail(Subject subject, ValueDifference value) {
        return labels.of(subject, value.path()).plain() + ": " + written(subject, value.after());
    }

    private String written(Subject subject, @Nullable HeldValue value) {
        return value == null
                ? ""
                : phrases.values()
                        .written(subject, value.path(), JsonMapper.shared().readTree(value.json()))
                        .within(words);
    }

    private List<String> withMore(List<String> sentences, int more) {
        if (more > 0) {
            sentences.add(words.format("more", more));
        }
        return List.copyOf(sentences);
    }
}
