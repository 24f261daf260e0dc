package de.kommunal.roadmap.concordance;

import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.deliberation.ResolutionState;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class LinkedResolutionTest {

    private static final String HASH = TextHash.of("Satzung");

    @Test
    void takesPartnerDayAndDigestFromTheRecord() {
        var adopted = LinkedResolution.of(resolution(HASH, 1), true, null);

        assertThat(adopted.partner()).isEqualTo(new PartnerId("nord"));
        assertThat(adopted.decidedOn()).isEqualTo("2026-03-01");
        assertThat(adopted.textHash()).isEqualTo(HASH);
    }

    @Test
    void takesTheDigestFromTheTextWhereNoneIsRecorded() {
        assertThat(LinkedResolution.of(resolution(null, 1), true, "Satzung").textHash())
                .isEqualTo(HASH);
    }

    @Test
    void k5WantsATextOrItsDigestAndBothToFit() {
        assertK5(() -> LinkedResolution.of(resolution(null, 1), true, null));
        assertK5(() -> LinkedResolution.of(resolution(HASH, 1), true, "Andere Satzung"));
    }

    @Test
    void k5WantsADecision() {
        assertK5(() -> LinkedResolution.of(resolution(HASH, 1), false, null));
        assertK5(() -> LinkedResolution.of(resolution(HASH), true, null));
    }

    @Test
    void k5WantsAPartnerOfTheCase() {
        assertK5(() ->
                LinkedResolution.refuseStranger(
                        new PartnerId("west"), List.of(new PartnerId("nord"))));
    }

    private static void assertK5(ThrowingCallable link) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(link)
                .extracting(Refusal::rule)
                .isEqualTo(Rule.K5);
    }

    private static ResolutionView resolution(@Nullable String textHash, Integer... adopted) {
        return new ResolutionView(
                "rat-nord",
                1,
                null,
                null,
                "rat",
                "nord",
                LocalDate.parse("2026-03-01"),
                List.of(),
                List.of(adopted),
                null,
                null,
                textHash,
                null,
                false,
                ResolutionState.IN_FORCE,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                since("2026-03-01"));
    }
}
