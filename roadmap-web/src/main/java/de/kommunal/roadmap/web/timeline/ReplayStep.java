package de.kommunal.roadmap.web.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.EffectiveDate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One step of a replay.
 *
 * @param message says what this is: {@code step}
 * @param id to go on behind it
 * @param at the moment of the state after the step
 * @param position of the event in the log
 * @param event id of the event
 * @param type what happened, such as {@code PaperRegistered}
 * @param record in whose history it was recorded, by kind and id
 * @param effective since when it holds, as exactly as it is known
 * @param subjects each record that is not as before, as a whole
 * @param changes the values that differ, as far as they come from this event
 * @param texts what the event changed on its own effective day, in one to three sentences; absent
 *     if it changed nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayStep(
        String message,
        String id,
        Moment at,
        long position,
        Instant recordedAt,
        String event,
        String type,
        String record,
        EffectiveDate effective,
        List<ReplaySubject> subjects,
        List<RecordedChange> changes,
        ChangedSubject.@Nullable Texts texts) {

    static final String KIND = "step";

    static ReplayStep of(
            String id,
            Moment at,
            RecordedEvent event,
            EventMark mark,
            List<SubjectStep> subjects,
            List<RecordedChange> changes,
            ChangedSubject.@Nullable Texts texts) {
        return new ReplayStep(
                KIND,
                id,
                at,
                mark.position(),
                mark.recordedAt(),
                mark.event(),
                event.event().getClass().getSimpleName(),
                mark.record().toString(),
                event.event().provenance().effective(),
                subjects.stream().map(SubjectStep::result).toList(),
                changes,
                texts);
    }
}
