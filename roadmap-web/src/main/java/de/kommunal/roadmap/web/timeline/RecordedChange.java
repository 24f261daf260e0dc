package de.kommunal.roadmap.web.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.reading.ValueDifference;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.util.RawValue;

import java.util.List;

/**
 * What became different about one subject.
 *
 * @param subject its kind and id, such as {@code paper/it-muensterland}
 * @param change what became of it as a whole
 * @param values each value that is another one than before
 */
public record RecordedChange(String subject, SubjectDifference.Kind change, List<Value> values) {

    /**
     * @param path names the value within its subject, such as {@code steps/kreistag/date}
     * @param before what held until then; absent if nothing did
     * @param after what holds instead; absent if nothing does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(String path, @Nullable Held before, @Nullable Held after) {}

    /**
     * @param value as it is in the record's views
     * @param event id of the event that says so
     */
    public record Held(Object value, String event) {

        static @Nullable Held of(@Nullable HeldValue held) {
            return held == null ? null : new Held(new RawValue(held.json()), held.event());
        }
    }

    static RecordedChange of(SubjectDifference difference) {
        return new RecordedChange(
                difference.subject().toString(),
                difference.kind(),
                difference.values().stream().map(RecordedChange::value).toList());
    }

    private static Value value(ValueDifference difference) {
        return new Value(
                difference.path(), Held.of(difference.before()), Held.of(difference.after()));
    }
}
