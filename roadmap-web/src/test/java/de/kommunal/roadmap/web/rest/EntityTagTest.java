package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class EntityTagTest {

    @Test
    void differsWhereTheSameVersionReadsDifferently() {
        assertThat(tag("Plan")).isNotEqualTo(tag("Stand"));
    }

    @Test
    void isTheSameForTheSameAnswer() {
        assertThat(tag("Plan")).isEqualTo(tag("Plan"));
    }

    @Test
    void namesTheVersionWithOrWithoutTheHash() {
        assertThat(EntityTag.version(tag("Plan"))).hasValue(3);
        assertThat(EntityTag.version("\"3\"")).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"\"", "W/\"3\"", "\"3-xyz\"", "\"-3\""})
    void isNothingElse(String tag) {
        assertThat(EntityTag.version(tag)).isEmpty();
    }

    private static String tag(String name) {
        var view = view(name);
        return EntityTag.of(view, JsonMapper.shared().valueToTree(view));
    }

    private static ProgrammeView view(String name) {
        var provenance = new Provenance(new EffectiveDate("2026"), List.of(), Publicity.PUBLIC);
        return new ProgrammeView("probe", 3, name, "Probe", null, true, provenance);
    }
}
