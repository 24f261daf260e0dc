package de.kommunal.roadmap.web.openapi;

import static de.kommunal.roadmap.web.openapi.JsonTypes.any;
import static de.kommunal.roadmap.web.openapi.JsonTypes.text;
import static de.kommunal.roadmap.web.openapi.JsonTypes.type;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.position.PositionId;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.PersonalText;
import de.kommunal.roadmap.web.rest.PersonalDoor;
import de.kommunal.roadmap.web.rest.ShapeCheck;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

import org.springframework.core.ResolvableType;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes JSON schemas from the records that come in and go out. Ask for the bodies before the
 * answers: what a body consists of takes no unknown fields.
 */
final class Schemas {

    private static final String ID = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$";
    private static final int LONGEST_ID = 80;
    private static final int LONGEST_PAIR_OF_IDS = 160;
    private static final String PART_OF_EDTF = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    private final Map<String, Schema<?>> named = new TreeMap<>();
    private final Map<String, Class<?>> owners = new HashMap<>();
    private boolean strict;

    /** The schemas that others refer to, by name. */
    @SuppressWarnings("rawtypes") // as OpenAPI's model has it
    Map<String, Schema> named() {
        return new TreeMap<>(named);
    }

    /**
     * The body of a command, or of another record that is sent: what its record holds without what
     * the address says.
     *
     * @param inAddress names of components; others may not be left out, but for a new id
     */
    Schema<?> body(Class<?> command, Set<String> inAddress) {
        strict = true;
        var type = ResolvableType.forClass(command);
        var name = nameFor(type);
        if (!named.containsKey(name)) {
            var rest =
                    Arrays.stream(command.getRecordComponents())
                            .filter(component -> !inAddress.contains(component.getName()))
                            .toList();
            var schema = object(type, rest);
            if (!inAddress.contains("id")) {
                makeIdOptional(schema);
            }
            schema.setDescription(Comments.of(command));
            named.put(name, schema);
        }
        strict = false;
        return reference(name);
    }

    private static void makeIdOptional(Schema<?> body) {
        var id = body.getProperties().get("id");
        if (id != null) {
            id.setDescription("Of the new record; made if left out.");
            body.setRequired(
                    body.getRequired().stream().filter(field -> !field.equals("id")).toList());
        }
    }

    Schema<?> of(ResolvableType type) {
        var raw = type.toClass();
        if (Stream.of(String.class, LocalDate.class, Instant.class, URI.class).anyMatch(raw::equals)
                || raw.isPrimitive()
                || Number.class.isAssignableFrom(raw)
                || raw == Boolean.class) {
            return simple(raw);
        }
        if (raw == byte[].class) {
            return type("string", "binary");
        }
        if (raw == Command.class) {
            return nestedCommand();
        }
        if (raw == PersonalText.class && strict) {
            return sentPersonalText();
        }
        if (raw.isEnum() || raw.isRecord()) {
            return reference(type);
        }
        if (JsonNode.class.isAssignableFrom(raw)) {
            return type("object");
        }
        if (Iterable.class.isAssignableFrom(raw)) {
            var list = type("array");
            list.setItems(of(type.getGeneric(0)));
            return list;
        }
        return any();
    }

    /** It is sealed where it comes in, so the sender gives the text itself. */
    private Schema<?> sentPersonalText() {
        var person = text();
        person.setDescription("The pseudonym of somebody in /api/people.");
        person.setPattern("^(actor|person)-[a-z2-7]{16}$");
        var written = text();
        written.setDescription("What is to be said. Only the sealed text is recorded.");
        written.setMaxLength(PersonalDoor.MAX_TEXT);
        var sealed = text();
        sealed.setDescription("In place of the text: as this record has sealed it.");
        var sent = type("object");
        sent.addProperty("person", person);
        sent.addProperty("text", written);
        sent.addProperty("sealed", sealed);
        sent.setRequired(List.of("person"));
        sent.setMinProperties(2);
        sent.setMaxProperties(2);
        sent.setAdditionalProperties(false);
        sent.setDescription("A text about a person, which is sealed before it is recorded.");
        named.put("SentPersonalText", sent);
        return reference("SentPersonalText");
    }

    /** One command by its name; which ones, the command itself says. */
    private static Schema<?> nestedCommand() {
        var command = type("object");
        command.setMinProperties(1);
        command.setMaxProperties(1);
        return command;
    }

    private static Schema<?> simple(Class<?> raw) {
        return switch (raw.getSimpleName()) {
            case "boolean", "Boolean" -> new JsonSchema().typesItem("boolean");
            case "int", "Integer" -> type("integer", "int32");
            case "long", "Long" -> type("integer", "int64");
            case "LocalDate" -> type("string", "date");
            case "Instant" -> type("string", "date-time");
            case "URI" -> type("string", "uri");
            case "String" -> text();
            default -> type("number");
        };
    }

    private Schema<?> reference(ResolvableType type) {
        var name = nameFor(type);
        if (!named.containsKey(name)) {
            // stands here already when the record speaks of itself
            named.put(name, any());
            named.put(name, described(type));
        }
        return reference(name);
    }

    private static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private Schema<?> described(ResolvableType type) {
        var raw = type.toClass();
        if (raw.isEnum()) {
            var values = text();
            values.setEnum(names(raw));
            values.setDescription(Comments.ofEnum(raw));
            return values;
        }
        var schema = isOneText(raw) ? oneText(raw) : object(type, components(raw));
        schema.setDescription(Comments.of(raw));
        if (View.class.isAssignableFrom(raw)) {
            addWhatAllViewsHave(schema);
        }
        return schema;
    }

    /** Beside the fields of its own, see {@code Items}. */
    private static void addWhatAllViewsHave(Schema<?> view) {
        var events = type("object");
        events.setAdditionalProperties(text());
        events.setDescription(
                "The event that each value comes from: its id, by the path of the value, such as"
                        + " `stance` or `steps/kreistag/date`.");
        view.addProperty("events", events);
        var moments = type("array");
        moments.setItems(type("object"));
        moments.setDescription(
                "With `timestamps`: for each moment `timestamp`, `at`, whether the record `exists`,"
                        + " and under `values` what differed from the last one.");
        view.addProperty("atTimestamps", moments);
    }

    private static List<Object> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).<Object>map(Object::toString).toList();
    }

    private static boolean isOneText(Class<?> raw) {
        return components(raw).stream()
                .anyMatch(
                        component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    private static Schema<?> oneText(Class<?> raw) {
        var text = text();
        if (raw == EffectiveDate.class) {
            text.setPattern("^" + PART_OF_EDTF + "(/" + PART_OF_EDTF + ")?$");
            text.setExamples(List.of("2026-02-18", "2025-10", "2025", "2022/2023"));
        }
        if (Identifier.class.isAssignableFrom(raw)) {
            text.setPattern(ID);
            text.setMaxLength(raw == PositionId.class ? LONGEST_PAIR_OF_IDS : LONGEST_ID);
        }
        return text;
    }

    private Schema<?> object(ResolvableType type, List<RecordComponent> components) {
        var object = type("object");
        for (var component : components) {
            object.addProperty(component.getName(), property(type, component));
        }
        object.setRequired(
                components.stream()
                        .filter(component -> !ShapeCheck.optional(component))
                        .map(RecordComponent::getName)
                        .toList());
        if (strict) {
            object.setAdditionalProperties(false);
        }
        return object;
    }

    private Schema<?> property(ResolvableType type, RecordComponent component) {
        var property =
                component.getAccessor().isAnnotationPresent(JsonRawValue.class)
                        ? type("object")
                        : of(ResolvableType.forType(component.getGenericType(), type));
        var comment = Comments.of(component);
        if (comment != null) {
            property.setDescription(comment);
        }
        return property;
    }

    private static List<RecordComponent> components(Class<?> raw) {
        var components = raw.getRecordComponents();
        return components == null ? List.of() : List.of(components);
    }

    /** A name that no other type has: of what it holds and lies in, then its own. */
    private String nameFor(ResolvableType type) {
        var raw = type.toClass();
        var around = raw.getEnclosingClass();
        var name =
                Arrays.stream(type.getGenerics())
                                .map(held -> held.toClass().getSimpleName())
                                .collect(Collectors.joining())
                        + (around != null && around.isRecord() ? around.getSimpleName() : "")
                        + raw.getSimpleName();
        var owner = owners.putIfAbsent(name, raw);
        if (owner != null && owner != raw) {
            throw new IllegalStateException(owner + " and " + raw + " have the same short name");
        }
        return name;
    }
}
