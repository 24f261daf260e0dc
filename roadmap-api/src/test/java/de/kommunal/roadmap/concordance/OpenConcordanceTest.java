package de.kommunal.roadmap.concordance;

import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.LegalForm;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

class OpenConcordanceTest {

    private static final PartnerId NORD = new PartnerId("nord");
    private static final List<PartnerVotes> VOTES = List.of(new PartnerVotes(NORD, 1));

    @Test
    void knowsTheDigestOfItsText() {
        assertThat(text("Satzung", null).textHash()).isEqualTo(TextHash.of("Satzung"));
        assertThat(text(null, TextHash.of("Satzung")).digest()).isEqualTo(TextHash.of("Satzung"));
    }

    @Test
    void wantsTheTextOrItsDigestAndBothToFit() {
        assertInvalid("textHash", () -> text(null, null));
        assertInvalid("textHash", () -> text(null, "ABC"));
        assertInvalid("textHash", () -> text("Satzung", TextHash.of("Andere Satzung")));
    }

    @Test
    void wantsAnAgreementOrPartners() {
        assertInvalid("agreement", () -> asks(null));
        assertInvalid("partners", () -> asks(List.of()));
        assertInvalid("partners", () -> asks(List.of(NORD, NORD)));
    }

    @Test
    void wantsVotesAndListWhereItsRuleCountsThem() {
        assertInvalid("votes", () -> by(ConcordanceRule.TWO_THIRDS_VOTES, null, null));
        assertInvalid("votes", () -> by(ConcordanceRule.ALL, VOTES, null));
        assertInvalid("listed", () -> by(ConcordanceRule.LIST, null, null));
        assertInvalid("listed", () -> by(ConcordanceRule.TWO_THIRDS_VOTES, VOTES, List.of(NORD)));
    }

    private static void assertInvalid(String field, ThrowingCallable command) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(command)
                .extracting(InvalidValue::field)
                .isEqualTo(field);
    }

    private static OpenConcordance text(@Nullable String text, @Nullable String textHash) {
        return new OpenConcordance(
                PROGRAMME,
                new ConcordanceId("satzung"),
                LegalForm.AOER,
                null,
                "Satzung",
                text,
                textHash,
                new AgreementId("verbund"),
                null,
                ConcordanceRule.ALL,
                null,
                null,
                since("2026"));
    }

    private static OpenConcordance asks(@Nullable List<PartnerId> partners) {
        return of(partners, ConcordanceRule.ALL, null, null);
    }

    private static OpenConcordance by(
            ConcordanceRule rule,
            @Nullable List<PartnerVotes> votes,
            @Nullable List<PartnerId> listed) {
        return of(List.of(NORD), rule, votes, listed);
    }

    private static OpenConcordance of(
            @Nullable List<PartnerId> partners,
            ConcordanceRule rule,
            @Nullable List<PartnerVotes> votes,
            @Nullable List<PartnerId> listed) {
        return new OpenConcordance(
                PROGRAMME,
                new ConcordanceId("satzung"),
                LegalForm.AOER,
                null,
                "Satzung",
                "Satzung",
                null,
                null,
                partners,
                rule,
                votes,
                listed,
                since("2026"));
    }
}
