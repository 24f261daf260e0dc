package de.kommunal.roadmap.web.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The description as a program reads it that generates or checks requests. */
record Document(JsonNode root, Map<JsonNode, Schema> compiled) {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    Document(JsonNode root) {
        this(root, new HashMap<>());
    }

    /** One operation with the address that it is at. */
    record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.path("operationId").stringValue();
        }

        JsonNode body() {
            return node.path("requestBody").path("content").path("application/json");
        }

        /** The statuses of success. */
        List<String> successes() {
            return node.path("responses").propertyNames().stream()
                    .filter(status -> status.startsWith("2"))
                    .toList();
        }

        /** As JSON, or what else it is. */
        JsonNode answer(String status) {
            var content = node.path("responses").path(status).path("content");
            return content.has("application/json")
                    ? content.path("application/json").path("schema")
                    : content.valueStream()
                            .findFirst()
                            .map(type -> type.path("schema"))
                            .orElse(MissingNode.getInstance());
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths")
                .forEachEntry((path, item) ->
                        item.forEachEntry((method, node) ->
                                operations.add(new Operation(method, path, node))));
        return operations;
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    /** The parameters of an operation, with those that it refers to. */
    Stream<JsonNode> parameters(Operation operation) {
        return operation.node().path("parameters").valueStream().map(this::resolved);
    }

    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").stringValue("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    /** What a value has that the schema does not allow. */
    List<Error> faults(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile)
                .validate(
                        value,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
    }

    private Schema compile(JsonNode schema) {
        var complete = (ObjectNode) schema.deepCopy();
        complete.set("components", root.path("components"));
        return SCHEMAS.getSchema(complete);
    }

    static JsonNode example(String command) {
        return JsonMapper.shared()
                .readTree(Document.class.getResourceAsStream("/examples/" + command + ".json"));
    }
}
