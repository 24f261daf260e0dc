package de.kommunal.roadmap.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.deliberation.ReservationSet.State;
import de.kommunal.roadmap.deliberation.ResolutionView.Awaited;
import de.kommunal.roadmap.deliberation.ResolutionView.Effect;
import de.kommunal.roadmap.deliberation.ResolutionView.Reservation;
import de.kommunal.roadmap.shared.LegalForm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Rule V1: what is subject to each other takes effect together, and nobody waits for ever. */
class ReservationNetworkTest {

    @Test
    void v1TwoThatAreSubjectToEachOtherTakeEffectTogether() {
        var network =
                network(
                        Resolutions.of("nord").on("2026-03-01").subjectTo("sued"),
                        Resolutions.of("sued").on("2026-03-15").subjectTo("nord"));

        assertThat(effect(network, "nord")).isEqualTo(inEffect("2026-03-15", "nord", "sued"));
        assertThat(effect(network, "sued")).isEqualTo(inEffect("2026-03-15", "nord", "sued"));
    }

    @Test
    void v1ARingOfThreeTakesEffectWithTheLast() {
        var network =
                network(
                        Resolutions.of("nord").subjectTo("sued"),
                        Resolutions.of("sued").subjectTo("west"),
                        Resolutions.of("west").on("2026-04-01").subjectTo("nord"));

        assertThat(network.sets()).hasSize(1);
        var set = network.sets().getFirst();
        assertThat(set.resolutions()).containsExactly("nord", "sued", "west");
        assertThat(set.state()).isEqualTo(State.IN_EFFECT);
        assertThat(set.since()).isEqualTo("2026-04-01");
    }

    @Test
    void v1EachSubjectToAllOthersNamesItselfWithoutHarm() {
        var network =
                network(
                        Resolutions.of("nord").subjectTo("nord", "sued"),
                        Resolutions.of("sued").subjectTo("nord", "sued"));

        assertThat(effect(network, "nord").waitingFor()).isEmpty();
    }

    @Test
    void aChainTakesEffectOneByOne() {
        var network =
                network(
                        Resolutions.of("nord").on("2026-03-01").subjectTo("sued"),
                        Resolutions.of("sued").on("2026-03-15").subjectTo("west"),
                        Resolutions.of("west").on("2026-02-01"));

        assertThat(effect(network, "west")).isEqualTo(inEffect("2026-02-01", "west"));
        assertThat(effect(network, "sued")).isEqualTo(inEffect("2026-03-15", "sued"));
        assertThat(effect(network, "nord")).isEqualTo(inEffect("2026-03-15", "nord"));
    }

    @Test
    void aRingWaitsForTheOneCouncilOutside() {
        var network =
                network(
                        Resolutions.of("nord").subjectTo("sued", "ost"),
                        Resolutions.of("sued").subjectTo("nord", "ost"),
                        Resolutions.of("west").subjectTo("ost"));

        assertThat(effect(network, "nord").since()).isNull();
        assertThat(effect(network, "nord").together()).containsExactly("nord", "sued");
        assertThat(awaited(network, "sued")).containsExactly("ost");
        assertThat(network.everybodyWaitsFor()).contains("ost");
        assertThat(network.sets()).extracting(ReservationSet::state).containsOnly(State.WAITING);
    }

    @Test
    void thereIsNoOneCouncilIfTheyWaitForDifferentOnes() {
        var network =
                network(
                        Resolutions.of("nord").subjectTo("ost"),
                        Resolutions.of("sued").subjectTo("west"));

        assertThat(network.everybodyWaitsFor()).isEmpty();
    }

    @Test
    void nobodyIsAwaitedOnceAllTakeEffect() {
        var network = network(Resolutions.of("nord").subjectTo("sued"), Resolutions.of("sued"));

        assertThat(network.everybodyWaitsFor()).isEmpty();
    }

    @Test
    void anOpenApprovalOfOneHoldsBackTheWholeRing() {
        var network =
                network(
                        Resolutions.of("nord")
                                .subjectTo("sued")
                                .approval(ReservationState.OPEN, null),
                        Resolutions.of("sued").subjectTo("nord"));

        assertThat(awaited(network, "nord")).containsExactly("nord/genehmigung");
        assertThat(awaited(network, "sued")).containsExactly("nord/genehmigung");
        assertThat(states(network, "nord"))
                .containsExactly(ReservationState.FULFILLED, ReservationState.OPEN);
        assertThat(states(network, "sued")).containsExactly(ReservationState.OPEN);
    }

    @Test
    void aFulfilledApprovalLetsTheRingTakeEffectOnItsDay() {
        var network =
                network(
                        Resolutions.of("nord")
                                .subjectTo("sued")
                                .approval(ReservationState.FULFILLED, "2026-06-01"),
                        Resolutions.of("sued").subjectTo("nord"));

        assertThat(effect(network, "sued")).isEqualTo(inEffect("2026-06-01", "nord", "sued"));
    }

    @Test
    void aFailedMemberMakesTheSetLostAndSaysWhy() {
        var network =
                network(
                        Resolutions.of("nord")
                                .subjectTo("sued")
                                .approval(ReservationState.FAILED, "2026-06-01"),
                        Resolutions.of("sued").subjectTo("nord"));

        assertThat(network.sets().getFirst().state()).isEqualTo(State.LOST);
        assertThat(states(network, "sued")).containsExactly(ReservationState.FAILED);
        assertThat(explanation(network, "sued"))
                .isEqualTo("nord/genehmigung has failed: Verfügung.");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERSEDED", "REVOKED"})
    void aSetFallsApartIfAMemberIsInForceNoMore(ResolutionState ended) {
        var network =
                network(
                        Resolutions.of("nord").subjectTo("sued", "west"),
                        Resolutions.of("sued").subjectTo("nord", "west"),
                        Resolutions.of("west").subjectTo("nord", "sued").is(ended));

        assertThat(network.effectOf("west")).isEmpty();
        assertThat(effect(network, "nord").together()).containsExactly("nord", "sued");
        assertThat(awaited(network, "nord")).containsExactly("west");
        assertThat(network.everybodyWaitsFor()).contains("west");
    }

    @Test
    void aResolutionThatIsNamedIsLostOnceItIsRevoked() {
        var network =
                network(
                        Resolutions.of("nord").subjectToResolutions("sued"),
                        Resolutions.of("sued").is(ResolutionState.REVOKED));

        assertThat(states(network, "nord")).containsExactly(ReservationState.FAILED);
        assertThat(explanation(network, "nord")).isEqualTo("sued is REVOKED.");
    }

    @Test
    void aResolutionThatIsNamedAndThereConcursWhateverItChooses() {
        var network =
                network(
                        Resolutions.of("nord").subjectToResolutions("sued"),
                        Resolutions.of("sued").item(ItemKind.MANDATE, null, null));

        assertThat(states(network, "nord")).containsExactly(ReservationState.FULFILLED);
        assertThat(explanation(network, "nord")).isEqualTo("All concur: sued.");
    }

    @Test
    void whatWasNotAdoptedDoesNotConcur() {
        var network =
                network(
                        Resolutions.of("nord").subjectTo("sued"),
                        Resolutions.of("sued").adoptsNothing());

        assertThat(awaited(network, "nord")).containsExactly("sued");
    }

    @Test
    void aRecommendationDoesNotConcur() {
        var all =
                Stream.of(Resolutions.of("nord").subjectTo("sued"), Resolutions.of("sued"))
                        .map(Resolutions::view)
                        .toList();

        var network = ReservationNetwork.of(all, r -> !r.partner().equals("sued"));

        assertThat(awaited(network, "nord")).containsExactly("sued");
        assertThat(network.effectOf("sued")).isEmpty();
    }

    @Test
    void aChoiceOfAnotherFormDoesNotConcur() {
        var network =
                network(
                        Resolutions.of("nord").subjectTo("sued"),
                        Resolutions.of("sued").item(ItemKind.CHOICE, LegalForm.GMBH, "holding"));

        assertThat(explanation(network, "nord"))
                .isEqualTo("sued resolved otherwise than AOER: sued.");
    }

    @Test
    void aChoiceForAnotherScenarioDoesNotConcur() {
        var network =
                network(
                        Resolutions.of("nord").subjectTo("sued"),
                        Resolutions.of("sued").item(ItemKind.CHOICE, LegalForm.AOER, "fusion"));

        assertThat(explanation(network, "nord")).isEqualTo("sued has not resolved on AOER.");
    }

    @Test
    void theLastChoiceOfAPartnerCounts() {
        var network =
                network(
                        Resolutions.of("nord").subjectTo("sued"),
                        Resolutions.of("sued", "sued-2")
                                .on("2026-05-01")
                                .item(ItemKind.CHOICE, LegalForm.GMBH, "holding"),
                        Resolutions.of("sued", "sued-1").on("2026-03-01"));

        assertThat(awaited(network, "nord")).containsExactly("sued");
    }

    @Test
    void consentToAScenarioConcursWithConsent() {
        var network =
                network(
                        Resolutions.of("nord")
                                .item(ItemKind.CONSENT, null, "holding")
                                .subjectTo("sued"),
                        Resolutions.of("sued").item(ItemKind.CONSENT, null, "holding"));

        assertThat(effect(network, "nord").waitingFor()).isEmpty();
    }

    @Test
    void whatChoosesNothingHasToSayInWhatOthersConcur() {
        var network =
                network(
                        Resolutions.of("nord").item(ItemKind.NOTE, null, null).subjectTo("sued"),
                        Resolutions.of("sued"));

        assertThat(explanation(network, "nord"))
                .isEqualTo("sued has nothing to concur with: no choice is named.");
    }

    private static ReservationNetwork network(Resolutions... resolutions) {
        return ReservationNetwork.of(
                Stream.of(resolutions).map(Resolutions::view).toList(), resolution -> true);
    }

    private static Effect effect(ReservationNetwork network, String id) {
        return network.effectOf(id).orElseThrow();
    }

    private static Effect inEffect(String since, String... together) {
        return new Effect(List.of(together), List.of(), LocalDate.parse(since));
    }

    private static List<String> awaited(ReservationNetwork network, String id) {
        return effect(network, id).waitingFor().stream().map(Awaited::id).toList();
    }

    private static List<ReservationState> states(ReservationNetwork network, String id) {
        return reservations(network, id).stream().map(Reservation::state).toList();
    }

    private static String explanation(ReservationNetwork network, String id) {
        return String.valueOf(reservations(network, id).getFirst().explanation());
    }

    private static List<Reservation> reservations(ReservationNetwork network, String id) {
        return network.reservationsOf(id);
    }
}
