package de.kommunal.roadmap.web.openapi;

import de.kommunal.roadmap.legalform.AdoptLegalForm;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Set;

/** Describes the operation that tries commands out. */
final class Trials {

    private static final int MOST_COMMANDS = 200;
    private static final int MOST_SHOWN = 100;

    private static final String EXAMPLE =
            """
            {"commands": [
               {"PostponeStep": {"id": "it-muensterland-coesfeld", "step": "kreisausschuss",
                 "reason": "Beratungsbedarf der Fraktionen",
                 "followUp": {"id": "kreisausschuss-2", "committee": "kreisausschuss-coesfeld",
                              "date": "2026-02-13", "role": "ADVISORY", "rank": 2},
                 "provenance": {"effective": "2026-02-11", "sources": [],
                                "publicity": "PUBLIC"}}}],
             "validAt": "2026-02-12",
             "show": ["paper/it-muensterland"]}
            """;

    private Trials() {}

    static void describe(Endpoint endpoint, Schemas schemas) {
        var operation = endpoint.operation();
        operation.setOperationId("tryOut");
        endpoint.say(Comments.of(endpoint.handler().getMethod()));
        operation.setSecurity(
                List.of(new SecurityRequirement().addList(OpenApiConfiguration.TOKEN)));
        endpoint.variables().forEach(name -> endpoint.addVariable(name, JsonTypes.text()));
        endpoint.addParameter(SharedParts.READ_YOUR_WRITES);
        var json = new MediaType().schema(wanted(schemas));
        json.setExample(JsonMapper.shared().readValue(EXAMPLE, Object.class));
        operation.setRequestBody(
                new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("application/json", json)));
        endpoint.answer(200, "What would follow.", schemas)
                .addHeaderObject(
                        SharedParts.POSITION, SharedParts.headerReference(SharedParts.POSITION));
        endpoint.addProblems(400, 401, 403, 404, 413, 415, 422, 429, 503);
    }

    private static Schema<?> wanted(Schemas schemas) {
        var wanted = JsonTypes.type("object");
        wanted.addProperty("commands", commands());
        var day = JsonTypes.text();
        day.setDescription(
                "The day to look at afterwards, also as a month or year: its last day then. If left"
                        + " out, today or the last day that a command is about.");
        wanted.addProperty("validAt", day);
        wanted.addProperty("show", shown());
        var adoption = schemas.body(AdoptLegalForm.class, Set.of("programme"));
        wanted.addProperty("adoption", adoption);
        wanted.setRequired(List.of("commands"));
        wanted.setAdditionalProperties(false);
        return wanted;
    }

    private static Schema<?> commands() {
        var command = JsonTypes.type("object");
        command.setMinProperties(1);
        command.setMaxProperties(1);
        var commands = JsonTypes.type("array");
        commands.setDescription(
                "Each has one field: the name of a command, with its body as its value, ids"
                        + " included. `record: N` in place of `event` is the last event of the"
                        + " Nth command.");
        commands.setMinItems(1);
        commands.setMaxItems(MOST_COMMANDS);
        commands.setItems(command);
        return commands;
    }

    private static Schema<?> shown() {
        var subject = JsonTypes.text();
        subject.setExamples(List.of("paper/it-muensterland"));
        var shown = JsonTypes.type("array");
        shown.setDescription("Other records to read afterwards, each as kind and id.");
        shown.setMaxItems(MOST_SHOWN);
        shown.setItems(subject);
        return shown;
    }
}
