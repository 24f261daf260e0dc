package de.kommunal.roadmap.web.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a reader finds after the first start. */
@SharedRoadmap
class MuensterlandTest {

    private static final String PROGRAMME = "/api/programmes/muensterland";

    private final Roadmap roadmap;

    MuensterlandTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @Test
    void has28AdministrationsInTheAgreement() {
        var partners = get("/partners?agreement=oerv-citeq").path("items");

        assertThat(partners).hasSize(28);
        assertThat(texts(partners, "id")).doesNotContain("citeq", "kaaw", "kdn", "kreis-borken");
    }

    @Test
    void hasThreeStepsThatArePlannedAndNoOutcome() {
        var steps = get("/deliberations/it-muensterland-coesfeld").path("steps");

        assertThat(texts(steps, "date")).containsExactly("2026-02-05", "2026-02-11", "2026-02-18");
        assertThat(texts(steps, "state")).containsOnly("PLANNED");
        assertThat(get("/resolutions").path("items")).isEmpty();
        assertThat(get("/conditions").path("items")).isEmpty();
    }

    @Test
    void hasThePositionsThatThePaperStatesAndNoOther() {
        var positions = get("/positions").path("items");

        assertThat(texts(positions, "partner")).containsOnly("kreis-coesfeld");
        assertThat(texts(positions, "stance"))
                .containsExactlyInAnyOrder("SUPPORTS_WITH_CONDITIONS", "UNDECIDED_EXPLICIT");
    }

    @Test
    void linksTheTalkToTheTwoSittingsAfterIt() {
        var feeds = get("/information-events/citeq-2026-02-09").path("feeds");

        assertThat(texts(feeds, "step")).containsExactly("kreisausschuss", "kreistag");
        assertThat(feeds)
                .allSatisfy(fed -> {
                    assertThat(fed.path("linked").booleanValue()).isTrue();
                    assertThat(fed.path("tooLate").booleanValue()).isFalse();
                });
    }

    @Test
    void saysWhichEffectsAreUnknownAndWhichAreNone() {
        assertThat(texts(get("/effects?field=FINANCE").path("items"), "expectation"))
                .containsExactly("UNKNOWN", "UNKNOWN");
        assertThat(texts(get("/effects?field=PERSONNEL").path("items"), "expectation"))
                .containsExactly("NONE");
        assertThat(get("/effects").path("items")).noneMatch(effect -> effect.has("amount"));
    }

    @Test
    void saysOfPrecedentsWhatIsKnown() {
        var precedents = get("/context?kind=PRECEDENT").path("items");

        assertThat(texts(precedents, "id"))
                .containsExactly("owl-it", "suedwestfalen-it", "komm-one");
        assertThat(get("/context/zielbilder").has("period")).isFalse();
    }

    @Test
    void keepsOrganisationModelAndLegalFormApart() {
        var holding = get("/scenarios/holding");

        assertThat(holding.path("model").stringValue()).isEqualTo("HOLDING");
        assertThat(holding.path("candidateForms").valueStream().map(JsonNode::stringValue))
                .containsExactly("GMBH", "ZWECKVERBAND");
    }

    @Test
    void isExportedAsItWasLoaded() throws IOException {
        var yaml =
                roadmap.anonymous()
                        .get(PROGRAMME + "/data-set?atPosition=95", "Accept", "application/yaml");

        var exported = DataSets.parse(yaml.text().getBytes(StandardCharsets.UTF_8));

        assertThat(exported.records()).isEqualTo(shipped().records());
    }

    @Test
    void isLoadedAgainFromItsExport(@TempDir Path directory) throws IOException {
        var file = directory.resolve("export.yaml");
        java.nio.file.Files.writeString(file, shipped().toYaml());

        try (var copy = Roadmap.start(directory.resolve("data"), "--roadmap.data-set=" + file)) {
            var partners = copy.anonymous().get(PROGRAMME + "/partners?agreement=oerv-citeq");

            assertThat(partners.json().path("items")).hasSize(28);
        }
    }

    @Test
    void saysWhatAHoldingGmbhStillNeedsAndWritesNothing() {
        var office = roadmap.as(Role.PROJECT_OFFICE);
        var before = position();

        var dryRun =
                office.post(
                        PROGRAMME + "/legal-form/adoption?dryRun=true",
                        """
                        {"legalForm": "GMBH", "scenario": "holding", "agreement": "oerv-citeq",
                         "provenance": {"effective": "2026-12-01", "sources": [],
                                        "publicity": "PUBLIC"}}
                        """);

        assertThat(dryRun.status()).isEqualTo(200);
        assertThat(dryRun.json().path("adoptable").booleanValue()).isFalse();
        var rules = texts(dryRun.json().path("missing"), "rule");
        assertThat(rules).contains("L6", "K4").hasSize(30);
        assertThat(rules.stream().filter("L3"::equals)).hasSize(28);
        assertThat(position()).isEqualTo(before);
    }

    private static DataSet shipped() throws IOException {
        return DataSets.parse(
                new ClassPathResource("data-sets/muensterland.yaml").getContentAsByteArray());
    }

    private long position() {
        return roadmap.as(Role.AUDITOR)
                .get("/api/audit/checkpoint")
                .json()
                .path("size")
                .longValue();
    }

    private JsonNode get(String path) {
        return roadmap.anonymous().get(PROGRAMME + path).json();
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).stringValue())
                .toList();
    }
}
