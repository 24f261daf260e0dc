package de.kommunal.roadmap.web.openapi;

import de.kommunal.roadmap.EventCatalogue;
import de.kommunal.roadmap.shared.EventTypes;

import io.swagger.v3.core.util.Json31;

import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** A JSON schema of the payload of each event type, as the log has it now. */
@Component
public class EventSchemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String OF_THE_DOCUMENT = "#/components/schemas/";
    private static final String OF_ONE_SCHEMA = "#/$defs/";

    private final SortedMap<String, String> schemas;

    EventSchemas(EventCatalogue catalogue) {
        var made = new TreeMap<String, String>();
        catalogue.types().classes().forEach(type -> add(catalogue.types(), type, made));
        this.schemas = Collections.unmodifiableSortedMap(made);
    }

    private static void add(EventTypes types, Class<?> event, SortedMap<String, String> made) {
        var stored = types.typeOf(event).orElseThrow();
        var schemas = new Schemas();
        var root = schemas.of(ResolvableType.forClass(event));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DIALECT);
        schema.put("title", stored.name() + ", revision " + stored.revision());
        schema.put("$ref", root.get$ref());
        schema.put("$defs", schemas.named());
        made.put(
                stored.name(),
                Json31.pretty(schema).replace(OF_THE_DOCUMENT, OF_ONE_SCHEMA) + "\n");
    }

    /** By stored type, without its revision. */
    public SortedMap<String, String> all() {
        return schemas;
    }
}
