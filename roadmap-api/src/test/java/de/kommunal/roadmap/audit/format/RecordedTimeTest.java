package de.kommunal.roadmap.audit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DateTimeException;
import java.time.Instant;

class RecordedTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00.000Z",
                "2026-01-05T08:30:00.120Z",
                "2026-12-31T23:59:59.999Z"
            })
    void alwaysHasThreeFractionalDigits(String text) {
        assertThat(RecordedTime.text(Instant.parse(text))).isEqualTo(text);
        assertThat(RecordedTime.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05T08:30:00Z",
                "2026-01-05T08:30:00.12Z",
                "2026-01-05T08:30:00.1200Z",
                "2026-01-05T09:30:00.120+01:00",
                "yesterday"
            })
    void refusesEveryOtherSpelling(String text) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> RecordedTime.parse(text));
    }
}
