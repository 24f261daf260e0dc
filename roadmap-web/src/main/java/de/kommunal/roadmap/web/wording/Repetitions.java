package de.kommunal.roadmap.web.wording;

import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.ValueDifference;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Some facts say twice what readers need to hear once, such as a date and the first one. */
final class Repetitions {

    private Repetitions() {}

    static List<ValueDifference> without(List<ValueDifference> values) {
        var byPath =
                values.stream()
                        .collect(Collectors.toMap(ValueDifference::path, Function.identity()));
        return values.stream().filter(value -> !isRepeated(value, byPath)).toList();
    }

    private static boolean isRepeated(ValueDifference value, Map<String, ValueDifference> byPath) {
        var other = byPath.get(original(value.path()));
        return other != null
                && !other.equals(value)
                && Objects.equals(json(other.after()), json(value.after()));
    }

    private static String original(String path) {
        return path.replace("plannedDate", "date")
                .replace("firstPlannedDate", "plannedDate")
                .replaceFirst("^statements/\\d+$", "statement");
    }

    private static @Nullable String json(@Nullable HeldValue value) {
        return value == null ? null : value.json();
    }
}
