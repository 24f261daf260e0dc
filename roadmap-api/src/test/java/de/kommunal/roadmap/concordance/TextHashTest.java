package de.kommunal.roadmap.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextHashTest {

    /** By {@code printf 'abc' | sha256sum}. */
    @Test
    void isTheSha256OfTheBytes() {
        assertThat(TextHash.of("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void isTheSameForTheSameLettersAndLinesInAnotherCoding() {
        assertThat(TextHash.of("Mu\u0308nster\r\n§ 1\r")).isEqualTo(TextHash.of("Münster\n§ 1\n"));
    }

    @Test
    void isAnotherForAnotherBlank() {
        assertThat(TextHash.of("§ 1  Name")).isNotEqualTo(TextHash.of("§ 1 Name"));
        assertThat(TextHash.of("§ 1\n")).isNotEqualTo(TextHash.of("§ 1"));
    }
}
