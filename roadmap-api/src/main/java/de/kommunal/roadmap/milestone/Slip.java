package de.kommunal.roadmap.milestone;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.shared.EffectiveDate;

import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;

/**
 * By how many days a date was moved, negative if it was brought forward. Between two days it is
 * exact. Where a date is a month, a year or an interval, only bounds are known, and no number of
 * days is invented.
 *
 * @param days the exact number; absent if it is not known
 * @param atLeastDays from the last day that the old date may mean to the first of the new one
 * @param atMostDays from the first day that the old date may mean to the last of the new one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Slip(@Nullable Integer days, int atLeastDays, int atMostDays) {

    public static final Slip NONE = of(0, 0);

    /** A date that stays, or becomes finer within the old one, has not slipped. */
    public static Slip between(EffectiveDate from, EffectiveDate to) {
        return isWithin(to, from)
                ? NONE
                : of(
                        Math.toIntExact(ChronoUnit.DAYS.between(from.latest(), to.earliest())),
                        Math.toIntExact(ChronoUnit.DAYS.between(from.earliest(), to.latest())));
    }

    public Slip plus(Slip other) {
        return of(atLeastDays + other.atLeastDays, atMostDays + other.atMostDays);
    }

    /** True if every day that the one may mean is a day that the other may mean. */
    static boolean isWithin(EffectiveDate inner, EffectiveDate outer) {
        return !inner.earliest().isBefore(outer.earliest())
                && !inner.latest().isAfter(outer.latest());
    }

    private static Slip of(int atLeast, int atMost) {
        return new Slip(atLeast == atMost ? atLeast : null, atLeast, atMost);
    }
}
