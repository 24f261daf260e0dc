package de.kommunal.roadmap.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.shared.InvalidValue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteTallyTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # precision,     yes, no, abstained, conflicted, seats
                    COUNTS,          40,  10, 4,         ,           54
                    COUNTS,          40,  10, 3,         1,          54
                    COUNTS,          40,  10, ,          ,
                    UNANIMOUS_ONLY,  ,    ,   ,          ,           54
                    MAJORITY_ONLY,   ,    ,   ,          ,
                    UNKNOWN,         ,    ,   ,          ,           54
                    """)
    void agrees(
            VotePrecision precision,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstained,
            @Nullable Integer conflicted,
            @Nullable Integer seats) {
        var tally = new VoteTally(precision, yes, no, abstained, conflicted);

        assertThat(tally.contradiction(seats)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # precision,     yes, no, abstained, conflicted, seats
                    COUNTS,          ,    ,   ,          ,           54
                    COUNTS,          40,  ,   ,          ,           54
                    COUNTS,          ,    10, ,          ,           54
                    COUNTS,          40,  10, 5,         ,           54
                    COUNTS,          40,  10, 4,         1,          54
                    UNANIMOUS_ONLY,  54,  ,   ,          ,           54
                    MAJORITY_ONLY,   ,    10, ,          ,
                    UNKNOWN,         ,    ,   ,          1,
                    """)
    void contradictsItself(
            VotePrecision precision,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstained,
            @Nullable Integer conflicted,
            @Nullable Integer seats) {
        var tally = new VoteTally(precision, yes, no, abstained, conflicted);

        assertThat(tally.contradiction(seats)).isPresent();
    }

    @Test
    void countsNoVotesBelowZero() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new VoteTally(VotePrecision.COUNTS, 1, -1, null, null));
    }
}
