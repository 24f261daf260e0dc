package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.correction.CorrectionEvent;
import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Marks.Cursor;
import de.kommunal.roadmap.reading.Marks.Order;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedHistory;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectDifference.Kind;
import de.kommunal.roadmap.web.wording.NameBook;
import de.kommunal.roadmap.web.wording.Names;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the steps of a replay, some at a time. */
final class ReplaySteps implements ReplayRun.Source {

    private static final int COUNTED_AT_A_TIME = 10_000;

    private final States states;
    private final RecordedHistory log;
    private final NameBook book;
    private final ReplaySpan span;

    ReplaySteps(States states, RecordedHistory log, NameBook book, ReplaySpan span) {
        this.states = states;
        this.log = log;
        this.book = book;
        this.span = span;
    }

    /** By effective day, an event that counts no more is no step. */
    @Override
    public ReplayRun.Some next(Cursor behind, int limit) {
        var marks = states.marks(span.end(), span.next(behind, limit));
        var events = PageEvents.of(marks, span.end(), log);
        var names = book.at(span.end(), span.start());
        var steps = new ArrayList<ReplayStep>();
        for (var mark : marks) {
            var step = step(mark, events, names);
            if (step != null) {
                steps.add(step);
            }
        }
        return new ReplayRun.Some(steps, marks.size() < limit ? null : Cursors.of(marks.getLast()));
    }

    /** How many events there are behind the start that the reader may see. */
    long count() {
        var count = 0L;
        var reached = span.beginning();
        while (true) {
            var marks = states.marks(span.end(), span.next(reached, COUNTED_AT_A_TIME));
            count += marks.size();
            if (marks.size() < COUNTED_AT_A_TIME) {
                return count;
            }
            reached = Cursors.of(marks.getLast());
        }
    }

    private @Nullable ReplayStep step(EventMark mark, PageEvents events, Names names) {
        var event = events.at(mark);
        if (span.order() == Order.EFFECTIVE && isWithdrawn(event, events)) {
            return null;
        }
        var changed = changed(mark);
        var id = span.id(Cursors.of(mark), false).text();
        var at = span.after(mark).moment();
        return ReplayStep.of(
                id, at, event, mark, changed, changes(changed, isFrom(mark)), texts(mark, names));
    }

    private ChangedSubject.@Nullable Texts texts(EventMark mark, Names names) {
        return states.changesBy(span.end(), mark.position()).stream()
                .findFirst()
                .map(change -> ChangedSubject.of(change, names).texts())
                .orElse(null);
    }

    /** What a correction says of itself stays, also if it was voided. */
    private static boolean isWithdrawn(RecordedEvent event, PageEvents events) {
        return !events.counts(event) && !(event.event() instanceof CorrectionEvent);
    }

    private List<SubjectStep> changed(EventMark mark) {
        var before = span.before(mark);
        var after = span.after(mark);
        return states.subjectsOf(span.end(), mark.position()).stream()
                .map(subject ->
                        new SubjectStep(
                                subject,
                                states.find(before, subject).orElse(null),
                                states.find(after, subject).orElse(null)))
                .filter(SubjectStep::isChanged)
                .toList();
    }

    private static List<RecordedChange> changes(
            List<SubjectStep> changed, Predicate<RecordedChange.Value> wanted) {
        return changed.stream()
                .map(step -> step.change(wanted))
                .filter(change -> !change.values().isEmpty() || change.change() != Kind.CHANGED)
                .toList();
    }

    /** By effective day, a step shows a whole day; of its changes only those of this event. */
    private Predicate<RecordedChange.Value> isFrom(EventMark mark) {
        if (span.order() == Order.RECORDED) {
            return value -> true;
        }
        var ended =
                states.changesBy(span.end(), mark.position()).stream()
                        .flatMap(difference -> difference.values().stream())
                        .filter(value -> value.after() == null)
                        .map(value -> value.path())
                        .collect(Collectors.toSet());
        return value -> {
            var after = value.after();
            return after == null
                    ? ended.contains(value.path())
                    : after.event().equals(mark.event());
        };
    }
}
