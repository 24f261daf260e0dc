package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.reading.ValueDifference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.wording.Names;
import de.kommunal.roadmap.web.wording.Wording;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A programme at two moments, side by side where it is not the same.
 *
 * @param added number of records that were not there at the first moment
 * @param changed number of records with other values
 * @param ended number of records that are not there any more
 * @param kinds the records that are shown, by their kind
 * @param total number of all records that differ
 */
record Comparison(
        int added, int changed, int ended, List<KindOfRecord> kinds, int total, int shown) {

    /** Of one kind, in the order in which they were first recorded. */
    record KindOfRecord(String label, List<Row> rows) {}

    /** One record. */
    record Row(
            Subject subject, String title, SubjectDifference.Kind kind, List<Difference> values) {}

    /**
     * One value.
     *
     * @param before null if nothing held
     * @param after null if nothing holds any more
     */
    record Difference(
            String label,
            @Nullable String before,
            @Nullable String after,
            ValueDifference.Why why,
            String event) {}

    static Comparison of(
            Moment from, Reading later, States states, Names names, Locale locale, int most) {
        var all = states.differences(later.programme(), from, later.moment(), later.audience());
        Map<Subject.Kind, List<Row>> byKind = new EnumMap<>(Subject.Kind.class);
        all.stream()
                .limit(most)
                .forEach(one ->
                        byKind.computeIfAbsent(one.subject().kind(), kind -> new ArrayList<>())
                                .add(row(one, names, locale)));
        return new Comparison(
                count(all, SubjectDifference.Kind.ADDED),
                count(all, SubjectDifference.Kind.CHANGED),
                count(all, SubjectDifference.Kind.ENDED),
                byKind.entrySet().stream()
                        .map(kind ->
                                new KindOfRecord(
                                        Wording.label(kind.getKey(), locale), kind.getValue()))
                        .toList(),
                all.size(),
                Math.min(most, all.size()));
    }

    private static int count(List<SubjectDifference> all, SubjectDifference.Kind kind) {
        return (int) all.stream().filter(one -> one.kind() == kind).count();
    }

    private static Row row(SubjectDifference one, Names names, Locale locale) {
        return new Row(
                one.subject(),
                Wording.title(one.subject(), names, locale),
                one.kind(),
                one.values().stream()
                        .map(value -> difference(one.subject(), value, names, locale))
                        .toList());
    }

    private static Difference difference(
            Subject subject, ValueDifference value, Names names, Locale locale) {
        return new Difference(
                Wording.label(subject, value.path(), names, locale),
                written(subject, value.before(), names, locale),
                written(subject, value.after(), names, locale),
                value.why(),
                value.event());
    }

    private static @Nullable String written(
            Subject subject, @Nullable HeldValue value, Names names, Locale locale) {
        return value == null
                ? null
                : Wording.value(subject, value.path(), value.json(), names, locale);
    }
}
