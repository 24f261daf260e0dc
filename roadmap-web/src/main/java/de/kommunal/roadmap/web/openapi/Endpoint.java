package de.kommunal.roadmap.web.openapi;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.web.rest.CommandBody;
import de.kommunal.roadmap.web.rest.SentBody;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A handler at its address, with the operation of the document that it is described by. */
record Endpoint(
        String path, RequestMappingInfo mapping, HandlerMethod handler, Operation operation) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** All handlers of the document's operations; two of them may share one. */
    static List<Endpoint> all(RequestMappingHandlerMapping handlers, OpenAPI document) {
        var endpoints = new ArrayList<Endpoint>();
        handlers.getHandlerMethods()
                .forEach((mapping, handler) ->
                        mapping.getPatternValues().stream()
                                .flatMap(path ->
                                        operations(document, path, mapping)
                                                .map(operation ->
                                                        new Endpoint(
                                                                path, mapping, handler, operation)))
                                .forEach(endpoints::add));
        endpoints.forEach(Endpoint::clear);
        return List.copyOf(endpoints);
    }

    private static Stream<Operation> operations(
            OpenAPI document, String path, RequestMappingInfo mapping) {
        var item = document.getPaths().get(path);
        return item == null
                ? Stream.of()
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> PathItem.HttpMethod.valueOf(method.name()))
                        .flatMap(method -> Stream.ofNullable(item.readOperationsMap().get(method)));
    }

    private void clear() {
        operation.setResponses(new ApiResponses());
        operation.setTags(List.of(tag().getName()));
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(parameter -> "path".equals(parameter.getIn()));
        }
    }

    boolean writes() {
        return command().isPresent();
    }

    /** Takes a whole data set rather than one command. */
    boolean loads() {
        return !mapping.getConsumesCondition().isEmpty();
    }

    /** Takes commands, but only to tell what they would come to. */
    boolean triesOut() {
        return !writes() && !loads() && path.endsWith("/what-if");
    }

    boolean reads() {
        return !writes() && !loads() && !triesOut();
    }

    /** The method in small letters. */
    String verb() {
        return method().name().toLowerCase(Locale.ROOT);
    }

    private RequestMethod method() {
        return mapping.getMethodsCondition().getMethods().iterator().next();
    }

    /** What it answers when all goes well. */
    int success() {
        var status = handler.getMethodAnnotation(ResponseStatus.class);
        return status == null ? HttpStatus.OK.value() : status.value().value();
    }

    /** The command that the body becomes. */
    Optional<Class<? extends Command>> command() {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(CommandBody.class))
                .<Class<? extends Command>>map(
                        parameter -> parameter.getParameterType().asSubclass(Command.class))
                .findFirst();
    }

    /** The record that the body becomes, if it is no command. */
    Optional<Class<?>> sentBody() {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(SentBody.class))
                .<Class<?>>map(MethodParameter::getParameterType)
                .findFirst();
    }

    boolean takes(Class<?> parameterType) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == parameterType);
    }

    Tag tag() {
        return Features.of(handler.getBeanType());
    }

    /** The variables of the address, in their order. */
    Set<String> variables() {
        return VARIABLE.matcher(path)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The words of the address, without its variables. */
    List<String> words() {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty() && !part.startsWith("{"))
                .toList();
    }

    boolean endsWithVariable() {
        return path.endsWith("}");
    }

    /** Declares a variable of the address. */
    void addVariable(String name, Schema<?> schema) {
        add(
                new Parameter()
                        .in("path")
                        .name(name)
                        .description("Id of one of the " + wordBefore(name) + ".")
                        .required(true)
                        .schema(schema));
    }

    private String wordBefore(String variable) {
        var before = path.substring(0, path.indexOf("/{" + variable + "}"));
        return before.substring(before.lastIndexOf('/') + 1).replace('-', ' ');
    }

    void addParameter(String sharedName) {
        add(SharedParts.parameterReference(sharedName));
    }

    /** Handlers that share an operation have most parameters in common. */
    void add(Parameter parameter) {
        if (operation.getParameters() == null || !operation.getParameters().contains(parameter)) {
            operation.addParametersItem(parameter);
        }
    }

    void addProblems(int... statuses) {
        for (var status : statuses) {
            operation
                    .getResponses()
                    .addApiResponse(Integer.toString(status), SharedParts.problemReference(status));
        }
    }

    /** The successful answer, in all media types that the handlers of the operation produce. */
    ApiResponse answer(int status, String words, Schemas schemas) {
        var answers = operation.getResponses();
        var answer =
                answers.computeIfAbsent(
                        Integer.toString(status),
                        key -> new ApiResponse().description(words).content(new Content()));
        mediaTypes()
                .forEach(type ->
                        answer.getContent()
                                .addMediaType(type, new MediaType().schema(schemas.of(body()))));
        return answer;
    }

    /** What the handler answers, without the entity around it. */
    ResolvableType body() {
        var answered = ResolvableType.forMethodReturnType(handler.getMethod());
        return answered.toClass() == ResponseEntity.class ? answered.getGeneric(0) : answered;
    }

    private List<String> mediaTypes() {
        var produced =
                mapping.getProducesCondition().getProducibleMediaTypes().stream()
                        .map(Object::toString)
                        .toList();
        return produced.isEmpty() ? List.of("application/json") : produced;
    }

    /** Takes the first sentence as the summary and all of them, if there are more, as the rest. */
    void say(@Nullable String comment) {
        if (comment == null) {
            return;
        }
        var end = comment.indexOf(". ");
        operation.setSummary(end < 0 ? comment : comment.substring(0, end + 1));
        operation.setDescription(end < 0 ? null : comment);
    }
}
