package de.kommunal.roadmap.web.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;

/** The types of JSON as schemas. */
final class JsonTypes {

    private JsonTypes() {}

    static JsonSchema any() {
        return new JsonSchema();
    }

    static JsonSchema type(String name) {
        var schema = new JsonSchema();
        schema.addType(name);
        return schema;
    }

    static JsonSchema type(String name, String format) {
        var schema = type(name);
        schema.setFormat(format);
        return schema;
    }

    static JsonSchema text() {
        return type("string");
    }
}
