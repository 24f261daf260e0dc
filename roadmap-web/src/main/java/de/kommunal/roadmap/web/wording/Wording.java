package de.kommunal.roadmap.web.wording;

import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;

/** Puts the record into words, German for German locales and English for all others. */
public final class Wording {

    private Wording() {}

    /**
     * What is not the same about a subject, in one to three sentences, the most important first.
     * What does not fit in is counted in the last one.
     */
    public static List<String> sentences(SubjectDifference difference, Names names, Locale locale) {
        var words = Words.of(locale);
        var quotes = new Quotes(words);
        return new Sentences(words, names).of(difference).stream().map(quotes::nested).toList();
    }

    /** The kind and the name of a subject, such as: Vorlage „Rechtsform“ (Kreis Coesfeld). */
    public static String title(Subject subject, Names names, Locale locale) {
        var words = Words.of(locale);
        return new Quotes(words).nested(new Phrases(words, names).title(subject));
    }

    /** What subjects of a kind are called, without an article. */
    public static String label(Subject.Kind kind, Locale locale) {
        return Label.parse(Words.of(locale).get("kind." + kind)).plain();
    }

    /** What a value of a subject is called, without an article. */
    public static String label(Subject subject, String path, Names names, Locale locale) {
        var words = Words.of(locale);
        return new Labels(words, new Phrases(words, names)).of(subject, path).plain();
    }

    /** A value of a subject, given as JSON. */
    public static String value(
            Subject subject, String path, String json, Names names, Locale locale) {
        return new Phrases(Words.of(locale), names)
                .values()
                .written(subject, path, JsonMapper.shared().readTree(json))
                .text();
    }

    /** What a subject is called where others speak of it; its id if it is not to be seen. */
    public static String name(Subject subject, Names names, Locale locale) {
        var words = Words.of(locale);
        return new Phrases(words, names)
                .name(subject)
                .map(new Quotes(words)::nested)
                .orElse(subject.id());
    }

    /** The subjects whose ids a value is or contains, given as JSON. */
    public static List<Subject> references(String path, String json) {
        return References.in(Paths.word(path), JsonMapper.shared().readTree(json));
    }

    /** A date as exactly as it is known. */
    public static String date(EffectiveDate date, Locale locale) {
        return new Dates(Words.of(locale)).written(date);
    }

    /** What a constant of the record is called, such as a state. */
    public static String word(Enum<?> value, Locale locale) {
        var words = Words.of(locale);
        var own = "value." + value.getDeclaringClass().getSimpleName() + "." + value.name();
        var word = words.firstOf(own, "value." + value.name());
        return word == null ? value.name() : word;
    }
}
