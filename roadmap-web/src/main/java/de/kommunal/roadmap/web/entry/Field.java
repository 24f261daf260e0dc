package de.kommunal.roadmap.web.entry;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * One place of a form as it is shown.
 *
 * @param name by which it is sent
 * @param id within the page
 * @param label what it is called
 * @param hint how it is written; null if that is clear
 * @param value what is in it; of a group and of rows nothing
 * @param values what is chosen of several
 * @param fault what is wrong with it; null if nothing
 * @param fields the fields of a group
 * @param rows the rows of a list, the last one empty
 */
record Field(
        Shape shape,
        String name,
        String id,
        String label,
        @Nullable String hint,
        String value,
        List<String> values,
        List<Option> options,
        @Nullable String fault,
        List<Field> fields,
        List<List<Field>> rows) {

    /**
     * Something that can be chosen.
     *
     * @param value as it is sent
     * @param label as it is read
     */
    record Option(String value, String label) {}

    public String kind() {
        return shape.kind().name();
    }

    /** This and all fields within it that something is wrong with. */
    Stream<Field> faulty() {
        var inner = Stream.concat(fields.stream(), rows.stream().flatMap(List::stream));
        return Stream.concat(
                fault == null ? Stream.of() : Stream.of(this), inner.flatMap(Field::faulty));
    }

    public boolean has(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    public boolean isLong() {
        return shape.kind() == Shape.Kind.PARAGRAPH || shape.kind() == Shape.Kind.LINES;
    }

    public boolean isLine() {
        return switch (shape.kind()) {
            case TEXT, NUMBER, DAY, DATE, RECORD -> true;
            default -> false;
        };
    }

    public boolean required() {
        return shape.required() && shape.kind() != Shape.Kind.YES_NO;
    }
}
