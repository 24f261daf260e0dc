package de.kommunal.roadmap.correction;

import de.kommunal.roadmap.correction.CorrectedHistory.Entry;
import de.kommunal.roadmap.correction.Rehearsal.Named;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A wrong event with the history in which it stands. */
record Target(
        Entry<RecordedEvent> wrong,
        List<Entry<RecordedEvent>> recorded,
        CorrectedHistory<RecordedEvent> history) {

    static Target of(RecordedEvent wrong, List<RecordedEvent> recorded) {
        var entries = recorded.stream().map(CorrectedHistory::entry).toList();
        return new Target(CorrectedHistory.entry(wrong), entries, CorrectedHistory.of(entries));
    }

    String aggregate() {
        return wrong.origin().aggregate();
    }

    Subject subject() {
        return Subject.ofAggregate(aggregate());
    }

    long lastSequence() {
        return recorded.getLast().sequence();
    }

    void refuseOtherSubject(Command replacement) {
        if (!replacement.aggregate().equals(aggregate())) {
            throw new Refusal(
                    Rule.B4,
                    "The event is about %s, the replacement about %s. Void the event and record the other anew."
                            .formatted(subject(), replacement.subject()));
        }
    }

    /** Who reads only what is public learns by a public event that one counts no more, or again. */
    void refuseOtherPublicity(
            Publicity correction, List<String> withdrawn, List<String> reinstated) {
        var isAnyPublic =
                Stream.of(withdrawn, reinstated)
                        .flatMap(List::stream)
                        .flatMap(id -> history.find(id).stream())
                        .anyMatch(e -> e.event().provenance().publicity() == Publicity.PUBLIC);
        var due = isAnyPublic ? Publicity.PUBLIC : Publicity.NON_PUBLIC;
        if (correction != due) {
            throw new Refusal(
                    Rule.B6,
                    "What this puts right is %s, so this has to be, too. The replacement may differ."
                            .formatted(due));
        }
    }

    /** What the metadata of the replacement of the wrong event say. */
    Replaced replacedBy(CorrectionId correction) {
        var earlier = wrong.replaced();
        return earlier == null
                ? new Replaced(
                        wrong.id(), correction.value(), wrong.origin().position(), wrong.sequence())
                : new Replaced(wrong.id(), correction.value(), earlier.place(), earlier.sequence());
    }

    /** The events that would count after a correction, in the order of their places. */
    List<Named> with(CorrectionEvent correction) {
        return with(correction, null, null);
    }

    /** The same with a replacement in the place of the wrong event. */
    List<Named> with(
            CorrectionEvent correction, @Nullable Event replacement, @Nullable Replaced replaced) {
        var all = new ArrayList<Entry<Named>>();
        for (var entry : recorded) {
            all.add(named(entry.id(), entry.sequence(), entry.event(), entry.replaced()));
        }
        var next = lastSequence() + 1;
        all.add(named("correction", next, correction, null));
        if (replacement != null) {
            all.add(named("replacement", next + 1, replacement, replaced));
        }
        return CorrectedHistory.of(all).inPlace();
    }

    private static Entry<Named> named(
            String id, long sequence, Event event, @Nullable Replaced replaced) {
        return new Entry<>(id, sequence, event, replaced, new Named(id, event));
    }
}
