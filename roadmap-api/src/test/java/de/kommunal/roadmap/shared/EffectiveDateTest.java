package de.kommunal.roadmap.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Random;
import java.util.regex.Pattern;

class EffectiveDateTest {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @ParameterizedTest
    @CsvSource({
        "2026-02-18, 2026-02-18, 2026-02-18, DAY",
        "2024-02-29, 2024-02-29, 2024-02-29, DAY",
        "2024-02, 2024-02-01, 2024-02-29, MONTH",
        "2025-12, 2025-12-01, 2025-12-31, MONTH",
        "0001, 0001-01-01, 0001-12-31, YEAR",
        "9999, 9999-01-01, 9999-12-31, YEAR",
        "2022/2023, 2022-01-01, 2023-12-31, INTERVAL",
        "2022-11/2023-02-03, 2022-11-01, 2023-02-03, INTERVAL",
        "2022-11-05/2022, 2022-11-05, 2022-12-31, INTERVAL",
        "2023-02-03/2023-02-03, 2023-02-03, 2023-02-03, INTERVAL",
    })
    void meansTheDaysFromTheFirstToTheLast(
            String edtf, LocalDate earliest, LocalDate latest, Precision precision) {
        var date = new EffectiveDate(edtf);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "2025/",
                "/2025",
                "25",
                "02025",
                "2025-1",
                "2025-1-1",
                "2025-01-1",
                "2025-010",
                "2025/01",
                "2025.01",
                "2025-01/01",
                "2025-01.01",
                "2025_01-01",
                "+025",
                "-025",
                "2025-+1",
                "2025-01-01T00:00",
                "2022/2023/2024",
                "0000",
                "0000-01",
                "0000-01-01",
                "٢٠٢٥",
                "２０２５",
                "2025-１2",
                " 2025",
                "2025 ",
            })
    void refusesOtherWritings(String edtf) {
        assertThatThrownBy(() -> new EffectiveDate(edtf))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("EDTF level 0");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-00, a month that exists",
        "2025-13, a month that exists",
        "2025-00-01, a day that exists",
        "2025-02-29, a day that exists",
        "2025-04-31, a day that exists",
        "2025-01-00, a day that exists",
        "2023/2022, an interval that does not end before it starts",
        "2023-02/2023-01-31, an interval that does not end before it starts",
    })
    void saysWhatDoesNotExist(String edtf, String why) {
        assertThatThrownBy(() -> new EffectiveDate(edtf))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(why);
    }

    /** What Java's own format takes of texts of this shape, and only that. */
    @Test
    void takesTheDaysThatThereAre() {
        var random = new Random(2026);
        for (var time = 0; time < 20_000; time++) {
            var text = almostADay(random);

            assertThat(isTaken(text)).describedAs(text).isEqualTo(isADay(text));
        }
    }

    private static String almostADay(Random random) {
        var day = LocalDate.ofEpochDay(random.nextInt(60_000) - 20_000L).toString();
        var at = random.nextInt(day.length());
        return random.nextBoolean()
                ? day
                : day.substring(0, at)
                        + "0123456789-/:٣".charAt(random.nextInt(14))
                        + day.substring(at + 1);
    }

    private static boolean isTaken(String text) {
        try {
            return new EffectiveDate(text).latest().toString().equals(text);
        } catch (InvalidValue e) {
            return false;
        }
    }

    private static boolean isADay(String text) {
        try {
            return DAY.matcher(text).matches()
                    && !text.startsWith("0000")
                    && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
