package de.kommunal.roadmap.web.entry;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.web.page.PageDates;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the body of a command from what was entered. What can't be read is put in as it was
 * written, so that it is refused at its place like any other body, and shown again.
 */
final class FormBody {

    /** Before the names of all that is entered. */
    static final String PREFIX = "f.";

    /** More rows are not looked for. */
    private static final int MOST_ROWS = 200;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./](\\d{4})");
    private static final Pattern GERMAN_DAY = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}");

    private final Map<String, String[]> entered;

    FormBody(Map<String, String[]> entered) {
        this.entered = entered;
    }

    /** All that was entered at the places; what is empty is left out. */
    ObjectNode read(List<Shape> shapes) {
        return group(shapes, PREFIX);
    }

    private ObjectNode group(List<Shape> shapes, String prefix) {
        var body = JsonNodeFactory.instance.objectNode();
        for (var shape : shapes) {
            var value = value(shape, prefix + shape.word());
            if (value != null) {
                body.set(shape.word(), value);
            }
        }
        return body;
    }

    private @Nullable JsonNode value(Shape shape, String name) {
        return switch (shape.kind()) {
            case GROUP -> {
                var group = group(shape.parts(), name + ".");
                yield isBlank(group) && !shape.required() ? null : group;
            }
            case ROWS -> list(shape, rows(shape, name));
            case CHOICES, RECORDS -> list(shape, several(name));
            case LINES -> list(shape, lines(shape, name));
            case YES_NO -> yesNo(shape, name);
            case COMMAND -> command(name);
            default -> single(shape, text(name));
        };
    }

    private static @Nullable ArrayNode list(Shape shape, ArrayNode list) {
        return list.isEmpty() && !shape.required() ? null : list;
    }

    private ArrayNode rows(Shape shape, String name) {
        var rows = JsonNodeFactory.instance.arrayNode();
        for (var number = 0; number < MOST_ROWS; number++) {
            var row = group(shape.parts(), name + "." + number + ".");
            if (!isBlank(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private ArrayNode several(String name) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var value : entered.getOrDefault(name, new String[0])) {
            if (!value.isBlank()) {
                list.add(value);
            }
        }
        return list;
    }

    private ArrayNode lines(Shape shape, String name) {
        var list = JsonNodeFactory.instance.arrayNode();
        text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line ->
                        list.add(
                                Number.class.isAssignableFrom(shape.type())
                                        ? number(line)
                                        : JsonNodeFactory.instance.stringNode(line)));
        return list;
    }

    private @Nullable JsonNode yesNo(Shape shape, String name) {
        var text = text(name);
        if (text.isEmpty()) {
            return shape.type() == boolean.class
                    ? JsonNodeFactory.instance.booleanNode(false)
                    : null;
        }
        return JsonNodeFactory.instance.booleanNode(text.equals("true"));
    }

    private @Nullable JsonNode command(String name) {
        var word = text(name);
        var type = EntryKinds.command(word);
        if (type.isEmpty()) {
            return null;
        }
        return JsonNodeFactory.instance
                .objectNode()
                .set(word, group(replacement(type.get()), name + "." + word + "."));
    }

    /** The whole command but its programme: the form gives also the id. */
    static List<Shape> replacement(Class<? extends Command> type) {
        return Shape.of(type, Set.of("programme"));
    }

    private static @Nullable JsonNode single(Shape shape, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (shape.kind()) {
            case NUMBER -> number(text);
            case DAY, DATE -> JsonNodeFactory.instance.stringNode(date(text));
            default -> JsonNodeFactory.instance.stringNode(text);
        };
    }

    private static JsonNode number(String text) {
        return NUMBER.matcher(text).matches()
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                : JsonNodeFactory.instance.stringNode(text);
    }

    /** {@code 18.02.2026} and {@code 2/2026} as the record spells them; others as they are. */
    static String date(String text) {
        if (GERMAN_DAY.matcher(text).matches()) {
            try {
                return PageDates.day("day", text).toString();
            } catch (ApiProblem e) {
                return text;
            }
        }
        var month = MONTH.matcher(text);
        return month.matches()
                ? month.group(2) + "-" + "0".repeat(2 - month.group(1).length()) + month.group(1)
                : text;
    }

    private String text(String name) {
        var values = entered.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip().replace("\r\n", "\n");
    }

    /** A box that is not ticked does not make a row. */
    private static boolean isBlank(ObjectNode group) {
        return group.properties().stream().allMatch(property -> isNothing(property.getValue()));
    }

    private static boolean isNothing(JsonNode value) {
        return switch (value) {
            case ObjectNode inner -> isBlank(inner);
            case ArrayNode list -> list.isEmpty();
            default -> value.isBoolean() && !value.booleanValue();
        };
    }
}
