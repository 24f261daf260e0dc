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

    private ShapeCheck() {}

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
        var components = type.getRecordComponents();
        if (!node.isObject() || components == null) {
            return;
        }
        unknown(node, components, pointer, fromAddress, faults);
        for (var component : components) {
            var value = node.get(component.getName());
            var place = pointer + "/" + component.getName();
            if (value == null || value.isNull()) {
                if (!optional(component)) {
                    faults.add(missing(place));
                }
            } else {
                checkValue(value, component.getGenericType(), place, faults);
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
            case Class<?> record
                    when record.isRecord() && record.getRecordComponents().length > 1 ->
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
            RecordComponent[] components,
            String pointer,
            Set<String> fromAddress,
            List<Problem.Fault> faults) {
        var known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
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
