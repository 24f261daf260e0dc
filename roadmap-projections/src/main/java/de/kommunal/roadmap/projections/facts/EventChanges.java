package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.reading.ValueDifference;
import de.kommunal.roadmap.shared.Subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one event changed: on its own day, compared with what was known before it. A correction and
 * the event that it puts in the place of the wrong one are recorded together; the second one shows
 * the change from the wrong to the right value, the first one then only itself.
 */
final class EventChanges {

    private final FactContent content;
    private final int position;
    private final AsOf known;
    private final int before;
    private final Map<SubjectFacts, Map<String, ValueDifference>> values = new LinkedHashMap<>();

    private EventChanges(FactContent content, int position, AsOf known) {
        this.content = content;
        this.position = position;
        this.known = known;
        this.before = content.events().isReplacement(position) ? position - 2 : position - 1;
    }

    static List<SubjectDifference> of(FactContent content, int position, AsOf known) {
        if (known.publicOnly() && content.events().isNonPublic(position)) {
            return List.of();
        }
        var changes = new EventChanges(content, position, known);
        changes.compareSaid(position);
        changes.compareWithdrawn();
        return changes.subjects();
    }

    /** All subjects that the event, or what it withdrew or reinstated, says something about. */
    static List<Subject> subjects(FactContent content, int position, AsOf known) {
        if (known.publicOnly() && content.events().isNonPublic(position)) {
            return List.of();
        }
        return Stream.concat(Stream.of(position), content.withdrawals().by(position).stream())
                .flatMap(event -> content.events().subjects(event).stream())
                .map(SubjectFacts::subject)
                .distinct()
                .toList();
    }

    private void compareWithdrawn() {
        var isReplacement = content.events().isReplacement(position);
        if (!isReplacement && isFollowedByReplacement()) {
            return;
        }
        var correction = isReplacement ? position - 1 : position;
        content.withdrawals().by(correction).forEach(this::compareSaid);
    }

    private boolean isFollowedByReplacement() {
        return !content.withdrawals().by(position).isEmpty()
                && position < known.position()
                && content.events().isReplacement(position + 1)
                && content.events().record(position + 1) == content.events().record(position);
    }

    /** Compares all that an event says, on its day. */
    private void compareSaid(int event) {
        var day = content.events().day(event);
        for (var shared : content.events().subjects(event)) {
            var subject = content.own(shared);
            for (var i = 0; i < subject.size(); i++) {
                var key = subject.key(i);
                if (subject.aspect(i).isSaid() && key.saidBy(event, day) != FactKey.NO_ENTRY) {
                    compare(subject, subject.aspect(i), key, day);
                }
            }
            values.computeIfAbsent(subject, s -> new TreeMap<>());
        }
    }

    private void compare(SubjectFacts subject, Aspect aspect, FactKey key, int day) {
        var found = values.computeIfAbsent(subject, s -> new TreeMap<>());
        if (found.containsKey(aspect.path())) {
            return;
        }
        var comparison = comparison(subject, day);
        var value = comparison.of(aspect, key, comparison.existsBefore(), comparison.existsAfter());
        if (value != null) {
            found.put(aspect.path(), value);
        }
    }

    private Comparison comparison(SubjectFacts subject, int day) {
        return new Comparison(content, subject, known.at(day, before), known.at(day, position));
    }

    private List<SubjectDifference> subjects() {
        var differences = new ArrayList<SubjectDifference>();
        values.forEach((subject, changed) -> {
            var comparison = comparison(subject, content.events().day(position));
            var kind = Differences.kind(comparison.existsBefore(), comparison.existsAfter());
            if (!changed.isEmpty() || kind != SubjectDifference.Kind.CHANGED) {
                differences.add(
                        new SubjectDifference(
                                subject.subject(), kind, List.copyOf(changed.values())));
            }
        });
        return differences;
    }
}
