package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.SubjectDifference.Kind;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One subject before and after a step.
 *
 * @param before null if it was not there
 * @param after null if it is not there any more
 */
record SubjectStep(Subject subject, @Nullable SubjectValues before, @Nullable SubjectValues after) {

    boolean isChanged() {
        return before == null ? after != null : !before.equals(after);
    }

    ReplaySubject result() {
        return after == null ? ReplaySubject.ended(subject) : ReplaySubject.of(after);
    }

    /** The values that are other ones than before, as far as they are wanted. */
    RecordedChange change(Predicate<RecordedChange.Value> wanted) {
        var earlier = byPath(before);
        var later = byPath(after);
        var paths = new TreeMap<>(earlier);
        paths.putAll(later);
        var values = new ArrayList<RecordedChange.Value>();
        for (var path : paths.keySet()) {
            var was = earlier.get(path);
            var is = later.get(path);
            if (was == null || is == null || !was.json().equals(is.json())) {
                values.add(
                        new RecordedChange.Value(
                                path, RecordedChange.Held.of(was), RecordedChange.Held.of(is)));
            }
        }
        return new RecordedChange(
                subject.toString(), kind(), values.stream().filter(wanted).toList());
    }

    private Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.ENDED : Kind.CHANGED;
    }

    private static Map<String, HeldValue> byPath(@Nullable SubjectValues subject) {
        var values = subject == null ? List.<HeldValue>of() : subject.values();
        return values.stream()
                .filter(value -> !value.path().equals(HeldValue.PROVENANCE))
                .collect(Collectors.toMap(HeldValue::path, Function.identity()));
    }
}
