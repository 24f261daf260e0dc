package de.kommunal.roadmap.web.whatif;

import de.kommunal.roadmap.legalform.AdoptLegalForm;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.CommandReader;
import de.kommunal.roadmap.web.rest.Problem;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is to be tried out.
 *
 * @param commands each by its name with its fields, as in a data set; not looked at yet
 * @param validAt the day to look at afterwards; null for the last day that a command is about
 * @param show what else to look at afterwards
 * @param adoption to be examined afterwards
 */
record WhatIfRequest(
        List<JsonNode> commands,
        @Nullable LocalDate validAt,
        List<Subject> show,
        @Nullable AdoptLegalForm adoption) {

    static final int MOST_COMMANDS = 200;
    static final int MOST_SHOWN = 100;

    private static final Set<String> FIELDS = Set.of("commands", "validAt", "show", "adoption");

    /**
     * @throws ApiProblem with each place that can't be used
     */
    static WhatIfRequest of(ObjectNode body, String programme) {
        var faults = new ArrayList<Problem.Fault>();
        body.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> faults.add(fault("/" + name, null, "one of " + sorted())));
        var commands = commands(body.path("commands"), faults);
        var validAt = validAt(body.path("validAt"), faults);
        var show = show(body.path("show"), faults);
        if (!faults.isEmpty()) {
            throw ApiProblem.unprocessable(faults);
        }
        return new WhatIfRequest(commands, validAt, show, adoption(body, programme));
    }

    private static List<String> sorted() {
        return FIELDS.stream().sorted().toList();
    }

    private static List<JsonNode> commands(JsonNode place, List<Problem.Fault> faults) {
        if (place instanceof ArrayNode list && !list.isEmpty() && list.size() <= MOST_COMMANDS) {
            return list.valueStream().toList();
        }
        faults.add(
                fault(
                        "/commands",
                        place.isArray() ? place.size() + " commands" : null,
                        "a list of 1 to %d commands, each by its name with its fields, such as {\"RegisterPaper\": {...}}"
                                .formatted(MOST_COMMANDS)));
        return List.of();
    }

    private static @Nullable LocalDate validAt(JsonNode place, List<Problem.Fault> faults) {
        if (place.isMissingNode() || place.isNull()) {
            return null;
        }
        return read(place, "/validAt", EffectiveDate::new, "a day such as 2026-02-18", faults)
                .map(EffectiveDate::latest)
                .orElse(null);
    }

    private static List<Subject> show(JsonNode place, List<Problem.Fault> faults) {
        if (place.isMissingNode() || place.isNull()) {
            return List.of();
        }
        if (!place.isArray() || place.size() > MOST_SHOWN) {
            faults.add(fault("/show", null, "a list of at most " + MOST_SHOWN + " records"));
            return List.of();
        }
        var subjects = new ArrayList<Subject>();
        for (var i = 0; i < place.size(); i++) {
            read(
                            place.get(i),
                            "/show/" + i,
                            Subject::of,
                            "a kind and an id, such as paper/it-muensterland",
                            faults)
                    .ifPresent(subjects::add);
        }
        return subjects;
    }

    private static <T> Optional<T> read(
            JsonNode place,
            String pointer,
            Function<String, T> reading,
            String expected,
            List<Problem.Fault> faults) {
        try {
            if (place.isString()) {
                return Optional.of(reading.apply(place.stringValue()));
            }
        } catch (IllegalArgumentException e) {
            // said below, with what was read
        }
        faults.add(fault(pointer, place.isString() ? place.stringValue() : null, expected));
        return Optional.empty();
    }

    private static @Nullable AdoptLegalForm adoption(ObjectNode body, String programme) {
        var place = body.path("adoption");
        if (place.isMissingNode() || place.isNull()) {
            return null;
        }
        if (!(place instanceof ObjectNode fields)) {
            throw ApiProblem.unprocessable(
                    List.of(fault("/adoption", null, "the fields of AdoptLegalForm")));
        }
        try {
            return CommandReader.command(
                    AdoptLegalForm.class, fields, Map.of("programme", programme));
        } catch (ApiProblem e) {
            throw e.below("/adoption");
        }
    }

    private static Problem.Fault fault(String pointer, @Nullable String read, String expected) {
        return new Problem.Fault(pointer, null, read, expected);
    }
}
