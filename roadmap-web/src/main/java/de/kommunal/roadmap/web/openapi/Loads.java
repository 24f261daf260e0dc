package de.kommunal.roadmap.web.openapi;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;

import java.util.List;

/** Describes the operation that takes a data set. */
final class Loads {

    private Loads() {}

    static void describe(Endpoint endpoint, Schemas schemas) {
        var operation = endpoint.operation();
        operation.setOperationId("loadDataSet");
        endpoint.say(Comments.of(endpoint.handler().getMethod()));
        operation.setSecurity(
                List.of(new SecurityRequirement().addList(OpenApiConfiguration.TOKEN)));
        Reads.describeSimpleParameters(endpoint);
        endpoint.variables().forEach(name -> endpoint.addVariable(name, JsonTypes.text()));
        operation.setRequestBody(body(endpoint));
        var answer = endpoint.answer(200, "What became of the records.", schemas);
        answer.addHeaderObject(
                SharedParts.POSITION, SharedParts.headerReference(SharedParts.POSITION));
        answer.getContent()
                .addMediaType(
                        "application/x-ndjson",
                        new MediaType()
                                .schema(
                                        JsonTypes.type("object")
                                                .description(
                                                        "A line of progress after each batch, then"
                                                                + " the summary; or a line with a"
                                                                + " problem, if the load ended"
                                                                + " early.")));
        endpoint.addProblems(400, 401, 403, 404, 409, 413, 415, 422, 429, 503);
    }

    private static RequestBody body(Endpoint endpoint) {
        var content = new Content();
        endpoint.mapping().getConsumesCondition().getConsumableMediaTypes().stream()
                .map(Object::toString)
                .sorted()
                .forEach(type -> content.addMediaType(type, new MediaType().schema(set())));
        return new RequestBody().required(true).content(content);
    }

    private static Schema<?> set() {
        var format = JsonTypes.text();
        format.setEnum(List.of("roadmap-data-set/1"));
        var records = JsonTypes.type("array");
        records.setDescription(
                "Each has one field: the name of a command, with its body as its value; for a"
                        + " change the body has the id too.");
        records.setItems(JsonTypes.type("object"));
        var set = JsonTypes.type("object");
        set.addProperty("format", format);
        set.addProperty("programme", JsonTypes.text());
        set.addProperty("records", records);
        set.setRequired(List.of("format", "programme", "records"));
        return set;
    }
}
