package de.kommunal.roadmap.partner;

import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.partner.CommitteeCommand.RecordCommitteeDissolved;
import de.kommunal.roadmap.partner.CommitteeCommand.RecordCommitteeEstablished;
import de.kommunal.roadmap.partner.CommitteeCommand.RecordCommitteeRenamed;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeDissolved;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeEstablished;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeRenamed;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CommitteeTest {

    private static final CommitteeId FINANCE = new CommitteeId("finanzausschuss-coesfeld");
    private static final PartnerId KREIS_COESFELD = new PartnerId("kreis-coesfeld");

    private final FixtureConfiguration<Committee> committee =
            new AggregateTestFixture<>(Committee.class);

    @Test
    void isEstablishedByAPartner() {
        committee
                .givenNoPriorActivity()
                .when(establish(CommitteeKind.SPECIALIST_COMMITTEE, false, 15))
                .expectEvents(established());
    }

    @Test
    void namesItsPartnerAsAReference() {
        assertThat(establish(CommitteeKind.OTHER, null, null).references())
                .containsExactly(
                        new Reference(
                                "/partner", new Subject(Subject.Kind.PARTNER, "kreis-coesfeld")));
    }

    @Test
    void hasAtLeastOneSeat() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> establish(CommitteeKind.COUNCIL, true, 0))
                .satisfies(e -> assertThat(e.field()).isEqualTo("seats"));
    }

    @ParameterizedTest
    @CsvSource({"COUNCIL, false", "MAIN_COMMITTEE, true", "SPECIALIST_COMMITTEE, true"})
    void isNoCouncilAgainstItsKind(CommitteeKind kind, boolean council) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> establish(kind, council, null))
                .satisfies(e -> assertThat(e.field()).isEqualTo("council"));
    }

    @Test
    void countsAsACouncilWhereAnAssemblyDecides() {
        assertThat(establish(CommitteeKind.ASSEMBLY, true, null).council()).isTrue();
    }

    @Test
    void isRenamed() {
        committee.given(established()).when(rename("2025-11")).expectEvents(renamed("2025-11"));
    }

    @Test
    void isDissolved() {
        committee.given(established()).when(dissolve("2025-11")).expectEvents(dissolved("2025-11"));
    }

    @Test
    void isFlaggedWhenItIsRenamedAfterItWasDissolved() {
        committee
                .given(established(), dissolved("2025-10-31"))
                .when(rename("2025-11"))
                .expectEvents(
                        renamed(
                                "2025-11",
                                flag(
                                        "renamed on 2025-11, although it was dissolved on"
                                                + " 2025-10-31")));
    }

    @Test
    void isFlaggedWhenItIsRenamedBeforeItWasEstablished() {
        committee
                .given(established(), dissolved("2025-10-31"))
                .when(rename("2020-10-31"))
                .expectEvents(
                        renamed(
                                "2020-10-31",
                                flag(
                                        "renamed on 2020-10-31, although it was established only"
                                                + " on 2020-11-01")));
    }

    @Test
    void isFlaggedWhenItIsDissolvedTwiceInWhateverOrder() {
        committee
                .given(established(), dissolved("2025-10-31"))
                .when(dissolve("2024"))
                .expectEvents(
                        dissolved(
                                "2024",
                                flag(
                                        "dissolved on 2024, although it was dissolved on"
                                                + " 2025-10-31")));
    }

    @Test
    void existsNoMoreFromTheEarliestDissolutionOn() {
        committee
                .given(established(), dissolved("2025-10-31"), dissolved("2024"))
                .when(rename("2024-06"))
                .expectEvents(
                        renamed(
                                "2024-06",
                                flag(
                                        "renamed on 2024-06, although it was dissolved on"
                                                + " 2024-01-01")));
    }

    private static RecordCommitteeEstablished establish(
            CommitteeKind kind, @Nullable Boolean council, @Nullable Integer seats) {
        return new RecordCommitteeEstablished(
                PROGRAMME,
                FINANCE,
                KREIS_COESFELD,
                "Finanzausschuss",
                kind,
                council,
                seats,
                since("2020-11-01"));
    }

    private static CommitteeEstablished established() {
        return new CommitteeEstablished(
                PROGRAMME,
                FINANCE,
                KREIS_COESFELD,
                "Finanzausschuss",
                CommitteeKind.SPECIALIST_COMMITTEE,
                false,
                15,
                since("2020-11-01"));
    }

    private static RecordCommitteeRenamed rename(String edtf) {
        return new RecordCommitteeRenamed(PROGRAMME, FINANCE, "Digitalausschuss", since(edtf));
    }

    private static CommitteeRenamed renamed(String edtf, Irregularity... flags) {
        return new CommitteeRenamed(
                PROGRAMME, FINANCE, "Digitalausschuss", List.of(flags), since(edtf));
    }

    private static RecordCommitteeDissolved dissolve(String edtf) {
        return new RecordCommitteeDissolved(PROGRAMME, FINANCE, "Neuwahl", since(edtf));
    }

    private static CommitteeDissolved dissolved(String edtf, Irregularity... flags) {
        return new CommitteeDissolved(PROGRAMME, FINANCE, "Neuwahl", List.of(flags), since(edtf));
    }

    private static Irregularity flag(String what) {
        return new Irregularity(Rule.G2, "The committee is " + what + ".");
    }
}
