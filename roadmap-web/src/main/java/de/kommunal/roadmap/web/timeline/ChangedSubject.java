package de.kommunal.roadmap.web.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.reading.ValueDifference;
import de.kommunal.roadmap.web.wording.Names;
import de.kommunal.roadmap.web.wording.Wording;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.util.RawValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One record that is not the same.
 *
 * @param change what became of it
 * @param values that differ
 * @param texts the same in one to three sentences, the most important first
 */
public record ChangedSubject(
        Id subject, Title title, SubjectDifference.Kind change, List<Value> values, Texts texts) {

    /**
     * @param kind of the record, such as {@code paper}
     */
    public record Id(String kind, String id) {}

    /** What the record is called, in German and in English. */
    public record Title(String de, String en) {}

    /** Sentences in German and in English. */
    public record Texts(List<String> de, List<String> en) {}

    /**
     * One value that is not the same.
     *
     * @param path of the value within its record, such as {@code steps/kreistag/date}
     * @param before absent if nothing held
     * @param after absent if nothing holds any more
     * @param event id of the event that made the difference
     * @param position of that event
     * @param effective first day on which what holds now does; absent if nothing holds any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(
            String path,
            @Nullable Object before,
            @Nullable Object after,
            ValueDifference.Why why,
            String event,
            long position,
            @Nullable LocalDate effective) {

        static Value of(ValueDifference value) {
            var after = value.after();
            return new Value(
                    value.path(),
                    json(value.before()),
                    json(after),
                    value.why(),
                    value.event(),
                    value.position(),
                    after == null ? null : after.effective());
        }

        private static @Nullable Object json(@Nullable HeldValue held) {
            return held == null ? null : new RawValue(held.json());
        }
    }

    /**
     * @param names of what the difference speaks of
     */
    public static ChangedSubject of(SubjectDifference difference, Names names) {
        var subject = difference.subject();
        return new ChangedSubject(
                new Id(subject.kind().word(), subject.id()),
                new Title(
                        Wording.title(subject, names, Locale.GERMAN),
                        Wording.title(subject, names, Locale.ENGLISH)),
                difference.kind(),
                difference.values().stream().map(Value::of).toList(),
                new Texts(
                        Wording.sentences(difference, names, Locale.GERMAN),
                        Wording.sentences(difference, names, Locale.ENGLISH)));
    }
}
