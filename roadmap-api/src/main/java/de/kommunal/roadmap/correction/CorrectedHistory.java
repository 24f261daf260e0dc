package de.kommunal.roadmap.correction;

import de.kommunal.roadmap.correction.CorrectionEvent.RecordCorrected;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordVoided;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.Event;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The history of one subject as it would be had nothing been recorded wrongly: without what was
 * withdrawn, and with each replacement in the place of what it replaces.
 *
 * @param <T> how the caller holds an event
 */
public final class CorrectedHistory<T> {

    private final Map<String, Entry<T>> byId = new LinkedHashMap<>();
    private final Set<String> withdrawn = new HashSet<>();

    /** Withdrawn by an event of the feature, which its aggregate takes into account itself. */
    private final Set<String> superseded = new HashSet<>();

    /**
     * One event of the history as it was recorded.
     *
     * @param sequence number within the history, from 0
     * @param replaced in whose place it stands; null for its own
     */
    public record Entry<T>(
            String id, long sequence, Event event, @Nullable Replaced replaced, T origin) {

        boolean isCorrection() {
            return event instanceof CorrectionEvent;
        }

        /** Number of the place in which the event stands. */
        long place() {
            return replaced == null ? sequence : replaced.sequence();
        }
    }

    private CorrectedHistory() {}

    /**
     * @param all events of the history, in the order in which they were recorded
     */
    public static <T> CorrectedHistory<T> of(List<Entry<T>> all) {
        var history = new CorrectedHistory<T>();
        all.forEach(history::add);
        return history;
    }

    /** The same, of events as they are read from the log. */
    public static CorrectedHistory<RecordedEvent> recorded(List<RecordedEvent> all) {
        return of(all.stream().map(CorrectedHistory::entry).toList());
    }

    static Entry<RecordedEvent> entry(RecordedEvent recorded) {
        return new Entry<>(
                recorded.id(),
                recorded.sequence(),
                recorded.event(),
                Replaced.in(recorded.metaData()),
                recorded);
    }

    private void add(Entry<T> entry) {
        byId.put(entry.id(), entry);
        switch (entry.event()) {
            case RecordCorrected correction -> change(correction);
            case RecordVoided voiding -> {
                change(voiding);
                undo(voiding);
            }
            case CorrectsEarlier correction -> superseded.add(correction.correctsEvent());
            default -> {}
        }
    }

    private void change(CorrectionEvent correction) {
        var again = supersededBy(correction.reinstated());
        for (var id : correction.withdrawn()) {
            (again.contains(id) ? superseded : withdrawn).add(id);
        }
        correction.reinstated().forEach(withdrawn::remove);
        correction.reinstated().forEach(superseded::remove);
    }

    /** What events of the feature withdraw that count again. */
    private Set<String> supersededBy(List<String> events) {
        return events.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(Entry::event)
                .filter(CorrectsEarlier.class::isInstance)
                .map(event -> ((CorrectsEarlier) event).correctsEvent())
                .collect(Collectors.toSet());
    }

    /**
     * A correction that was voided counts no more; if a voiding was, what it had undone is back.
     */
    private void undo(RecordVoided voiding) {
        var undone = byId.get(voiding.event());
        if (undone != null && undone.isCorrection()) {
            withdrawn.add(undone.id());
            if (undone.event() instanceof RecordVoided earlier) {
                withdrawn.remove(earlier.event());
            }
        }
    }

    /** The events that count, corrections aside, in the order of their places. */
    public List<T> inPlace() {
        return living().map(Entry::origin).toList();
    }

    /** The events that count and stand before the place, in the order of their places. */
    List<T> before(long place) {
        return living().filter(e -> e.place() < place).map(Entry::origin).toList();
    }

    /** Ids of the events that count, corrections aside. */
    List<String> counting() {
        return living().map(Entry::id).filter(id -> !superseded.contains(id)).toList();
    }

    Optional<Entry<T>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** True if the event was not withdrawn, or counts again. */
    public boolean counts(String id) {
        return byId.containsKey(id) && !withdrawn.contains(id) && !superseded.contains(id);
    }

    /** The event that the correction has put in the place of the wrong one. */
    Optional<Entry<T>> replacementBy(RecordCorrected correction) {
        return byId.values().stream()
                .filter(e ->
                        e.replaced() != null
                                && e.replaced().correction().equals(correction.id().value()))
                .findFirst();
    }

    private Stream<Entry<T>> living() {
        return byId.values().stream()
                .filter(e -> !e.isCorrection() && !withdrawn.contains(e.id()))
                .sorted(Comparator.comparingLong(Entry::place));
    }
}
