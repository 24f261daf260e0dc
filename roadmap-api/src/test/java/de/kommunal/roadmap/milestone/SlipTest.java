package de.kommunal.roadmap.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.shared.EffectiveDate;

import org.junit.jupiter.api.Test;

class SlipTest {

    @Test
    void isExactBetweenDays() {
        assertThat(between("2026-03-01", "2026-03-31")).isEqualTo(new Slip(30, 30, 30));
        assertThat(between("2026-03-31", "2026-03-01")).isEqualTo(new Slip(-30, -30, -30));
    }

    @Test
    void hasBoundsOnlyWhereADateIsCoarse() {
        assertThat(between("2026-03", "2026-06")).isEqualTo(new Slip(null, 62, 121));
        assertThat(between("2026-12-31", "2027")).isEqualTo(new Slip(null, 1, 365));
    }

    @Test
    void isNoneForAFinerDate() {
        assertThat(between("2026-03", "2026-03-31")).isEqualTo(Slip.NONE);
        assertThat(between("2026-03", "2026-03")).isEqualTo(Slip.NONE);
    }

    @Test
    void addsUp() {
        assertThat(between("2026-03-01", "2026-03-31").plus(between("2026-03-31", "2026-03-11")))
                .isEqualTo(new Slip(10, 10, 10));
        assertThat(between("2026-03-01", "2026-03-31").plus(between("2026-03", "2026-06")))
                .isEqualTo(new Slip(null, 92, 151));
    }

    private static Slip between(String from, String to) {
        return Slip.between(new EffectiveDate(from), new EffectiveDate(to));
    }
}
