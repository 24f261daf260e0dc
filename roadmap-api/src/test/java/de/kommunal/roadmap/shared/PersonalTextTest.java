package de.kommunal.roadmap.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither a name nor a text gets into the values that stand for them. */
class PersonalTextTest {

    private static final PersonId PERSON = new PersonId("person-qmx4c7bn2kd5ry3t");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Frau Beispiel",
                "frau-beispiel",
                "person-beispiel",
                "person-QMX4C7BN2KD5RY3T",
                "person-qmx4c7bn2kd5ry3t\n",
                "system"
            })
    void aPseudonymIsMadeByChance(String value) {
        assertThatThrownBy(() -> new PersonId(value)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Frau Beispiel, Telefon 0251 77042",
                "v1.mandate.responsible.",
                "v1.mandate.responsible.RnJhdSBCZWlzcGllbA",
                "v2.mandate.responsible.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "v1.mandate.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aTextIsSealed(String sealed) {
        assertThatThrownBy(() -> new PersonalText(PERSON, sealed)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void bothAreTakenAsTheProgramMakesThem() {
        var sealed = "v1.mandate.responsible." + "A".repeat(80);

        assertThat(new PersonalText(PERSON, sealed).sealed()).isEqualTo(sealed);
        assertThat(new PersonId("actor-qmx4c7bn2kd5ry3t").toString())
                .isEqualTo("actor-qmx4c7bn2kd5ry3t");
    }
}
