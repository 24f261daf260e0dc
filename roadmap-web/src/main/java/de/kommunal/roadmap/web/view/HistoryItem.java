package de.kommunal.roadmap.web.view;

import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Source;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.page.PageWords;
import de.kommunal.roadmap.web.timeline.HistoryEntry;
import de.kommunal.roadmap.web.timeline.RecordedChange;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.util.RawValue;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * One event of a history as it is shown.
 *
 * @param counts false if it was withdrawn since
 * @param role of who recorded it; null if the program did
 */
record HistoryItem(
        long position,
        String event,
        ZonedDateTime recordedAt,
        EffectiveDate effective,
        boolean counts,
        @Nullable String role,
        List<Source> sources,
        List<Change> changes) {

    /**
     * What became different about a subject.
     *
     * @param other null if it is the subject of the history
     */
    record Change(SubjectValue.@Nullable Link other, String kind, List<Value> values) {}

    /**
     * @param before empty if nothing held
     * @param after empty if nothing holds any more
     */
    record Value(String label, List<String> before, List<String> after) {}

    static HistoryItem of(HistoryEntry entry, Subject subject, PageWords words, ZoneId zone) {
        return new HistoryItem(
                entry.position(),
                entry.event(),
                entry.recordedAt().atZone(zone),
                entry.effective(),
                entry.counts(),
                entry.role(),
                entry.sources(),
                entry.changes().stream().map(change -> change(change, subject, words)).toList());
    }

    private static Change change(RecordedChange change, Subject subject, PageWords words) {
        var changed = Subject.of(change.subject());
        var told = new Told(changed, words);
        return new Change(
                changed.equals(subject) ? null : SubjectValue.Link.to(changed, words),
                change.change().name(),
                change.values().stream()
                        .map(value ->
                                new Value(
                                        told.label(value.path()),
                                        lines(told, value.path(), value.before()),
                                        lines(told, value.path(), value.after())))
                        .toList());
    }

    private static List<String> lines(Told told, String path, RecordedChange.@Nullable Held held) {
        return held == null
                ? List.of()
                : told.lines(path, String.valueOf(((RawValue) held.value()).rawValue()));
    }
}
