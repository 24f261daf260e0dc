package de.kommunal.roadmap.web.openapi;

import de.kommunal.roadmap.shared.Command;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;

import org.springframework.core.ResolvableType;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Describes operations that take a command. */
final class Writes {

    private Writes() {}

    static void describe(Endpoint endpoint, Schemas schemas) {
        var command = endpoint.command().orElseThrow();
        var operation = endpoint.operation();
        operation.setOperationId(StringUtils.uncapitalize(command.getSimpleName()));
        endpoint.say(Comments.of(command));
        operation.setSecurity(
                List.of(new SecurityRequirement().addList(OpenApiConfiguration.TOKEN)));
        operation.setRequestBody(body(endpoint, command, schemas));
        endpoint.variables()
                .forEach(name -> endpoint.addVariable(name, variable(command, name, schemas)));
        if (isTrial(endpoint)) {
            trial(endpoint, schemas);
        } else {
            answers(endpoint, schemas);
        }
    }

    private static RequestBody body(
            Endpoint endpoint, Class<? extends Command> command, Schemas schemas) {
        var json = new MediaType().schema(schemas.body(command, endpoint.variables()));
        var example = Examples.of(command);
        if (example != null) {
            json.setExample(example);
        }
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType("application/json", json));
    }

    private static Schema<?> variable(
            Class<? extends Command> command, String name, Schemas schemas) {
        return Arrays.stream(command.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .<Schema<?>>map(
                        component -> schemas.of(ResolvableType.forType(component.getGenericType())))
                .findFirst()
                .orElseGet(() -> JsonTypes.text());
    }

    /** A handler that is chosen by a parameter only tells what the command would come to. */
    private static boolean isTrial(Endpoint endpoint) {
        return parameters(endpoint).findAny().isPresent();
    }

    private static Stream<String> parameters(Endpoint endpoint) {
        return endpoint.mapping().getParamsCondition().getExpressions().stream()
                .filter(expression -> !expression.isNegated())
                .map(NameValueExpression::getName);
    }

    private static void trial(Endpoint endpoint, Schemas schemas) {
        var comment = Comments.of(endpoint.handler().getMethod());
        parameters(endpoint)
                .forEach(name ->
                        endpoint.add(
                                new Parameter()
                                        .in("query")
                                        .name(name)
                                        .description(comment)
                                        .schema(JsonTypes.type("boolean"))));
        endpoint.answer(200, "Nothing is recorded.", schemas);
    }

    /** An address with an id is of something that is there and now changes. */
    private static void answers(Endpoint endpoint, Schemas schemas) {
        var variables = endpoint.variables();
        var change = variables.contains("id");
        if (change) {
            endpoint.addParameter(SharedParts.IF_MATCH);
        }
        endpoint.addParameter(SharedParts.IDEMPOTENCY_KEY);
        var answer =
                change
                        ? endpoint.answer(200, "The change is recorded.", schemas)
                        : endpoint.answer(201, "It is recorded.", schemas)
                                .addHeaderObject(
                                        SharedParts.LOCATION,
                                        SharedParts.headerReference(SharedParts.LOCATION));
        answer.addHeaderObject(SharedParts.ETAG, SharedParts.headerReference(SharedParts.ETAG))
                .addHeaderObject(
                        SharedParts.POSITION, SharedParts.headerReference(SharedParts.POSITION));
        endpoint.addProblems(400, 401, 403);
        if (!variables.isEmpty()) {
            endpoint.addProblems(404);
        }
        endpoint.addProblems(409);
        if (change) {
            endpoint.addProblems(412);
        }
        endpoint.addProblems(413, 415, 422);
        if (change) {
            endpoint.addProblems(428);
        }
        endpoint.addProblems(429, 503);
    }
}
