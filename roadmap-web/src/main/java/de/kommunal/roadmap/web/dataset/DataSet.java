package de.kommunal.roadmap.web.dataset;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

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
 * This is the set as it is written; {@link SentDataSet} reads one.
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
