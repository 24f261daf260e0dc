package de.kommunal.roadmap.web.entry;

import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.web.entry.Field.Option;
import de.kommunal.roadmap.web.page.PageDates;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Makes the fields of a form from a command's shape, what was entered, and what is wrong there. */
final class Fields {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Choices choices;
    private final MessageSource messages;
    private final Locale locale;
    private final Map<String, String> faults;

    /**
     * @param faults what is wrong, by JSON pointer
     */
    Fields(Choices choices, MessageSource messages, Locale locale, Map<String, String> faults) {
        this.choices = choices;
        this.messages = messages;
        this.locale = locale;
        this.faults = faults;
    }

    List<Field> of(List<Shape> shapes, JsonNode body) {
        return fields(shapes, body, FormBody.PREFIX, "");
    }

    private List<Field> fields(List<Shape> shapes, JsonNode body, String prefix, String pointer) {
        return shapes.stream()
                .map(shape -> field(shape, body.path(shape.word()), prefix, pointer))
                .toList();
    }

    private Field field(Shape shape, JsonNode value, String prefix, String above) {
        var name = prefix + shape.word();
        var pointer = above + "/" + shape.word();
        return new Field(
                shape,
                name,
                name.replace('.', '-'),
                label(shape),
                hint(shape),
                written(shape, value),
                chosen(shape, value),
                options(shape, above),
                faults.get(pointer),
                inner(shape, value, name, pointer),
                rows(shape, value, name, pointer));
    }

    private List<Field> inner(Shape shape, JsonNode value, String name, String pointer) {
        return switch (shape.kind()) {
            case GROUP -> fields(shape.parts(), value, name + ".", pointer);
            case COMMAND -> replacement(value, name, pointer);
            default -> List.of();
        };
    }

    /** The command as it should have been, which is known by its name. */
    private List<Field> replacement(JsonNode value, String name, String pointer) {
        if (!(value instanceof ObjectNode command) || command.size() != 1) {
            return List.of();
        }
        var word = command.propertyNames().iterator().next();
        return EntryKinds.command(word)
                .map(type ->
                        fields(
                                FormBody.replacement(type),
                                command.path(word),
                                name + "." + word + ".",
                                pointer + "/" + word))
                .orElse(List.of());
    }

    /** All that was entered, and one row more. */
    private List<List<Field>> rows(Shape shape, JsonNode value, String name, String pointer) {
        if (shape.kind() != Shape.Kind.ROWS) {
            return List.of();
        }
        var rows = new ArrayList<List<Field>>();
        for (var number = 0; number <= value.size(); number++) {
            var row = number < value.size() ? value.get(number) : MissingNode.getInstance();
            rows.add(fields(shape.parts(), row, name + "." + number + ".", pointer + "/" + number));
        }
        return rows;
    }

    private List<Option> options(Shape shape, String above) {
        return above.endsWith("/topic") && shape.word().equals("id")
                ? choices.topics()
                : choices.of(shape);
    }

    /** Some words mean something else in another type. */
    private String label(Shape shape) {
        var own = find("field." + shape.word() + "." + shape.type().getSimpleName());
        if (!own.isEmpty()) {
            return own;
        }
        var label = find("field." + shape.word());
        return label.isEmpty() ? shape.word() : label;
    }

    private String find(String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, "", locale), "");
    }

    private @Nullable String hint(Shape shape) {
        if (shape.type() == ProgrammeId.class) {
            return messages.getMessage("entry.hint.ProgrammeId", null, locale);
        }
        return switch (shape.kind()) {
            case DAY, DATE, LINES ->
                    messages.getMessage("entry.hint." + shape.kind(), null, locale);
            default -> null;
        };
    }

    private static String written(Shape shape, JsonNode value) {
        return switch (shape.kind()) {
            case GROUP, ROWS, CHOICES, RECORDS -> "";
            case COMMAND -> value.size() == 1 ? value.propertyNames().iterator().next() : "";
            case LINES -> String.join("\n", texts(value));
            case DAY, DATE -> date(value.asString(""));
            default -> value.asString("");
        };
    }

    private static String date(String text) {
        try {
            return DAY.matcher(text).matches() ? PageDates.written(LocalDate.parse(text)) : text;
        } catch (DateTimeException e) {
            // such as the 31st of a month that has none: it is shown as it came
            return text;
        }
    }

    private static List<String> chosen(Shape shape, JsonNode value) {
        return switch (shape.kind()) {
            case CHOICES, RECORDS -> texts(value);
            default -> List.of();
        };
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.asString(""))
                .toList();
    }
}
