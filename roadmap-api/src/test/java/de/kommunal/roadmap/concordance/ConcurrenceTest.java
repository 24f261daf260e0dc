package de.kommunal.roadmap.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.concordance.Concurrence.Question;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.PartnerId;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class ConcurrenceTest {

    private static final PartnerId NORD = new PartnerId("nord");
    private static final PartnerId SUED = new PartnerId("sued");
    private static final PartnerId WEST = new PartnerId("west");
    private static final String TEXT = TextHash.of("Satzung");
    private static final String OTHER = TextHash.of("Andere Satzung");

    @Test
    void k1WantsAllPartners() {
        var all = question(ConcordanceRule.ALL, List.of(), List.of());

        assertThat(reached(all, on(NORD, 1, TEXT), on(SUED, 1, TEXT))).isFalse();
        assertThat(reached(all, on(NORD, 1, TEXT), on(SUED, 1, TEXT), on(WEST, 1, OTHER)))
                .isFalse();
        assertThat(reached(all, on(NORD, 1, TEXT), on(SUED, 1, TEXT), on(WEST, 1, TEXT))).isTrue();
    }

    @Test
    void k1WantsTwoThirdsOfTheVotes() {
        var votes =
                List.of(
                        new PartnerVotes(NORD, 3),
                        new PartnerVotes(SUED, 1),
                        new PartnerVotes(WEST, 2));
        var twoThirds = question(ConcordanceRule.TWO_THIRDS_VOTES, votes, List.of());

        assertThat(reached(twoThirds, on(NORD, 1, TEXT))).isFalse();
        assertThat(reached(twoThirds, on(NORD, 1, TEXT), on(SUED, 1, TEXT))).isTrue();
        assertThat(Concurrence.of(twoThirds, List.of(on(NORD, 1, TEXT))).lack())
                .isEqualTo(
                        "3 of 6 votes adopted the text: sued has not adopted it; west has not"
                                + " adopted it.");
    }

    @Test
    void k1WantsTheListedPartnersOnly() {
        var list = question(ConcordanceRule.LIST, List.of(), List.of(NORD));

        assertThat(reached(list, on(SUED, 1, TEXT))).isFalse();
        assertThat(reached(list, on(NORD, 1, TEXT))).isTrue();
    }

    @Test
    void isNeverReachedWithoutPartners() {
        var nobody = new Question(TEXT, ConcordanceRule.ALL, List.of(), List.of(), List.of());

        assertThat(reached(nobody)).isFalse();
    }

    @Test
    void countsTheLatestResolutionByDate() {
        var all = question(ConcordanceRule.ALL, List.of(), List.of());

        var repaired = Concurrence.of(all, List.of(on(NORD, 2, TEXT), on(NORD, 1, OTHER)));
        var spoilt = Concurrence.of(all, List.of(on(NORD, 1, TEXT), on(NORD, 1, OTHER)));

        assertThat(repaired.stateOf(NORD)).isEqualTo(TextState.ADOPTED);
        assertThat(spoilt.stateOf(NORD)).isEqualTo(TextState.DEVIATING);
        assertThat(spoilt.stateOf(SUED)).isEqualTo(TextState.MISSING);
    }

    private static boolean reached(Question question, AdoptedText... texts) {
        return Concurrence.of(question, List.of(texts)).isReached();
    }

    private static Question question(
            ConcordanceRule rule, List<PartnerVotes> votes, List<PartnerId> listed) {
        return new Question(TEXT, rule, List.of(NORD, SUED, WEST), votes, listed);
    }

    private static AdoptedText on(PartnerId partner, int day, String hash) {
        return new AdoptedText(
                partner, new ResolutionId("beschluss"), LocalDate.of(2026, 3, day), hash, null);
    }
}
