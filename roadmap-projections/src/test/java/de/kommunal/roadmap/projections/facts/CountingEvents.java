package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.correction.CorrectionEvent.RecordCorrected;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordVoided;
import de.kommunal.roadmap.correction.CorrectsEarlier;
import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.reading.RecordedEvent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which events count at a position. It follows from what corrections and voidings mean, and not
 * from their lists of what they withdraw and reinstate: a correction that is in force takes away
 * what it corrects, and is in force as long as no voiding of it is.
 */
final class CountingEvents {

    private final List<RecordedEvent> log;
    private final Map<Question, Boolean> known = new HashMap<>();

    private record Question(String event, long position) {}

    CountingEvents(List<RecordedEvent> log) {
        this.log = log;
    }

    boolean counts(RecordedEvent event, long position) {
        var question = new Question(event.id(), position);
        var answer = known.get(question);
        if (answer == null) {
            answer = isCounting(event, position);
            known.put(question, answer);
        }
        return answer;
    }

    private boolean isCounting(RecordedEvent event, long position) {
        // one that was voided is still read as a correction that there was
        if (RandomHistory.isCorrection(event.event())) {
            return event.position() <= position;
        }
        return event.position() <= position
                && !isCorrected(event, position)
                && !isVoided(event, position)
                && !goneWithItsSubject(event, position)
                && !isUndoneReplacement(event, position)
                && of(event, position, e -> corrects(e, event))
                        .noneMatch(e -> standsAgainst(event, e, position));
    }

    private boolean isCorrected(RecordedEvent event, long position) {
        return correctionsOf(event, position).findAny().isPresent();
    }

    private Stream<RecordedEvent> correctionsOf(RecordedEvent event, long position) {
        return of(
                        event,
                        position,
                        e -> e.event() instanceof RecordCorrected c && c.event().equals(event.id()))
                .filter(c -> isInForce(c, position));
    }

    private boolean isVoided(RecordedEvent event, long position) {
        return of(
                        event,
                        position,
                        e -> e.event() instanceof RecordVoided v && v.event().equals(event.id()))
                .anyMatch(v -> isInForce(v, position));
    }

    private boolean isInForce(RecordedEvent correction, long position) {
        return !isVoided(correction, position);
    }

    /** What counted when the subject was voided as a whole. */
    private boolean goneWithItsSubject(RecordedEvent event, long position) {
        return of(event, position, e -> e.event() instanceof RecordVoided v && v.wholeSubject())
                .filter(v -> isInForce(v, position))
                .anyMatch(v -> counts(event, v.position() - 1));
    }

    private boolean isUndoneReplacement(RecordedEvent event, long position) {
        var replaced = Replaced.in(event.metaData());
        return replaced != null
                && of(
                                event,
                                position,
                                e ->
                                        e.event() instanceof RecordCorrected c
                                                && c.id().value().equals(replaced.correction()))
                        .noneMatch(c -> isInForce(c, position));
    }

    private static boolean corrects(RecordedEvent event, RecordedEvent other) {
        return event.event() instanceof CorrectsEarlier c && c.correctsEvent().equals(other.id());
    }

    /** It does so until it is voided, or worded anew as something that does not. */
    private boolean standsAgainst(RecordedEvent wrong, RecordedEvent event, long position) {
        if (!corrects(event, wrong)
                || isVoided(event, position)
                || isUndoneReplacement(event, position)) {
            return false;
        }
        // correction and replacement are one act: its first event says what it makes count again
        return correctionsOf(event, position)
                .flatMap(c -> of(event, c.position() + 1, e -> replaces(e, event, c)))
                .allMatch(right ->
                        right.position() > position
                                ? corrects(right, wrong)
                                : standsAgainst(wrong, right, position));
    }

    private static boolean replaces(RecordedEvent right, RecordedEvent wrong, RecordedEvent by) {
        var replaced = Replaced.in(right.metaData());
        return replaced != null
                && replaced.event().equals(wrong.id())
                && by.event() instanceof RecordCorrected c
                && replaced.correction().equals(c.id().value());
    }

    private Stream<RecordedEvent> of(
            RecordedEvent event, long position, Predicate<RecordedEvent> like) {
        return log.stream()
                .filter(e -> e.position() <= position && e.aggregate().equals(event.aggregate()))
                .filter(like);
    }
}
