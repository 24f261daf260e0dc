package de.kommunal.roadmap.web.legalform;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

/** How a legal form comes to be adopted, or not yet. */
@SharedRoadmap
class AdoptionStoryTest {

    private static final String ANOTHER_FORM =
            """
            "kind": "MIN_ALTERNATIVES",
            "parameters": {"minimum": 1, "excludedModel": "HOLDING",
                           "excludedForms": ["GMBH", "ZWECKVERBAND"]}
            """;
    private static final String INFLUENCE =
            """
            "kind": "INFLUENCE_SAFEGUARD", "parameters": {"beneficiary": "nord"}
            """;

    private static final String ATTESTED =
            """
            "attestedBy": "Projektleitung", "statement": "Der Sitz ist gesichert."
            """;

    private final Consolidation towns;

    AdoptionStoryTest(Roadmap roadmap) {
        towns = Consolidation.of(roadmap, "nord", "sued");
    }

    @Test
    void isRefusedWithEverythingThatIsMissing() {
        var refused = towns.adopts("AOER");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("adoption-refused");
        assertThat(Consolidation.missing(refused.json()))
                .containsExactly(
                        "L5 scenario/holding",
                        "L6 legal-form/AOER",
                        "L8 agreement/verbund",
                        "K4 legal-form/AOER")
                .isEqualTo(towns.missingFor("AOER"));
    }

    @Test
    void wantsACompletedExamination() {
        bothJoinAndAgree();
        bothChooseGmbh();
        assertThat(towns.missingFor("GMBH")).containsExactly("L6 legal-form/GMBH");

        towns.requestsExaminationOf("GMBH");
        assertThat(towns.missingFor("GMBH")).containsExactly("L6 examination/pruefung-gmbh");

        towns.assesses("GMBH");
        assertThat(towns.missingFor("GMBH")).containsExactly("L6 examination/pruefung-gmbh");

        var withoutReport = towns.completesExaminationOf("GMBH", "");
        assertThat(withoutReport.json().path("rule").stringValue()).isEqualTo("L2");

        towns.completesExaminationOf("GMBH", ", \"paper\": \"vorlage-nord\"");
        assertThat(towns.missingFor("GMBH")).isEmpty();
    }

    @Test
    void wantsTheChoiceOfEachTown() {
        bothJoinAndAgree();
        towns.examines("GMBH");
        assertThat(towns.missingFor("GMBH")).containsExactly("L3 partner/nord", "L3 partner/sued");

        towns.chooses("nord", "GMBH", "ausschuss");
        assertThat(towns.missingFor("GMBH")).containsExactly("L3 partner/nord", "L3 partner/sued");

        towns.chooses("nord", "GMBH", "rat");
        assertThat(towns.missingFor("GMBH")).containsExactly("L3 partner/sued");

        towns.chooses("sued", "ZWECKVERBAND", "rat");
        assertThat(towns.missingFor("GMBH")).containsExactly("L3 partner/sued");

        towns.chooses("sued", "GMBH", "rat");
        assertThat(towns.missingFor("GMBH")).isEmpty();
    }

    @Test
    void wantsAnotherFormExaminedAndPresentedIfOneTownDoes() {
        bothJoinAndAgree();
        towns.examines("GMBH");
        bothChooseGmbh();
        towns.imposes("nord", "weitere-form", ANOTHER_FORM);
        assertAnotherFormIsMissing();

        towns.presents("GMBH", "nord", "rat");
        towns.examines("AOER");
        assertAnotherFormIsMissing();

        towns.presents("AOER", "sued", "rat");
        towns.presents("AOER", "nord", "ausschuss");
        assertAnotherFormIsMissing();

        towns.presents("AOER", "nord", "rat");
        assertThat(towns.missingFor("GMBH")).isEmpty();
        assertThat(stateOf("weitere-form")).isEqualTo("SATISFIED");
    }

    @Test
    void wantsItPresentedAnewOnceTheExaminationIsReopened() {
        bothJoinAndAgree();
        towns.examines("GMBH");
        bothChooseGmbh();
        towns.imposes("nord", "weitere-form", ANOTHER_FORM);
        towns.examines("AOER");
        towns.presents("AOER", "nord", "rat");

        towns.reopensExaminationOf("AOER");
        assertAnotherFormIsMissing();

        towns.completesExaminationOf("AOER", ", \"paper\": \"vorlage-nord\"");
        assertAnotherFormIsMissing();

        towns.presents("AOER", "nord", "rat");
        assertThat(towns.missingFor("GMBH")).isEmpty();
    }

    @Test
    void wantsAnAttestedConditionMetWithEvidence() {
        bothJoinAndAgree();
        towns.examines("GMBH");
        bothChooseGmbh();
        towns.imposes("nord", "einfluss", INFLUENCE);
        assertThat(towns.missingFor("GMBH")).containsExactly("C2 condition/einfluss");

        var unproven =
                towns.programme().tell("/conditions/einfluss/satisfaction", "2025-03-01", ATTESTED);
        assertThat(unproven.json().path("rule").stringValue()).isEqualTo("C2");

        towns.programme()
                .record(
                        "/conditions/einfluss/satisfaction",
                        "2025-03-01",
                        ATTESTED + ", \"evidence\": {\"text\": \"Entwurf der Satzung\"}");
        assertThat(towns.missingFor("GMBH")).isEmpty();
    }

    @Test
    void doesNotMindTheConditionOfATownOutside() {
        towns.joins("nord");
        towns.agreesOn("GMBH", "nord");
        towns.examines("GMBH");
        towns.chooses("nord", "GMBH", "rat");
        towns.imposes("sued", "weitere-form", ANOTHER_FORM);

        assertThat(towns.missingFor("GMBH")).isEmpty();
    }

    @Test
    void wantsAConcordanceOfAllTowns() {
        towns.joins("nord");
        towns.joins("sued");
        towns.examines("GMBH");
        bothChooseGmbh();
        assertThat(towns.missingFor("GMBH")).containsExactly("K4 legal-form/GMBH");

        towns.agreesOn("GMBH", "nord");
        assertThat(towns.missingFor("GMBH")).containsExactly("K4 concordance/satzung-gmbh");
    }

    @Test
    void goesThroughOnceNothingIsMissing() {
        bothJoinAndAgree();
        towns.examines("GMBH");
        bothChooseGmbh();

        var adopted = towns.adopts("GMBH");

        assertThat(adopted.status()).isEqualTo(201);
        assertThat(adopted.header("Location").orElseThrow()).endsWith("/legal-form/adoption");
        var adoption = towns.programme().read("/legal-form/adoption");
        assertThat(adoption.path("legalForm").stringValue()).isEqualTo("GMBH");
        assertThat(adoption.path("scenario").stringValue()).isEqualTo("holding");
        assertThat(adoption.path("adoptedOn").stringValue()).isEqualTo("2025-06-01");
    }

    @Test
    void happensOnce() {
        bothJoinAndAgree();
        towns.examines("GMBH");
        bothChooseGmbh();
        towns.adopts("GMBH");

        var second = towns.adopts("GMBH");

        assertThat(second.status()).isEqualTo(409);
        assertThat(Consolidation.missing(second.json())).containsExactly("L7 adoption/legal-form");
    }

    @Test
    void isTriedOutWithoutARecord() {
        bothJoinAndAgree();
        towns.examines("GMBH");
        var before = towns.programme().head();

        towns.missingFor("GMBH");
        bothChooseGmbh();
        towns.missingFor("GMBH");

        assertThat(towns.programme().head()).isEqualTo(before + 2);
    }

    private void assertAnotherFormIsMissing() {
        assertThat(towns.missingFor("GMBH")).containsExactly("C4 condition/weitere-form");
        assertThat(stateOf("weitere-form")).isEqualTo("OPEN");
    }

    private String stateOf(String condition) {
        return towns.programme().read("/conditions/" + condition).path("state").stringValue();
    }

    private void bothJoinAndAgree() {
        towns.joins("nord");
        towns.joins("sued");
        towns.agreesOn("GMBH", "nord", "sued");
    }

    private void bothChooseGmbh() {
        towns.chooses("nord", "GMBH", "rat");
        towns.chooses("sued", "GMBH", "rat");
    }
}
