package de.kommunal.roadmap.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;

import de.kommunal.roadmap.CommandCatalogue;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import io.swagger.v3.parser.OpenAPIV3Parser;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

@SharedRoadmap
class OpenApiTest {

    private static final String LOAD = "loadDataSet";
    private static final String TRY_OUT = "tryOut";
    private static final String PEOPLE = "/api/people";

    private static String text = "";
    private static Document document = new Document(MissingNode.getInstance());

    @BeforeAll
    static void read(Roadmap roadmap) {
        text = roadmap.anonymous().get("/v3/api-docs").text();
        document = new Document(JsonMapper.shared().readTree(text));
    }

    @Test
    void isOpenApi31() {
        var result = new OpenAPIV3Parser().readContents(text);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.isOpenapi31()).isTrue();
        assertThat(result.getOpenAPI().getPaths()).hasSizeGreaterThan(40);
    }

    @Test
    void isAlsoThereAsYaml(Roadmap roadmap) {
        assertThat(roadmap.anonymous().get("/v3/api-docs.yaml").text()).startsWith("openapi: 3.1.");
    }

    @Test
    void namesNoOtherHost() {
        assertThat(document.root().at("/servers")).hasToString("[{\"url\":\"/\"}]");
        assertThat(text).doesNotContain("http://", "https://", "externalDocs");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.root().findParents("$ref"))
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(document.resolved(reference).isMissingNode())
                                .as(reference.toString())
                                .isFalse());
    }

    @Test
    void everyCommandHasOneOperationAndOnlyLoadingTryingOutAndPeopleHaveABodyToo() {
        assertThat(withBody().map(Document.Operation::id))
                .containsExactlyInAnyOrderElementsOf(
                        commands().map(StringUtils::uncapitalize).toList());
    }

    @Test
    void everyCommandHasOneExampleFile() throws IOException {
        var files =
                new PathMatchingResourcePatternResolver().getResources("classpath:examples/*.json");

        assertThat(Arrays.stream(files).map(file -> file.getFilename()))
                .containsExactlyInAnyOrderElementsOf(
                        commands().map(command -> command + ".json").toList());
    }

    @Test
    void everyBodyIsExplainedAndItsExampleFollowsItsSchema() {
        assertThat(withBody())
                .allSatisfy(operation -> {
                    var body = operation.body();
                    assertThat(operation.node().path("summary").stringValue("")).isNotBlank();
                    assertThat(body.path("schema").path("$ref").stringValue(""))
                            .isEqualTo(
                                    "#/components/schemas/"
                                            + StringUtils.capitalize(operation.id()));
                    assertThat(body.path("example"))
                            .isEqualTo(Document.example(StringUtils.capitalize(operation.id())));
                    assertThat(document.faults(body.path("schema"), body.path("example")))
                            .isEmpty();
                });
    }

    @Test
    void peopleAreDescribedAsTheyAreSent() {
        var bodies =
                document.operations().stream()
                        .filter(o -> o.path().startsWith(PEOPLE) && o.node().has("requestBody"))
                        .map(o -> o.body().path("schema"))
                        .toList();

        assertThat(bodies)
                .hasSize(2)
                .allSatisfy(schema -> {
                    assertThat(faults(schema, "{\"name\": \"x\", \"email\": \"x@example.org\"}"))
                            .isEmpty();
                    assertThat(faults(schema, "{\"email\": \"x@example.org\"}")).isNotEmpty();
                    assertThat(faults(schema, "{\"name\": \"x\", \"age\": 7}")).isNotEmpty();
                });
    }

    @Test
    void aTextAboutAPersonIsSentAsTextAndReadSealed() {
        var sent = schema("SentPersonalText");
        var read = schema("PersonalText");
        var asText = "{\"person\": \"person-qmx4c7bn2kd5ry3t\", \"text\": \"x\"}";
        var sealed = "{\"person\": \"person-qmx4c7bn2kd5ry3t\", \"sealed\": \"v1.a.b.c\"}";

        assertThat(faults(sent, asText)).isEmpty();
        assertThat(faults(sent, sealed)).isEmpty();
        assertThat(faults(sent, asText.replace("person-qmx4c7bn2kd5ry3t", "frau-x"))).isNotEmpty();
        assertThat(faults(sent, "{\"person\": \"person-qmx4c7bn2kd5ry3t\"}")).isNotEmpty();
        assertThat(faults(read, sealed)).isEmpty();
        assertThat(faults(read, asText)).isNotEmpty();
        assertThat(text)
                .contains(
                        "\"responsible\":{\"$ref\":\"#/components/schemas/SentPersonalText\"",
                        "\"responsible\":{\"$ref\":\"#/components/schemas/PersonalText\"");
    }

    private static JsonNode schema(String name) {
        return JsonMapper.shared()
                .readTree("{\"$ref\": \"#/components/schemas/%s\"}".formatted(name));
    }

    private List<Error> faults(JsonNode schema, String value) {
        return document.faults(schema, JsonMapper.shared().readTree(value));
    }

    @Test
    void everyAnswerHasASchema() {
        assertThat(document.operations())
                .allSatisfy(operation ->
                        assertThat(operation.successes())
                                .isNotEmpty()
                                .allSatisfy(status ->
                                        assertThat(operation.answer(status).propertyNames())
                                                .as(operation.id())
                                                .containsAnyOf("$ref", "type")));
    }

    @Test
    void everyVariableOfAnAddressIsDeclaredOnceAndEveryParameterExplained() {
        assertThat(document.operations())
                .allSatisfy(operation -> {
                    var parameters = document.parameters(operation).toList();
                    assertThat(parameters)
                            .extracting(
                                    p -> p.path("in").stringValue() + p.path("name").stringValue())
                            .doesNotHaveDuplicates();
                    assertThat(parameters)
                            .allSatisfy(parameter -> {
                                var name = parameter.path("name").stringValue();
                                assertThat(parameter.path("in").stringValue().equals("path"))
                                        .isEqualTo(operation.path().contains("{" + name + "}"));
                                assertThat(parameter.has("description"))
                                        .as(operation.id() + name)
                                        .isTrue();
                            });
                });
    }

    @Test
    void everyTagSaysWhatItIsFor() {
        assertThat(document.root().path("tags"))
                .isNotEmpty()
                .allSatisfy(
                        tag -> assertThat(tag.path("description").stringValue("")).isNotBlank());
    }

    @Test
    void aDataSetIsLoadedAsYamlOrJsonAndAnsweredAtOnceOrLineByLine() {
        var load =
                document.operations().stream()
                        .filter(o -> o.id().equals(LOAD))
                        .findFirst()
                        .orElseThrow()
                        .node();

        assertThat(load.at("/requestBody/content").propertyNames())
                .containsExactlyInAnyOrder("application/json", "application/yaml");
        assertThat(load.at("/responses/200/content").propertyNames())
                .containsExactlyInAnyOrder("application/json", "application/x-ndjson");
        assertThat(load.path("responses").propertyNames())
                .contains("400", "401", "403", "404", "409", "413", "415", "422", "429", "503");
    }

    @Test
    void whatIsTriedOutAndWhatIsAnsweredFollowTheirSchemas(Roadmap roadmap) {
        var operation = document.operation(TRY_OUT);
        var example = operation.body().path("example");
        assertThat(document.faults(operation.body().path("schema"), example)).isEmpty();

        var answer =
                roadmap.as(Role.AUDITOR)
                        .post("/api/programmes/muensterland/what-if", example.toString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/commands/0/accepted").booleanValue())
                .as(answer.text())
                .isTrue();
        assertThat(document.faults(operation.answer("200"), answer.json())).isEmpty();
    }

    private Stream<Document.Operation> withBody() {
        return document.operations().stream()
                .filter(o -> o.node().has("requestBody"))
                .filter(o -> !o.id().equals(LOAD) && !o.id().equals(TRY_OUT))
                .filter(o -> !o.path().startsWith(PEOPLE));
    }

    private static Stream<String> commands() {
        return CommandCatalogue.roadmap().commands().keySet().stream();
    }
}
