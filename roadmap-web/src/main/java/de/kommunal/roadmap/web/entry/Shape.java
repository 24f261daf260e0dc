package de.kommunal.roadmap.web.entry;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.PersonId;
import de.kommunal.roadmap.shared.PersonalText;
import de.kommunal.roadmap.web.rest.ShapeCheck;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a command asks for at one place, whatever is entered there. All forms follow from the
 * components of the commands, so a new command has its form without code of its own.
 *
 * @param word the component's name
 * @param type its class; of a list that of its elements
 * @param parts what a group or each row of a list consists of
 */
record Shape(String word, Kind kind, boolean required, Class<?> type, List<Shape> parts) {

    /** How something is entered. */
    enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        PARAGRAPH,
        /** A text on each line. */
        LINES,
        NUMBER,
        YES_NO,
        DAY,
        /** A date as exactly as it is known. */
        DATE,
        CHOICE,
        CHOICES,
        /** One record of the programme. */
        RECORD,
        RECORDS,
        GROUP,
        /** Rows of groups. */
        ROWS,
        /** Another command, as it should have been. */
        COMMAND
    }

    private static final Set<String> LONG =
            Set.of(
                    "text",
                    "rawText",
                    "description",
                    "finding",
                    "reason",
                    "reasonText",
                    "summary",
                    "statement",
                    "note",
                    "alternative",
                    "task",
                    "basis",
                    "adoptedText",
                    "why",
                    "terms",
                    "purpose",
                    "closingReason",
                    "overrideReason");

    /** What is entered of a person; it is sealed before anything else is done with it. */
    private static final List<Shape> PERSONAL =
            List.of(
                    new Shape("person", Kind.TEXT, true, PersonId.class, List.of()),
                    new Shape("text", Kind.PARAGRAPH, true, String.class, List.of()));

    /** The same without the parts of that name, wherever they are. */
    Shape without(String part) {
        return new Shape(
                word,
                kind,
                required,
                type,
                parts.stream()
                        .filter(inner -> !inner.word().equals(part))
                        .map(inner -> inner.without(part))
                        .toList());
    }

    /** The parts of a command, without those that its sender does not choose. */
    static List<Shape> of(Class<? extends Command> command, Set<String> given) {
        return parts(command).stream().filter(part -> !given.contains(part.word())).toList();
    }

    private static List<Shape> parts(Class<?> type) {
        if (type == PersonalText.class) {
            return PERSONAL;
        }
        return Arrays.stream(type.getRecordComponents()).map(Shape::of).toList();
    }

    private static Shape of(RecordComponent component) {
        var required = !ShapeCheck.optional(component);
        var word = component.getName();
        var element = element(component.getGenericType());
        return element == null
                ? single(word, component.getType(), required)
                : several(word, element, required);
    }

    private static Shape single(String word, Class<?> type, boolean required) {
        var kind = kind(word, type);
        return new Shape(word, kind, required, type, kind == Kind.GROUP ? parts(type) : List.of());
    }

    private static Shape several(String word, Class<?> element, boolean required) {
        if (element.isEnum()) {
            return new Shape(word, Kind.CHOICES, required, element, List.of());
        }
        if (Identifier.class.isAssignableFrom(element)) {
            return new Shape(word, Kind.RECORDS, required, element, List.of());
        }
        return isGroup(element)
                ? new Shape(word, Kind.ROWS, required, element, parts(element))
                : new Shape(word, Kind.LINES, required, element, List.of());
    }

    private static Kind kind(String word, Class<?> type) {
        if (type == LocalDate.class) {
            return Kind.DAY;
        }
        if (type == EffectiveDate.class) {
            return Kind.DATE;
        }
        if (type == Command.class) {
            return Kind.COMMAND;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Kind.YES_NO;
        }
        if (type == int.class || type == Integer.class) {
            return Kind.NUMBER;
        }
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        if (Identifier.class.isAssignableFrom(type)) {
            return Kind.RECORD;
        }
        if (isGroup(type)) {
            return Kind.GROUP;
        }
        return LONG.contains(word) ? Kind.PARAGRAPH : Kind.TEXT;
    }

    /** A record of one component is written as that component. */
    private static boolean isGroup(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length > 1;
    }

    private static @Nullable Class<?> element(Type type) {
        return type instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : null;
    }
}
