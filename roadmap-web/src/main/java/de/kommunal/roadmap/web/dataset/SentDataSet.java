package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.springframework.http.HttpStatus;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

import java.util.function.Consumer;

/**
 * A data set as it was sent: a document whose syntax is known to be right, and whose records are
 * read one after the other, so that they need not all be in memory.
 */
final class SentDataSet {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** Names the person in a text about one. */
    private static final String PERSON = "person";

    private final ObjectMapper mapper;
    private final byte[] document;
    private final Outline outline = new Outline();

    private SentDataSet(ObjectMapper mapper, byte[] document) {
        this.mapper = mapper;
        this.document = document;
        walk(outline);
        if (!DataSet.FORMAT.equals(outline.format)) {
            throw malformed(
                    "The document does not say \"format: " + DataSet.FORMAT + "\" at its top.");
        }
        if (outline.programme == null) {
            throw malformed("The document does not say at its top which \"programme\" it is of.");
        }
        if (!outline.hasRecords) {
            throw malformed("The document has no list of \"records\" at its top.");
        }
    }

    /**
     * One record as it stands in the document, whatever it says.
     *
     * @param number from 1
     * @param line at which it begins, from 1
     */
    record Item(int number, int line, JsonNode content) {}

    /** Sees the values at the top and in the list of records; has to consume each. */
    private interface Visitor {

        void field(String name, JsonParser parser);

        void item(int number, JsonParser parser);
    }

    private static final class Outline implements Visitor {

        private @Nullable String format;
        private @Nullable String programme;
        private boolean hasRecords;
        private int size;
        private boolean namesPersons;

        @Override
        public void field(String name, JsonParser parser) {
            switch (name) {
                case "format" -> format = parser.getValueAsString();
                case "programme" -> programme = parser.getValueAsString();
                default ->
                        throw malformed(
                                "At line %d the document has \"%s\" at its top; known are format,"
                                                .formatted(
                                                        parser.currentTokenLocation().getLineNr(),
                                                        name)
                                        + " programme and a list of records.");
            }
            skip(parser);
        }

        @Override
        public void item(int number, JsonParser parser) {
            hasRecords = true;
            size = number;
            namesPersons |= skip(parser);
        }
    }

    /**
     * @throws ApiProblem with the line, if it can't be read to its end
     */
    static SentDataSet yaml(byte[] document) {
        var settings =
                LoadSettings.builder()
                        .setCodePointLimit(Math.max(document.length, 1))
                        .setAllowDuplicateKeys(false)
                        .build();
        var factory = YAMLFactory.builder().loadSettings(settings).build();
        var mapper =
                YAMLMapper.builder(factory)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        // a record is followed by the next one
                        .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build();
        return new SentDataSet(mapper, document);
    }

    /**
     * @throws ApiProblem with the line, if it can't be read to its end
     */
    static SentDataSet json(byte[] document) {
        return new SentDataSet(JSON, document);
    }

    String programme() {
        return String.valueOf(outline.programme);
    }

    /** Number of records. */
    int size() {
        return outline.size;
    }

    /** True if a record may say something about a person, so that a hash of all is no riddle. */
    boolean namesPersons() {
        return outline.namesPersons;
    }

    byte[] document() {
        return document;
    }

    /** Reads the records in their order. */
    void forEach(Consumer<Item> action) {
        walk(
                new Visitor() {
                    @Override
                    public void field(String name, JsonParser parser) {
                        skip(parser);
                    }

                    @Override
                    public void item(int number, JsonParser parser) {
                        var line = parser.currentTokenLocation().getLineNr();
                        action.accept(new Item(number, line, mapper.readTree(parser)));
                    }
                });
    }

    private void walk(Visitor visitor) {
        try (var parser = mapper.createParser(document)) {
            walk(parser, visitor);
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw malformed(where == null ? 0 : where.getLineNr(), e.getOriginalMessage());
        } catch (MarkedYamlEngineException e) {
            throw malformed(e.getProblemMark().map(m -> m.getLine() + 1).orElse(0), e.getProblem());
        } catch (YamlEngineException e) {
            throw malformed(0, String.valueOf(e.getMessage()));
        }
    }

    private void walk(JsonParser parser, Visitor visitor) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed("The document is empty, or does not begin with a field and its value.");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (name.equals("records") && token == JsonToken.START_ARRAY) {
                outline.hasRecords = true;
                for (var number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                    visitor.item(number, parser);
                }
            } else {
                visitor.field(name, parser);
            }
        }
        if (parser.nextToken() != null) {
            throw malformed(
                    parser.currentTokenLocation().getLineNr(),
                    "something follows after the end of the data set");
        }
    }

    /**
     * Goes to the last token of the value that begins here.
     *
     * @return whether a field in it is called as that of a text about a person
     */
    private static boolean skip(JsonParser parser) {
        var namesPersons = false;
        for (var depth = 0; ; parser.nextToken()) {
            var token = parser.currentToken();
            if (token == null) {
                throw malformed("The document ends too early.");
            }
            // the library would take the name of the anchor for the value
            if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                throw malformed(
                        parser.currentTokenLocation().getLineNr(),
                        "a data set has no aliases; write out what the anchor stands for");
            }
            namesPersons |= token == JsonToken.PROPERTY_NAME && parser.currentName().equals(PERSON);
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0 && token != JsonToken.PROPERTY_NAME) {
                return namesPersons;
            }
        }
    }

    private static ApiProblem malformed(int line, String reason) {
        return malformed("The document can't be read (line %d): %s".formatted(line, reason));
    }

    private static ApiProblem malformed(String detail) {
        return new ApiProblem(
                HttpStatus.BAD_REQUEST, "malformed-body", detail + " Nothing was loaded.");
    }
}
