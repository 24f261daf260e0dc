package de.kommunal.roadmap.condition;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.scenario.OrganisationModel;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.LegalForm;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class ConditionParametersTest {

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COST_STATEMENT", "OTHER"})
    void sayWhatTheKindAsksFor(ConditionKind kind) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ConditionParameters.NONE.checkFor(kind));
    }

    @ParameterizedTest
    @EnumSource(names = {"COST_STATEMENT", "OTHER"})
    void areNotNeededWhereTheTextSaysAll(ConditionKind kind) {
        assertThatCode(() -> ConditionParameters.NONE.checkFor(kind)).doesNotThrowAnyException();
    }

    @Test
    void nameTheFormsThatBelongToTheExcludedModel() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> alternatives(1, null, List.of(LegalForm.AOER)));
    }

    @Test
    void giveNoExcludedFormAsExample() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(
                        () -> alternatives(1, List.of(LegalForm.GMBH), List.of(LegalForm.GMBH)));
    }

    @Test
    void askForAtLeastOneAlternative() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(
                        () -> alternatives(0, List.of(LegalForm.GMBH), List.of(LegalForm.AOER)));
    }

    private static ConditionParameters alternatives(
            int minimum, @Nullable List<LegalForm> excluded, List<LegalForm> examples) {
        return new ConditionParameters(
                minimum,
                OrganisationModel.HOLDING,
                excluded,
                examples,
                null,
                null,
                null,
                null,
                null);
    }
}
