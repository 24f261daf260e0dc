package de.kommunal.roadmap.web.openapi;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.web.rest.Collection;
import de.kommunal.roadmap.web.rest.MomentRequest;
import de.kommunal.roadmap.web.rest.ReadRequest;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;

import org.springframework.util.StringUtils;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Describes operations that only read, and those that do something but record nothing. */
final class Reads {

    /** Of which everybody needs a token. */
    private static final String PEOPLE = "people";

    private Reads() {}

    static void describe(Endpoint endpoint, Schemas schemas) {
        var operation = endpoint.operation();
        operation.setOperationId(operationId(endpoint));
        endpoint.say(usual(endpoint));
        endpoint.say(Comments.of(endpoint.handler().getMethod()));
        parameters(endpoint);
        var answer = endpoint.answer(endpoint.success(), "As asked for.", schemas);
        if (isRecord(endpoint)) {
            answer.addHeaderObject(SharedParts.ETAG, SharedParts.headerReference(SharedParts.ETAG));
            operation
                    .getResponses()
                    .addApiResponse(
                            "304",
                            new ApiResponse().description("The reader has this version already."));
        }
        if (isRecord(endpoint) || isPage(endpoint)) {
            answer.addHeaderObject(
                    SharedParts.POSITION, SharedParts.headerReference(SharedParts.POSITION));
        }
        guard(endpoint);
        endpoint.sentBody().ifPresent(body -> sent(endpoint, body, schemas));
    }

    private static void sent(Endpoint endpoint, Class<?> body, Schemas schemas) {
        var json = new MediaType().schema(schemas.body(body, endpoint.variables()));
        endpoint.operation()
                .setRequestBody(
                        new RequestBody()
                                .required(true)
                                .content(new Content().addMediaType("application/json", json)));
        endpoint.addProblems(400, 413, 415, 422);
    }

    private static void parameters(Endpoint endpoint) {
        describeSimpleParameters(endpoint);
        endpoint.variables().forEach(name -> endpoint.addVariable(name, JsonTypes.text()));
        endpoint.addProblems(429);
        if (isOfTheRecord(endpoint)) {
            SharedParts.MOMENT.forEach(endpoint::addParameter);
        }
        if (endpoint.takes(ReadRequest.class) && (isRecord(endpoint) || isOfRecords(endpoint))) {
            endpoint.addParameter(SharedParts.TIMESTAMPS);
        }
        if (endpoint.takes(ReadRequest.class) && isPage(endpoint)) {
            SharedParts.PAGE.forEach(endpoint::addParameter);
        }
        endpoint.addProblems(429);
        if (isOfTheRecord(endpoint)) {
            endpoint.addParameter(SharedParts.READ_YOUR_WRITES);
        }
        if (isRecord(endpoint)) {
            endpoint.addParameter(SharedParts.IF_NONE_MATCH);
        }
    }

    static void describeSimpleParameters(Endpoint endpoint) {
        var parameters = endpoint.operation().getParameters();
        if (parameters != null) {
            parameters.stream()
                    .filter(parameter -> parameter.getDescription() == null)
                    .forEach(parameter ->
                            parameter.setDescription(
                                    Comments.ofParameter(
                                            endpoint.handler().getMethod(), parameter.getName())));
        }
    }

    /** Who may read what is the same for all of the record: what is public, everybody may. */
    private static void guard(Endpoint endpoint) {
        var token = new SecurityRequirement().addList(OpenApiConfiguration.TOKEN);
        if (endpoint.operation().getParameters() != null) {
            endpoint.addProblems(400);
        }
        endpoint.addProblems(401);
        if (endpoint.words().contains(PEOPLE)) {
            endpoint.operation().setSecurity(List.of(token));
            endpoint.addProblems(403);
            if (!endpoint.variables().isEmpty()) {
                endpoint.addProblems(410);
            }
        } else if (endpoint.words().contains("audit")) {
            endpoint.operation().setSecurity(List.of(token));
            endpoint.addProblems(403);
            if (!endpoint.verb().equals("get")) {
                endpoint.addProblems(409);
            }
        } else {
            endpoint.operation().setSecurity(List.of(new SecurityRequirement(), token));
        }
        if (!endpoint.variables().isEmpty()) {
            endpoint.addProblems(404);
        }
        endpoint.addProblems(429);
        if (isOfTheRecord(endpoint)) {
            endpoint.addProblems(503);
        }
    }

    private static boolean isOfTheRecord(Endpoint endpoint) {
        return endpoint.takes(ReadRequest.class) || endpoint.takes(MomentRequest.class);
    }

    private static boolean isOfRecords(Endpoint endpoint) {
        return endpoint.body().toClass() == Collection.class
                && View.class.isAssignableFrom(endpoint.body().getGeneric(0).toClass());
    }

    /** It has a cursor of the next one. */
    private static boolean isPage(Endpoint endpoint) {
        var components = endpoint.body().toClass().getRecordComponents();
        return components != null
                && Arrays.stream(components).anyMatch(part -> part.getName().equals("next"));
    }

    private static boolean isRecord(Endpoint endpoint) {
        return View.class.isAssignableFrom(endpoint.body().toClass());
    }

    private static String usual(Endpoint endpoint) {
        var subject = endpoint.words().getLast().replace('-', ' ');
        return endpoint.endsWithVariable() ? "One of the " + subject + "." : "The " + subject + ".";
    }

    /** From the address, because nothing else of a read has a name that callers know. */
    private static String operationId(Endpoint endpoint) {
        var words = endpoint.words();
        return words.stream()
                // "api", and "programmes" where something of a programme follows
                .skip(words.size() > 2 && words.get(1).equals("programmes") ? 2 : 1)
                .flatMap(word -> Arrays.stream(word.split("-")))
                .map(StringUtils::capitalize)
                .collect(
                        Collectors.joining(
                                "", endpoint.verb(), endpoint.endsWithVariable() ? "ById" : ""));
    }
}
