package de.kommunal.roadmap.web.rest;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares names in a body with the components of the record that it is to become. */
public final class ShapeCheck {

    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return Shape.of(type);
                }
            };

    private ShapeCheck() {}

    /** Of a record, as reflection tells it, which takes its time. */
    private record Shape(List<Part> parts, Set<String> names) {

        static Shape of(Class<?> type) {
            var parts =
                    Arrays.stream(type.getRecordComponents())
                            .map(it -> new Part(it.getName(), it.getGenericType(), optional(it)))
                            .toList();
            return new Shape(parts, parts.stream().map(Part::name).collect(Collectors.toSet()));
        }
    }

    private record Part(String name, Type type, boolean isOptional) {}

    /**
     * All names that are unknown and all that are missing, at any depth.
     *
     * @param fromAddress components that are not the sender's to give in the body
     */
    static List<Problem.Fault> faults(JsonNode body, Class<?> type, Set<String> fromAddress) {
        var faults = new ArrayList<Problem.Fault>();
        check(body, type, "", fromAddress, faults);
        return faults;
    }

    /** True if the component may be left out. */
    public static boolean optional(RecordComponent component) {
        return nullable(component.getAnnotatedType()) || nullable(component.getAccessor());
    }

    private static boolean nullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    private static void check(
            JsonNode node,
            Class<?> type,
            String pointer,
            Set<String> fromAddress,
            List<Problem.Fault> faults) {
        if (!node.isObject() || !type.isRecord()) {
            return;
        }
        var shape = SHAPES.get(type);
        unknown(node, shape.names(), pointer, fromAddress, faults);
        for (var part : shape.parts()) {
            var value = node.get(part.name());
            var place = pointer + "/" + part.name();
            if (value == null || value.isNull()) {
                if (!part.isOptional()) {
                    faults.add(missing(place));
                }
            } else {
                checkValue(value, part.type(), place, faults);
            }
        }
    }

    private static void checkValue(
            JsonNode value, Type type, String place, List<Problem.Fault> faults) {
        if (value.isNull()) {
            faults.add(missing(place));
            return;
        }
        switch (type) {
            // the library also takes lists of numbers, and an empty one as no day
            case Class<?> day when day == LocalDate.class && !value.isString() ->
                    faults.add(Problem.Fault.at(place, CommandReader.expected(day)));
            // a record of one component is written as that component
            case Class<?> record when record.isRecord() && SHAPES.get(record).parts().size() > 1 ->
                    check(value, record, place, Set.of(), faults);
            case ParameterizedType list
                    when list.getRawType() instanceof Class<?> raw
                            && Collection.class.isAssignableFrom(raw)
                            && value.isArray() -> {
                for (var i = 0; i < value.size(); i++) {
                    checkValue(
                            value.get(i),
                            list.getActualTypeArguments()[0],
                            place + "/" + i,
                            faults);
                }
            }
            default -> {}
        }
    }

    private static Problem.Fault missing(String place) {
        return Problem.Fault.at(place, "a value; it must not be missing");
    }

    private static void unknown(
            JsonNode node,
            Set<String> known,
            String pointer,
            Set<String> fromAddress,
            List<Problem.Fault> faults) {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                faults.add(
                        Problem.Fault.at(
                                pointer + "/" + TextCheck.escaped(name),
                                "no such field; known are "
                                        + known.stream()
                                                .filter(n -> !fromAddress.contains(n))
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
            }
        }
    }
}
