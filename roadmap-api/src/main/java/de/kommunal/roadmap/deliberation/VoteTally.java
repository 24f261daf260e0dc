package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.shared.InvalidValue;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A vote, as exactly as the minutes tell it.
 *
 * @param conflicted members who did not vote because of a conflict of interest (befangen)
 */
public record VoteTally(
        VotePrecision precision,
        @Nullable Integer yes,
        @Nullable Integer no,
        @Nullable Integer abstained,
        @Nullable Integer conflicted) {

    public VoteTally {
        notNegative("yes", yes);
        notNegative("no", no);
        notNegative("abstained", abstained);
        notNegative("conflicted", conflicted);
    }

    /** What contradicts itself in the tally, in a sentence. */
    Optional<String> contradiction(@Nullable Integer seats) {
        var counted = Stream.of(yes, no, abstained, conflicted).anyMatch(Objects::nonNull);
        if (precision == VotePrecision.COUNTS && (yes == null || no == null)) {
            return Optional.of("A counted vote tells how many voted yes and how many no.");
        }
        if (precision != VotePrecision.COUNTS && counted) {
            return Optional.of("A vote of precision %s has no counts.".formatted(precision));
        }
        if (seats != null && sum() > seats) {
            return Optional.of("%d votes exceed %d seats.".formatted(sum(), seats));
        }
        return Optional.empty();
    }

    private long sum() {
        return Stream.of(yes, no, abstained, conflicted)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
    }

    private static void notNegative(String field, @Nullable Integer count) {
        if (count != null && count < 0) {
            throw new InvalidValue(field, "a number of votes, not less than 0");
        }
    }
}
