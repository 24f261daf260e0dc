package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.reading.SubjectDifference.Kind;
import de.kommunal.roadmap.reading.ValueDifference;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What is not the same at two moments. */
final class Differences {

    private Differences() {}

    /** In all subjects of a programme, in the order of first recording. */
    static List<SubjectDifference> of(
            FactContent content, ProgrammeFacts programme, AsOf from, AsOf to) {
        var differences = new ArrayList<SubjectDifference>();
        for (var subject : programme.all()) {
            var difference = of(new Comparison(content, subject, from, to), subject);
            if (difference != null) {
                differences.add(difference);
            }
        }
        return differences;
    }

    private static @Nullable SubjectDifference of(Comparison comparison, SubjectFacts subject) {
        var before = comparison.existsBefore();
        var after = comparison.existsAfter();
        if (!before && !after) {
            return null;
        }
        var values = new ArrayList<ValueDifference>();
        for (var i = 0; i < subject.size(); i++) {
            if (subject.aspect(i).isSaid()) {
                var value = comparison.of(subject.aspect(i), subject.key(i), before, after);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return before == after && values.isEmpty()
                ? null
                : new SubjectDifference(subject.subject(), kind(before, after), values);
    }

    static Kind kind(boolean before, boolean after) {
        if (before == after) {
            return Kind.CHANGED;
        }
        return before ? Kind.ENDED : Kind.ADDED;
    }
}
