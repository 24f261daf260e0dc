package de.kommunal.roadmap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ScenarioProposed1To2Test {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ScenarioProposed1To2 upcaster = new ScenarioProposed1To2();

    @ParameterizedTest
    @CsvSource({
        "HOLDING, '{\"model\": \"HOLDING\", \"candidateForms\": []}'",
        "AOER, '{\"model\": \"COOPERATION\", \"candidateForms\": [\"AOER\"]}'"
    })
    void keepsModelAndLegalFormApart(String legalForm, String expected) {
        var payload = JSON.createObjectNode().put("legalForm", legalForm);

        upcaster.change(payload);

        assertThat(payload).isEqualTo(JSON.readTree(expected));
    }

    @Test
    void findsNoCandidateWhereNoLegalFormWasNamed() {
        ObjectNode payload = JSON.createObjectNode().putNull("legalForm");

        upcaster.change(payload);

        assertThat(payload)
                .isEqualTo(JSON.readTree("{\"model\": \"COOPERATION\", \"candidateForms\": []}"));
    }
}
