package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.deliberation.PaperCommand.AddPaperVersion;
import de.kommunal.roadmap.deliberation.PaperCommand.RegisterPaper;
import de.kommunal.roadmap.deliberation.PaperCommand.WithdrawPaper;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperRegistered;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperVersionAdded;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperWithdrawn;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

class PaperTest {

    private static final PaperId PAPER = new PaperId("it-muensterland");
    private static final DraftCondition FURTHER_FORM =
            new DraftCondition("C1", "MIN_ALTERNATIVES", "eine weitere Rechtsform");
    private static final DraftItem NOTE =
            new DraftItem(1, ItemKind.NOTE, "Der Bericht wird zur Kenntnis genommen.", null, null);
    private static final DraftItem MANDATE =
            new DraftItem(2, ItemKind.MANDATE, "Mitwirken", "Verwaltung", List.of(FURTHER_FORM));

    private final FixtureConfiguration<Paper> paper = new AggregateTestFixture<>(Paper.class);

    @Test
    void isRegisteredWithoutAFileSignAndWithItsDraft() {
        paper.givenNoPriorActivity().when(register(null)).expectEvents(registered());
    }

    @Test
    void namesThePartnerAndTheCommitteeThatItSpeaksOf() {
        assertThat(register(null).references())
                .extracting(Reference::pointer)
                .containsExactly("/partner", "/decisiveCommittee");
    }

    @Test
    void getsTheNextVersion() {
        paper.given(registered(), added(2)).when(add(3)).expectEvents(added(3));
    }

    @Test
    void skipsNoVersion() {
        paper.given(registered()).when(add(3)).expectException(refusedBy(Rule.S5));
    }

    @Test
    void hasNoVersionTwice() {
        paper.given(registered()).when(add(1)).expectException(refusedBy(Rule.S5));
    }

    @Test
    void isWithdrawnWithAReason() {
        paper.given(registered()).when(withdraw()).expectEvents(withdrawn());
    }

    @Test
    void getsNoVersionOnceWithdrawn() {
        paper.given(registered(), withdrawn()).when(add(2)).expectException(refusedBy(Rule.S5));
    }

    @Test
    void isNotWithdrawnTwice() {
        paper.given(registered(), withdrawn()).when(withdraw()).expectException(refusedBy(Rule.S5));
    }

    @Test
    void numbersItsItemsAndConditionsOnce() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> DraftItem.draft(List.of(NOTE, NOTE)));
        var again = new DraftItem(3, ItemKind.MANDATE, "Berichten", null, List.of(FURTHER_FORM));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> DraftItem.draft(List.of(MANDATE, again)));
    }

    @Test
    void takesOnlyADigestAsTheFilesDigest() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> register("nope"));
    }

    @Test
    void takesOnlyAKindInCapitalsForACondition() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new DraftCondition("C1", "Einfluss", "Text"));
    }

    private static RegisterPaper register(@Nullable String fileHash) {
        return new RegisterPaper(
                PROGRAMME,
                PAPER,
                new PartnerId("kreis-coesfeld"),
                null,
                "Entwicklung der Kommunalen IT im Münsterland",
                new EffectiveDate("2026-01-15"),
                "11 Personal und Organisation",
                PaperKind.DRAFT_RESOLUTION,
                List.of(NOTE, MANDATE),
                "nur beobachten",
                List.of(new StatedEffect(EffectField.PERSONNEL, "keine", true)),
                new CommitteeId("kreistag-coesfeld"),
                "§ 26 (1) m KrO NRW",
                fileHash,
                since("2026-01-15"));
    }

    private static PaperRegistered registered() {
        return new PaperRegistered(
                PROGRAMME,
                PAPER,
                new PartnerId("kreis-coesfeld"),
                null,
                "Entwicklung der Kommunalen IT im Münsterland",
                new EffectiveDate("2026-01-15"),
                "11 Personal und Organisation",
                PaperKind.DRAFT_RESOLUTION,
                List.of(NOTE, MANDATE),
                "nur beobachten",
                List.of(new StatedEffect(EffectField.PERSONNEL, "keine", true)),
                new CommitteeId("kreistag-coesfeld"),
                "§ 26 (1) m KrO NRW",
                null,
                since("2026-01-15"));
    }

    private static AddPaperVersion add(int versionNo) {
        return new AddPaperVersion(
                PROGRAMME,
                PAPER,
                versionNo,
                List.of(NOTE),
                null,
                "Ergänzungsvorlage",
                since("2026-02-06"));
    }

    private static PaperVersionAdded added(int versionNo) {
        return new PaperVersionAdded(
                PROGRAMME,
                PAPER,
                versionNo,
                List.of(NOTE),
                null,
                "Ergänzungsvorlage",
                since("2026-02-06"));
    }

    private static WithdrawPaper withdraw() {
        return new WithdrawPaper(PROGRAMME, PAPER, "Beratungsbedarf", since("2026-02-10"));
    }

    private static PaperWithdrawn withdrawn() {
        return new PaperWithdrawn(PROGRAMME, PAPER, "Beratungsbedarf", since("2026-02-10"));
    }
}
