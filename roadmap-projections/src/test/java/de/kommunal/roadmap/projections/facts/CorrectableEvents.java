package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.correction.CorrectionEvent.RecordCorrected;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordVoided;
import de.kommunal.roadmap.correction.CorrectsEarlier;
import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.reading.RecordedEvent;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The events of one subject, and which of them can be said to be wrong. */
final class CorrectableEvents {

    private final Map<String, RecordedEvent> events = new LinkedHashMap<>();
    private final Set<String> out = new HashSet<>();

    int size() {
        return events.size();
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    void add(RecordedEvent event) {
        events.put(event.id(), event);
        switch (event.event()) {
            case RecordCorrected c -> {
                out.addAll(c.withdrawn());
                out.removeAll(c.reinstated());
            }
            case RecordVoided v -> {
                out.addAll(v.withdrawn());
                out.removeAll(v.reinstated());
                undo(v);
            }
            case CorrectsEarlier c -> out.add(c.correctsEvent());
            default -> {}
        }
    }

    private void undo(RecordVoided voiding) {
        if (voiding.correction() != null) {
            out.add(voiding.event());
            if (event(voiding.event()).event() instanceof RecordVoided earlier
                    && earlier.correction() != null) {
                out.remove(earlier.event());
            }
        }
    }

    RecordedEvent event(String of) {
        return Objects.requireNonNull(events.get(of));
    }

    /** Events that can be said to be wrong. */
    List<RecordedEvent> counting() {
        return events.values().stream()
                .filter(e -> !RandomHistory.isCorrection(e.event()) && !out.contains(e.id()))
                .toList();
    }

    /** Corrections that can be undone: only the last one if nothing counts any more. */
    List<RecordedEvent> corrections() {
        var possible = events.values().stream().filter(this::canBeUndone).toList();
        return counting().isEmpty() && !possible.isEmpty() ? List.of(possible.getLast()) : possible;
    }

    private boolean canBeUndone(RecordedEvent event) {
        if (out.contains(event.id())) {
            return false;
        }
        return switch (event.event()) {
            case RecordCorrected c ->
                    !out.contains(replacementBy(c))
                            && c.reinstated().stream().noneMatch(out::contains);
            case RecordVoided v ->
                    v.reinstated().stream().noneMatch(out::contains) && leavesNothing(v);
            default -> false;
        };
    }

    /** What was recorded since a subject counts again would be left without its beginning. */
    private boolean leavesNothing(RecordVoided voiding) {
        var begins = voiding.reinstated().stream().anyMatch(of -> sequence(event(of)) == 0);
        return !begins
                || counting().stream()
                        .map(RecordedEvent::id)
                        .allMatch(voiding.reinstated()::contains);
    }

    String replacementBy(RecordCorrected correction) {
        return events.values().stream()
                .filter(e -> correction.id().value().equals(e.metaData().get(Replaced.CORRECTION)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static long place(RecordedEvent event) {
        var replaced = Replaced.in(event.metaData());
        return replaced == null ? event.position() : replaced.place();
    }

    static long sequence(RecordedEvent event) {
        var replaced = Replaced.in(event.metaData());
        return replaced == null ? event.sequence() : replaced.sequence();
    }
}
