package de.kommunal.roadmap.projections.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.deliberation.ItemKind;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.ResolutionItem;
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

class ResolutionFoldTest {

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

    private static ResolutionView view(@Nullable List<Integer> adoptedItems) {
        var recorded =
                new ResolutionRecorded(
                        new ProgrammeId("muensterland"),
                        new ResolutionId("kreistag-2026-02-18"),
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
                        new Provenance(
                                new EffectiveDate("2026-02-18"), List.of(), Publicity.PUBLIC));
        return new ResolutionFold().fold(HeldFacts.after(new ResolutionFacts(), recorded));
    }
}
