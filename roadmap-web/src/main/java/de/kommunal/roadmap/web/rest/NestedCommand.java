package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.CommandCatalogue;
import de.kommunal.roadmap.shared.Command;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command within a command, written by its name as in a data set: {@code {"RegisterPaper":
 * {...}}}. It is read like one of its own, with all its ids in the body, and handed to the mapper
 * as it is.
 */
final class NestedCommand {

    private static final CommandCatalogue CATALOGUE = CommandCatalogue.roadmap();

    private NestedCommand() {}

    /** The command that a place names, as far as it names one with fields. */
    static Optional<Class<? extends Command>> type(JsonNode place) {
        return place.isObject() && place.size() == 1
                ? CATALOGUE.named(place.propertyNames().iterator().next())
                : Optional.empty();
    }

    /** Puts the commands into the places of their bodies, as far as the type has such places. */
    static void read(Class<?> type, ObjectNode body) {
        for (var component : type.getRecordComponents()) {
            var name = component.getName();
            var place = body.get(name);
            if (component.getType() == Command.class && place != null && !place.isNull()) {
                var programme = body.path("programme").asString("");
                body.putPOJO(name, command(place, "/" + name, programme));
            }
        }
    }

    private static Command command(JsonNode place, String pointer, String programme) {
        if (place.size() == 1) {
            var property = place.properties().iterator().next();
            var type = CATALOGUE.named(property.getKey());
            if (type.isPresent() && property.getValue() instanceof ObjectNode body) {
                return command(type.get(), body, pointer + "/" + property.getKey(), programme);
            }
        }
        throw ApiProblem.unprocessable(
                List.of(
                        Problem.Fault.at(
                                pointer,
                                "one command by its name with its fields, such as"
                                        + " {\"RegisterPaper\": {...}}")));
    }

    private static Command command(
            Class<? extends Command> type, ObjectNode body, String pointer, String programme) {
        try {
            return CommandReader.command(type, body, Map.of(programmeOf(type), programme));
        } catch (ApiProblem e) {
            throw e.below(pointer);
        }
    }

    /** The component in which the command has its programme. */
    private static String programmeOf(Class<? extends Command> type) {
        return Arrays.stream(type.getRecordComponents())
                        .anyMatch(c -> c.getName().equals("programme"))
                ? "programme"
                : "id";
    }

    /** Lets the mapper take a command that was read already. */
    static SimpleModule module() {
        return new SimpleModule("nested-command").addDeserializer(Command.class, new AsItIs());
    }

    private static final class AsItIs extends ValueDeserializer<Command> {

        @Override
        public Command deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.getEmbeddedObject() instanceof Command command) {
                return command;
            }
            return context.reportInputMismatch(Command.class, "a command that was read before");
        }
    }
}
