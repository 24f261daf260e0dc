package de.kommunal.roadmap.web.lanes;

import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.shared.Source;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * What an entry rests on.
 *
 * @param event the one that says its date; null for what stands for several
 */
record Detail(Entry entry, @Nullable Origin event) {

    /**
     * An event.
     *
     * @param recordedAt where the programme lies
     * @param sources who says so
     */
    record Origin(String id, long position, ZonedDateTime recordedAt, List<Source> sources) {}

    /** Only values that the reader may see lead to events. */
    static Detail of(
            Entry entry, Reading reading, States states, RecordedEvents events, ZoneId zone) {
        var origin =
                states.find(reading, entry.subject()).stream()
                        .flatMap(found -> found.values().stream())
                        .filter(value -> saysWhen(entry, value))
                        .max(Comparator.comparingLong(HeldValue::position))
                        .flatMap(value -> events.find(value.event()))
                        .map(event ->
                                new Origin(
                                        event.id(),
                                        event.position(),
                                        event.recordedAt().atZone(zone),
                                        event.event().provenance().sources()));
        return new Detail(entry, origin.orElse(null));
    }

    private static boolean saysWhen(Entry entry, HeldValue value) {
        return entry.valuesAt().stream()
                .anyMatch(path ->
                        path.endsWith("/")
                                ? value.path().startsWith(path)
                                : value.path().equals(path));
    }
}
