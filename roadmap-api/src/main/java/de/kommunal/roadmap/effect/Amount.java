package de.kommunal.roadmap.effect;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.shared.InvalidValue;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A sum of money as it was stated. Numbers are decimal texts such as {@code 125000.00}; a burden is
 * positive, a relief negative.
 *
 * @param value the sum, for {@code EXACT} and {@code ESTIMATE}
 * @param min the least that it may be, for {@code RANGE}
 * @param max the most that it may be, for {@code RANGE}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Amount(
        @Nullable String value,
        Currency currency,
        AmountPeriod per,
        AmountPrecision precision,
        @Nullable String min,
        @Nullable String max) {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");

    public Amount {
        if (precision == AmountPrecision.RANGE) {
            checked("min", min);
            checked("max", max);
            if (value != null) {
                throw new InvalidValue("value", "no value: a range has min and max");
            }
            if (new BigDecimal(min).compareTo(new BigDecimal(max)) >= 0) {
                throw new InvalidValue("max", "more than min");
            }
        } else {
            checked("value", value);
            if (min != null || max != null) {
                throw new InvalidValue("precision", "RANGE, if there are min and max");
            }
        }
    }

    private static void checked(String field, @Nullable String number) {
        if (number == null || !DECIMAL.matcher(number).matches()) {
            throw new InvalidValue(field, "a decimal number as text, such as \"125000.00\"");
        }
    }

    BigDecimal least() {
        return new BigDecimal(Objects.requireNonNull(value == null ? min : value));
    }

    BigDecimal most() {
        return new BigDecimal(Objects.requireNonNull(value == null ? max : value));
    }
}
