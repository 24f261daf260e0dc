package de.kommunal.roadmap.projections.legalform;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.deliberation.DeliberationId;
import de.kommunal.roadmap.deliberation.StepId;
import de.kommunal.roadmap.legalform.Criterion;
import de.kommunal.roadmap.legalform.ExaminationEvent;
import de.kommunal.roadmap.legalform.ExaminationEvent.CriterionAssessed;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationCompleted;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationPresentedForDecision;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationReopened;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationRequested;
import de.kommunal.roadmap.legalform.ExaminationId;
import de.kommunal.roadmap.legalform.ExaminationState;
import de.kommunal.roadmap.legalform.ExaminationView;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.projections.facts.HeldFacts;
import de.kommunal.roadmap.report.ReportId;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;

import org.junit.jupiter.api.Test;

import java.util.List;

class ExaminationFoldTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("muensterland");
    private static final ExaminationId ID = new ExaminationId("examination-aoer");
    private static final Provenance SINCE =
            new Provenance(new EffectiveDate("2026-09"), List.of(), Publicity.PUBLIC);

    @Test
    void isPresentedOnceItIsCompletedAndPresented() {
        var view = after(requested(), assessed(), completed(1), presented(1));

        assertThat(view.state()).isEqualTo(ExaminationState.COMPLETED);
        assertThat(view.presentedTo()).containsExactly("kreis-coesfeld");
        assertThat(view.isPresentedTo("kreis-coesfeld", place -> true)).isTrue();
        assertThat(view.criteria())
                .extracting(ExaminationView.Assessment::criterion)
                .containsExactly(Criterion.INFLUENCE);
    }

    @Test
    void isPresentedToNobodyOnceItIsReopened() {
        var view = after(requested(), assessed(), completed(1), presented(1), reopened());

        assertThat(view.presentedTo()).isEmpty();
        assertThat(view.presentations()).hasSize(1);
        assertThat(view.summary()).isNull();
    }

    @Test
    void wantsToBePresentedAnewAfterItsSecondCompletion() {
        var view =
                after(
                        requested(),
                        assessed(),
                        completed(1),
                        presented(1),
                        reopened(),
                        completed(2));

        assertThat(view.presentedTo()).isEmpty();
        assertThat(view.isPresentedTo("kreis-coesfeld", place -> true)).isFalse();
    }

    private static ExaminationView after(ExaminationEvent... events) {
        return new ExaminationFold().fold(HeldFacts.after(new ExaminationFacts(), events));
    }

    private static ExaminationRequested requested() {
        return new ExaminationRequested(
                PROGRAMME, ID, LegalForm.AOER, null, null, null, null, SINCE);
    }

    private static CriterionAssessed assessed() {
        return new CriterionAssessed(
                PROGRAMME, ID, Criterion.INFLUENCE, "Sitze im Verwaltungsrat", null, null, SINCE);
    }

    private static ExaminationCompleted completed(int round) {
        return new ExaminationCompleted(
                PROGRAMME, ID, round, "geeignet", new ReportId("pruefbericht"), null, SINCE);
    }

    private static ExaminationPresentedForDecision presented(int round) {
        return new ExaminationPresentedForDecision(
                PROGRAMME,
                ID,
                round,
                new PartnerId("kreis-coesfeld"),
                new DeliberationId("it-muensterland-coesfeld"),
                new StepId("kreistag"),
                SINCE);
    }

    private static ExaminationReopened reopened() {
        return new ExaminationReopened(PROGRAMME, ID, "neue Rechtslage", SINCE);
    }
}
