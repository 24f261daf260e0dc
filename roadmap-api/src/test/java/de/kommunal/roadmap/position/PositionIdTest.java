package de.kommunal.roadmap.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.position.PositionTopic.Kind;
import de.kommunal.roadmap.shared.InvalidValue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositionIdTest {

    @Test
    void followsFromPartnerAndTopic() {
        assertThat(idOn(Kind.PROCESS, null)).isEqualTo("kreis-coesfeld--process");
        assertThat(idOn(Kind.LEGAL_FORM, null)).isEqualTo("kreis-coesfeld--legal-form");
        assertThat(idOn(Kind.LEGAL_FORM, "AOER")).isEqualTo("kreis-coesfeld--legal-form-aoer");
        assertThat(idOn(Kind.SCENARIO, "holding")).isEqualTo("kreis-coesfeld--scenario-holding");
        assertThat(idOn(Kind.MODEL, "FULL_MERGER")).isEqualTo("kreis-coesfeld--model-full-merger");
    }

    @Test
    void isNeverThatOfAnotherPartnerAndTopic() {
        var topic = new PositionTopic(Kind.PROCESS, null);

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> PositionId.of(new PartnerId("a--scenario-b"), topic));
    }

    @Test
    void fitsIntoAnAggregatesIdentifier() {
        var longest = "x".repeat(80);
        var topic = new PositionTopic(Kind.SCENARIO, longest);

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> PositionId.of(new PartnerId(longest), topic));
    }

    @Test
    void aHoldingIsNoLegalForm() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new PositionTopic(Kind.LEGAL_FORM, "HOLDING"));
    }

    private static String idOn(Kind kind, @Nullable String id) {
        return PositionId.of(new PartnerId("kreis-coesfeld"), new PositionTopic(kind, id)).value();
    }
}
