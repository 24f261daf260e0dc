package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DateTimeException;
import java.time.ZonedDateTime;

class RelativeTimeTest {

    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2026-03-31T12:00:00+02:00[Europe/Berlin]");

    @ParameterizedTest
    @CsvSource({
        "P-7D, 2026-03-24T12:00:00+01:00",
        "-P7D, 2026-03-24T12:00:00+01:00",
        "P-1W, 2026-03-24T12:00:00+01:00",
        "P0D, 2026-03-31T12:00:00+02:00",
        "PT0S, 2026-03-31T12:00:00+02:00",
        "P-1M, 2026-02-28T12:00:00+01:00",
        "P1Y, 2027-03-31T12:00:00+02:00",
        "PT-4H, 2026-03-31T08:00:00+02:00",
        "-PT4H, 2026-03-31T08:00:00+02:00",
        "P-1DT-12H, 2026-03-30T00:00:00+02:00",
        "-P1DT12H, 2026-03-30T00:00:00+02:00",
        "p-7d, 2026-03-24T12:00:00+01:00"
    })
    void countsFromNow(String text, String expected) {
        assertThat(RelativeTime.parse(text).from(NOW).toOffsetDateTime())
                .hasToString(ZonedDateTime.parse(expected).toOffsetDateTime().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "PT", "P7", "PD", "P-7", "P1X", "P99999999999Y", "PT1D", "P1DT"})
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> RelativeTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
