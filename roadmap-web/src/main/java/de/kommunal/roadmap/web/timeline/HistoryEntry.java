package de.kommunal.roadmap.web.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Source;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One event of a record's history.
 *
 * @param event id of the event, by which it is corrected or voided
 * @param type what happened, such as {@code PaperRegistered}
 * @param record in whose history it was recorded, by kind and id
 * @param version of the record after it
 * @param effective since when it holds, as exactly as it is known
 * @param counts false if it was withdrawn by a correction or voiding since
 * @param replaces id of the event in whose place it stands
 * @param role of who recorded it
 * @param origin by which entrance it came
 * @param correlation names what belongs together, such as one import
 * @param causation what led to it: an event, if the program itself recorded it
 * @param sources who says so
 * @param changes what it made different on its effective day, as far as was known when it was
 *     recorded; of a correction, what it put right
 * @param data the event in its present form
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntry(
        String event,
        String type,
        String record,
        long version,
        long position,
        Instant recordedAt,
        EffectiveDate effective,
        boolean counts,
        @Nullable String replaces,
        @Nullable String role,
        @Nullable String origin,
        @Nullable String correlation,
        @Nullable String causation,
        List<Source> sources,
        List<RecordedChange> changes,
        Event data) {

    static HistoryEntry of(RecordedEvent recorded, boolean counts, List<RecordedChange> changes) {
        var context = recorded.metaData();
        var provenance = recorded.event().provenance();
        return new HistoryEntry(
                recorded.id(),
                recorded.event().getClass().getSimpleName(),
                Subject.ofAggregate(recorded.aggregate()).toString(),
                recorded.sequence() + 1,
                recorded.position(),
                recorded.recordedAt(),
                provenance.effective(),
                counts,
                context.get("replaces"),
                context.get("role"),
                context.get("origin"),
                context.get("correlation"),
                context.get("causation"),
                provenance.sources(),
                changes,
                recorded.event());
    }
}
