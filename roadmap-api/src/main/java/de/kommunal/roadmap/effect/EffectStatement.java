package de.kommunal.roadmap.effect;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;

import org.jspecify.annotations.Nullable;

/**
 * What was said of an effect.
 *
 * @param amount only of a stated effect; none if it is stated in words only
 * @param on since when it was said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EffectStatement(
        Expectation expectation, @Nullable Amount amount, String text, EffectiveDate on) {

    /** An amount of what is unknown, or of nothing, would be counted by someone. */
    static void check(Expectation expectation, @Nullable Amount amount) {
        if (amount != null && expectation != Expectation.STATED) {
            throw new InvalidValue("amount", "no amount where the expectation is " + expectation);
        }
    }
}
