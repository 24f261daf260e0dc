package de.kommunal.roadmap.projections.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.deliberation.DraftItem;
import de.kommunal.roadmap.deliberation.ItemKind;
import de.kommunal.roadmap.deliberation.PaperEvent;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperRegistered;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperVersionAdded;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperWithdrawn;
import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.PaperKind;
import de.kommunal.roadmap.deliberation.PaperState;
import de.kommunal.roadmap.deliberation.PaperView;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.projections.facts.Fact;
import de.kommunal.roadmap.projections.facts.HeldFacts;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Source;
import de.kommunal.roadmap.shared.Subject;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class PaperFoldTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("muensterland");
    private static final PaperId PAPER = new PaperId("it-muensterland");
    private static final DraftItem CHOICE =
            new DraftItem(1, ItemKind.CHOICE, "Die Holding wird gewählt.", null, null);

    private static final PaperEvent REGISTERED =
            new PaperRegistered(
                    PROGRAMME,
                    PAPER,
                    new PartnerId("kreis-coesfeld"),
                    null,
                    "Kommunale IT",
                    new EffectiveDate("2026-01-15"),
                    null,
                    PaperKind.DRAFT_RESOLUTION,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    since("2026-01-15"));
    private static final PaperEvent SUPPLEMENTED =
            new PaperVersionAdded(
                    PROGRAMME, PAPER, 2, List.of(CHOICE), null, "Ergänzung", since("2026-02-06"));
    private static final PaperEvent WITHDRAWN =
            new PaperWithdrawn(PROGRAMME, PAPER, "neue Vorlage", since("2026-02-10"));

    private final PaperFacts facts = new PaperFacts();

    @Test
    void aPaperReadsWithAllItsVersions() {
        var view = view(REGISTERED, SUPPLEMENTED);

        assertThat(view.state()).isEqualTo(PaperState.SUBMITTED);
        assertThat(view.version()).isEqualTo(2);
        assertThat(view.versions())
                .containsExactly(
                        new PaperView.Version(
                                1, new EffectiveDate("2026-01-15"), List.of(), null, null),
                        new PaperView.Version(
                                2,
                                new EffectiveDate("2026-02-06"),
                                List.of(CHOICE),
                                null,
                                "Ergänzung"));
    }

    @Test
    void aWithdrawnPaperStaysReadableWithTheReason() {
        var view = view(REGISTERED, WITHDRAWN);

        assertThat(view.state()).isEqualTo(PaperState.WITHDRAWN);
        assertThat(view.reason()).isEqualTo("neue Vorlage");
        assertThat(view.title()).isEqualTo("Kommunale IT");
    }

    /** Rule S4, also where the draft chooses something. */
    @Test
    void aPaperAloneMakesNoResolution() {
        var subjects =
                Stream.of(REGISTERED, SUPPLEMENTED, WITHDRAWN)
                        .flatMap(event -> facts.of(event).list().stream())
                        .map(fact -> ((Fact.Assertion) fact).subject().kind());

        assertThat(subjects).containsOnly(Subject.Kind.PAPER);
    }

    private PaperView view(PaperEvent... events) {
        return new PaperFold().fold(HeldFacts.after(facts, events));
    }

    private static Provenance since(String edtf) {
        return new Provenance(
                new EffectiveDate(edtf), List.of(Source.titled("Vorlage")), Publicity.PUBLIC);
    }
}
