package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.web.rest.RequestHash;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import java.util.ArrayList;
import java.util.List;

/**
 * A programme as a list of commands, in the order in which they are given. In YAML:
 *
 * <pre>
 * format: roadmap-data-set/1
 * programme: muensterland
 * records:
 *   - OpenProgramme: {name: Kommunale IT im Münsterland, ...}
 * </pre>
 *
 * A record has the command's name and its body as for REST; for a change the body has the id too.
 */
record DataSet(String programme, List<Entry> records) {

    static final String FORMAT = "roadmap-data-set/1";

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .build();

    /** One command of the set. */
    record Entry(String command, ObjectNode body) {}

    static DataSet parse(byte[] yaml) {
        var root = YAML.readTree(yaml);
        if (!FORMAT.equals(root.path("format").stringValue(null))) {
            throw new IllegalArgumentException("not a data set of the format " + FORMAT);
        }
        var records = new ArrayList<Entry>();
        for (var node : root.path("records")) {
            records.add(entry(records.size() + 1, node));
        }
        return new DataSet(root.path("programme").stringValue(), List.copyOf(records));
    }

    private static Entry entry(int number, JsonNode node) {
        if (node.size() == 1) {
            var property = node.properties().iterator().next();
            if (property.getValue() instanceof ObjectNode body) {
                return new Entry(property.getKey(), body);
            }
        }
        throw new IllegalArgumentException(
                "record " + number + " is not one command with its fields");
    }

    /** Identifies what the set says. */
    String hash() {
        return RequestHash.of("data-set", programme, tree());
    }

    String toYaml() {
        return YAML.writeValueAsString(tree());
    }

    JsonNode tree() {
        var root = YAML.createObjectNode();
        root.put("format", FORMAT);
        root.put("programme", programme);
        var list = root.putArray("records");
        records.forEach(entry -> list.addObject().set(entry.command(), entry.body()));
        return root;
    }
}
