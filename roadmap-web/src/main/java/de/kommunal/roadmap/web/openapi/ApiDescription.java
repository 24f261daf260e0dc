package de.kommunal.roadmap.web.openapi;

import de.kommunal.roadmap.web.rest.Problem;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.tags.Tag;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.Comparator;
import java.util.TreeMap;

/**
 * Describes every operation by its address and by the types of its handler. What springdoc finds
 * out by itself about commands, reads and records is not true, because they are read and written in
 * ways of our own; of its work there stay the paths and the simple parameters.
 */
final class ApiDescription implements OpenApiCustomizer {

    private static final String API = "/api/";
    private static final Comparator<Tag> BY_NAME = Comparator.comparing(Tag::getName);

    private final RequestMappingHandlerMapping handlers;

    ApiDescription(RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public void customise(OpenAPI document) {
        document.setPaths(paths(document));
        var schemas = new Schemas();
        var endpoints = Endpoint.all(handlers, document);
        // bodies first, because what they consist of is described more strictly
        endpoints.stream()
                .filter(Endpoint::writes)
                .forEach(write -> Writes.describe(write, schemas));
        endpoints.stream().filter(Endpoint::reads).forEach(read -> Reads.describe(read, schemas));
        endpoints.stream().filter(Endpoint::loads).forEach(load -> Loads.describe(load, schemas));
        endpoints.stream()
                .filter(Endpoint::triesOut)
                .forEach(trial -> Trials.describe(trial, schemas));
        document.setTags(endpoints.stream().map(Endpoint::tag).distinct().sorted(BY_NAME).toList());
        var security = document.getComponents().getSecuritySchemes();
        var problem = schemas.of(ResolvableType.forClass(Problem.class));
        document.setComponents(SharedParts.components(schemas, problem).securitySchemes(security));
    }

    private static Paths paths(OpenAPI document) {
        var paths = new Paths();
        paths.putAll(new TreeMap<>(document.getPaths()));
        paths.keySet().removeIf(path -> !path.startsWith(API));
        return paths;
    }
}
