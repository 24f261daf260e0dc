package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.CommandCatalogue;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.CommandJson;
import de.kommunal.roadmap.web.rest.CommandReader;
import de.kommunal.roadmap.web.rest.PersonalDoor;
import de.kommunal.roadmap.web.rest.Problem;

import org.springframework.http.HttpStatus;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One record of a data set: the command that it names, and its body as for REST.
 *
 * @param type class of the command
 */
public record DataSetRecord(Class<? extends Command> type, ObjectNode body) {

    /** The number of an earlier record of the set. */
    private static final String RECORD = "record";

    /** The id of the event that a command speaks of. */
    private static final String EVENT = "event";

    private static final CommandCatalogue CATALOGUE = CommandCatalogue.roadmap();

    /**
     * @throws ApiProblem if it is not one command with its fields
     */
    public static DataSetRecord of(JsonNode content) {
        if (content.isObject() && content.size() == 1) {
            var property = content.properties().iterator().next();
            if (property.getValue() instanceof ObjectNode body) {
                return of(property.getKey(), body);
            }
        }
        throw new ApiProblem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-content",
                "The record is not the name of one command with its fields.");
    }

    private static DataSetRecord of(String command, ObjectNode body) {
        var type =
                CATALOGUE
                        .named(command)
                        .orElseThrow(() ->
                                new ApiProblem(
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        "invalid-content",
                                        "There is no command \"" + command + "\"."));
        // the same limits as for a body that comes alone
        return new DataSetRecord(
                type, CommandReader.object(CommandJson.MAPPER.writeValueAsBytes(body)));
    }

    /**
     * The same, with the texts about persons sealed. From here on it may be kept.
     *
     * @throws ApiProblem with each place that can't be sealed
     */
    public DataSetRecord sealed(PersonalDoor door) {
        return new DataSetRecord(type, door.sealed(type, body));
    }

    /**
     * The number of the earlier record whose event the command is about. A set can't know the ids
     * of events, as they are made when it is loaded.
     */
    public OptionalLong earlierRecord() {
        var number = body.get(RECORD);
        return number != null
                        && number.isIntegralNumber()
                        && number.canConvertToLong()
                        && has(EVENT)
                        && !has(RECORD)
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    /** The same, with the id of the event in place of the number of the record. */
    public DataSetRecord about(String event) {
        var complete = body.deepCopy();
        complete.remove(RECORD);
        complete.put(EVENT, event);
        return new DataSetRecord(type, complete);
    }

    /** The record that it is about is not before it, or is refused. */
    public static ApiProblem unknownRecord(long number) {
        return new ApiProblem(
                Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "unknown-reference",
                                "The body names a record of the set that is not recorded.")
                        .with(
                                List.of(
                                        new Problem.Fault(
                                                "/" + RECORD,
                                                null,
                                                Long.toString(number),
                                                "the number of a recorded record before this"
                                                        + " one"))));
    }

    /** The command, in the programme that the set is of. */
    public Command command(String programme) {
        return CommandReader.command(
                type, body, Map.of(has("programme") ? "programme" : "id", programme));
    }

    private boolean has(String component) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(c -> c.getName().equals(component));
    }
}
