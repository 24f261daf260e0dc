package de.kommunal.roadmap.projections.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.deliberation.ItemKind;
import de.kommunal.roadmap.deliberation.ResolutionEvent;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionAmended;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionBecameEffective;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRevoked;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionSuperseded;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.ResolutionItem;
import de.kommunal.roadmap.deliberation.ResolutionState;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.projections.facts.HeldFacts;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class ResolutionFoldTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("muensterland");
    private static final ResolutionId ID = new ResolutionId("kreistag-2026-02-18");
    private static final ResolutionItem REFUSAL =
            new ResolutionItem(2, ItemKind.REFUSAL, "Ablehnung", null, null);
    private static final ResolutionItem NOTE =
            new ResolutionItem(1, ItemKind.NOTE, "Kenntnisnahme", null, null);
    private static final ResolutionItem CHOICE =
            new ResolutionItem(2, ItemKind.CHOICE, "Wahl", LegalForm.ZWECKVERBAND, "holding");

    @Test
    void aResolutionReadsWithCommitteeDayAndItems() {
        var view = view(null);

        assertThat(view.committee()).isEqualTo("kreistag-coesfeld");
        assertThat(view.decidedOn()).isEqualTo("2026-02-18");
        assertThat(view.items()).containsExactly(NOTE, CHOICE);
        assertThat(view.amendedInSession()).isTrue();
        assertThat(view.irregularities())
                .containsExactly(new Irregularity(Rule.S2, "Ziffer 3 fehlt"));
    }

    @Test
    void allItemsAreAdoptedUnlessSomeAreNamed() {
        assertThat(view(null).adoptedItems()).containsExactly(1, 2);
        assertThat(view(List.of(2, 3)).adoptedItems()).containsExactly(2);
    }

    @Test
    void anAmendmentReplacesTheItemsThatItNames() {
        var view = after(amended("2026-06-01"));

        assertThat(view.state()).isEqualTo(ResolutionState.AMENDED);
        assertThat(view.items()).containsExactly(NOTE, REFUSAL);
        assertThat(view.adoptedItems()).containsExactly(1, 2);
        assertThat(view.changedBy()).isEqualTo("kreistag-2026-06-01");
    }

    @Test
    void whatEndedAResolutionIsNotUndoneByAnAmendment() {
        var view = after(superseded(), revoked(), amended("2027-01-01"));

        assertThat(view.state()).isEqualTo(ResolutionState.REVOKED);
        assertThat(view.changedBy()).isNull();
        assertThat(view.changes())
                .extracting(change -> change.state() + " " + change.on())
                .containsExactly(
                        "AMENDED 2027-01-01", "SUPERSEDED 2026-09-01", "REVOKED 2026-12-01");
    }

    @Test
    void theLastAmendmentIsTheOneOfTheLatestDay() {
        assertThat(after(amended("2026-08-01"), amended("2026-06-01")).changedBy())
                .isEqualTo("kreistag-2026-08-01");
    }

    @Test
    void anEffectThatWasRecordedIsShown() {
        var effect =
                new ResolutionBecameEffective(PROGRAMME, ID, null, List.of(), since("2027-01-01"));

        assertThat(after(effect).effectiveSince()).isEqualTo(new EffectiveDate("2027-01-01"));
        assertThat(after(effect).state()).isEqualTo(ResolutionState.IN_FORCE);
    }

    private static ResolutionAmended amended(String day) {
        var by = new ResolutionId("kreistag-" + day);
        return new ResolutionAmended(
                PROGRAMME, ID, by, "Ziffer 2", List.of(REFUSAL), List.of(), since(day));
    }

    private static ResolutionSuperseded superseded() {
        var by = new ResolutionId("kreistag-2026-09-01");
        return new ResolutionSuperseded(PROGRAMME, ID, by, null, List.of(), since("2026-09-01"));
    }

    private static ResolutionRevoked revoked() {
        return new ResolutionRevoked(PROGRAMME, ID, null, "Urteil", List.of(), since("2026-12-01"));
    }

    private static Provenance since(String day) {
        return new Provenance(new EffectiveDate(day), List.of(), Publicity.PUBLIC);
    }

    private static ResolutionView after(ResolutionEvent... events) {
        var all =
                Stream.concat(Stream.of(recorded(null)), Stream.of(events))
                        .toArray(ResolutionEvent[]::new);
        return new ResolutionFold().fold(HeldFacts.after(new ResolutionFacts(), all));
    }

    private static ResolutionView view(@Nullable List<Integer> adoptedItems) {
        return new ResolutionFold()
                .fold(HeldFacts.after(new ResolutionFacts(), recorded(adoptedItems)));
    }

    private static ResolutionRecorded recorded(@Nullable List<Integer> adoptedItems) {
        return new ResolutionRecorded(
                PROGRAMME,
                ID,
                null,
                null,
                new CommitteeId("kreistag-coesfeld"),
                new PartnerId("kreis-coesfeld"),
                LocalDate.parse("2026-02-18"),
                List.of(NOTE, CHOICE),
                adoptedItems,
                null,
                null,
                null,
                null,
                true,
                List.of(new Irregularity(Rule.S2, "Ziffer 3 fehlt")),
                since("2026-02-18"));
    }
}
