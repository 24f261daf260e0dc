package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.shared.InvalidValue;

import org.springframework.http.HttpStatus;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes commands from JSON, or says at which places it can't. */
public final class CommandReader {

    private CommandReader() {}

    /** Reads bytes as one JSON object whose texts can be recorded. */
    public static ObjectNode object(byte[] body) {
        if (body.length == 0) {
            throw malformed("A JSON object was expected, nothing came.");
        }
        var node = tree(body);
        if (!(node instanceof ObjectNode object)) {
            throw malformed("The body is JSON, but not an object.");
        }
        return object;
    }

    private static JsonNode tree(byte[] body) {
        try {
            return CommandJson.MAPPER.readTree(body);
        } catch (StreamConstraintsException e) {
            throw new ApiProblem(
                    HttpStatus.BAD_REQUEST,
                    "body-too-complex",
                    "The body is nested deeper than %d levels, or holds a text of more than %d characters, a name of more than %d or a number of more than %d."
                            .formatted(
                                    CommandJson.MAX_DEPTH,
                                    CommandJson.MAX_TEXT,
                                    CommandJson.MAX_NAME,
                                    CommandJson.MAX_NUMBER));
        } catch (MismatchedInputException e) {
            throw malformed("Something follows after the end of the JSON object.");
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw malformed(
                    "The body is not JSON (line %d, column %d): %s"
                            .formatted(
                                    where == null ? 0 : where.getLineNr(),
                                    where == null ? 0 : where.getColumnNr(),
                                    e.getOriginalMessage()));
        }
    }

    private static ApiProblem malformed(String detail) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "malformed-body", detail);
    }

    /**
     * Makes a command from the body and what the address says.
     *
     * @param address values by component name; the body must not name them
     */
    public static <C> C command(Class<C> type, ObjectNode body, Map<String, String> address) {
        var faults = new ArrayList<>(TextCheck.faults(body));
        var complete = body.deepCopy();
        address.forEach((name, value) -> {
            if (complete.has(name)) {
                faults.add(
                        Problem.Fault.at(
                                "/" + name, "not in the body: the address says it already"));
            }
            complete.put(name, value);
        });
        faults.addAll(ShapeCheck.faults(complete, type, address.keySet()));
        if (!faults.isEmpty()) {
            throw ApiProblem.unprocessable(faults);
        }
        NestedCommand.read(type, complete);
        try {
            return CommandJson.MAPPER.treeToValue(complete, type);
        } catch (JacksonException e) {
            throw refusal(fault(e), address.keySet());
        }
    }

    private static ApiProblem refusal(Problem.Fault fault, Set<String> address) {
        var pointer = fault.pointer();
        return pointer != null && address.contains(pointer.substring(Math.min(1, pointer.length())))
                ? ApiProblem.address(pointer.substring(1), fault.expected())
                : ApiProblem.unprocessable(List.of(fault));
    }

    private static Problem.Fault fault(JacksonException e) {
        var pointer = pointer(e);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                var field = invalid.field().isEmpty() ? "" : "/" + invalid.field();
                return Problem.Fault.at(pointer + field, invalid.expected());
            }
        }
        if (e instanceof InvalidFormatException format) {
            return Problem.Fault.at(
                    pointer, String.valueOf(format.getValue()), expected(format.getTargetType()));
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return Problem.Fault.at(pointer, expected(mismatch.getTargetType()));
        }
        if (e instanceof InputCoercionException) {
            return Problem.Fault.at(pointer, "a number that is not so large");
        }
        // the library's own words would name classes
        return Problem.Fault.at(pointer, expected(Object.class));
    }

    static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a day such as 2026-02-18";
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "Boolean", "boolean" -> "true or false";
            case "List", "ArrayList" -> "a list";
            case "String" -> "a text";
            default ->
                    type.isRecord()
                            ? type.getRecordComponents().length == 1 ? "a text" : "an object"
                            : "another value";
        };
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(ref ->
                        ref.getPropertyName() == null
                                ? "/" + ref.getIndex()
                                : "/" + TextCheck.escaped(ref.getPropertyName()))
                .collect(Collectors.joining());
    }
}
