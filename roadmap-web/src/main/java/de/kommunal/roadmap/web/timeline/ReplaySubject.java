package de.kommunal.roadmap.web.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.util.RawValue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One record after a step, as a whole.
 *
 * @param kind of the record, such as {@code paper}
 * @param values all that holds about it, by path; absent if it is not there any more
 * @param ended true if it is not there any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplaySubject(
        String kind,
        String id,
        @Nullable Long version,
        @Nullable Map<String, Value> values,
        @Nullable Boolean ended) {

    /**
     * @param event id of the event that says so
     * @param position of that event
     * @param effective first day on which it holds
     */
    record Value(Object value, String event, long position, LocalDate effective) {

        static Value of(HeldValue held) {
            return new Value(
                    new RawValue(held.json()), held.event(), held.position(), held.effective());
        }
    }

    static ReplaySubject of(SubjectValues subject) {
        var values = new LinkedHashMap<String, Value>();
        subject.values().forEach(held -> values.put(held.path(), Value.of(held)));
        return new ReplaySubject(
                subject.subject().kind().word(),
                subject.subject().id(),
                subject.version(),
                values,
                null);
    }

    static ReplaySubject ended(Subject subject) {
        return new ReplaySubject(subject.kind().word(), subject.id(), null, null, true);
    }
}
