package de.kommunal.roadmap.legalform;

import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import de.kommunal.roadmap.condition.ConditionId;
import de.kommunal.roadmap.deliberation.DeliberationId;
import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.StepId;
import de.kommunal.roadmap.legalform.ExaminationCommand.AbandonExamination;
import de.kommunal.roadmap.legalform.ExaminationCommand.AssessCriterion;
import de.kommunal.roadmap.legalform.ExaminationCommand.CompleteExamination;
import de.kommunal.roadmap.legalform.ExaminationCommand.PresentExamination;
import de.kommunal.roadmap.legalform.ExaminationCommand.ReopenExamination;
import de.kommunal.roadmap.legalform.ExaminationCommand.RequestExamination;
import de.kommunal.roadmap.legalform.ExaminationEvent.CriterionAssessed;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationAbandoned;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationCompleted;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationPresentedForDecision;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationReopened;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationRequested;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LegalFormExaminationTest {

    private static final ExaminationId ID = new ExaminationId("examination-aoer");
    private static final ConditionId CONDITION = new ConditionId("further-legal-form");
    private static final PaperId REPORT = new PaperId("pruefbericht-aoer");

    private final FixtureConfiguration<LegalFormExamination> examination =
            new AggregateTestFixture<>(LegalFormExamination.class);

    @Test
    void isRequestedByACondition() {
        examination
                .givenNoPriorActivity()
                .when(
                        new RequestExamination(
                                PROGRAMME,
                                ID,
                                LegalForm.AOER,
                                null,
                                CONDITION,
                                null,
                                null,
                                since("2026-03")))
                .expectEvents(requested());
    }

    @Test
    void assessesCriteria() {
        examination.given(requested()).when(assesses()).expectEvents(assessed());
    }

    @Test
    void isCompletedWithItsReport() {
        examination
                .given(requested(), assessed())
                .when(completes(REPORT))
                .expectEvents(completed(1));
    }

    @Test
    void isPresentedForDecisionOnceCompleted() {
        examination
                .given(requested(), assessed(), completed(1))
                .when(presents())
                .expectEvents(presented(1));
    }

    @Test
    void isPresentedAnewAfterItWasReopened() {
        examination
                .given(
                        requested(),
                        assessed(),
                        completed(1),
                        presented(1),
                        reopened(),
                        completed(2))
                .when(presents())
                .expectEvents(presented(2));
    }

    @Test
    void countsHowOftenItWasCompleted() {
        examination
                .given(requested(), assessed(), completed(1), reopened())
                .when(completes(REPORT))
                .expectEvents(completed(2));
    }

    @Test
    void isReopenedWithAReason() {
        examination
                .given(requested(), assessed(), completed(1))
                .when(reopens())
                .expectEvents(reopened());
    }

    @Test
    void isAbandonedEvenAfterItWasCompleted() {
        examination
                .given(requested(), assessed(), completed(1))
                .when(abandons())
                .expectEvents(abandoned());
    }

    @Test
    void isTakenUpAgainAfterItWasAbandoned() {
        examination.given(requested(), abandoned()).when(reopens()).expectEvents(reopened());
    }

    @Test
    void l2WantsAnAssessedCriterion() {
        examination.given(requested()).when(completes(REPORT)).expectException(refusedBy(Rule.L2));
    }

    @Test
    void l2WantsAReport() {
        examination
                .given(requested(), assessed())
                .when(completes(null))
                .expectException(refusedBy(Rule.L2));
    }

    @Test
    void l4PresentsOnlyWhatIsCompleted() {
        examination
                .given(requested(), assessed())
                .when(presents())
                .expectException(refusedBy(Rule.L4));
    }

    @Test
    void l4PresentsNothingThatWasReopened() {
        examination
                .given(requested(), assessed(), completed(1), reopened())
                .when(presents())
                .expectException(refusedBy(Rule.L4));
    }

    @Test
    void l4AssessesNothingOnceCompleted() {
        examination
                .given(requested(), assessed(), completed(1))
                .when(assesses())
                .expectException(refusedBy(Rule.L4));
    }

    @Test
    void l4CompletesNothingThatWasAbandoned() {
        examination
                .given(requested(), assessed(), abandoned())
                .when(completes(REPORT))
                .expectException(refusedBy(Rule.L4));
    }

    @Test
    void l4ReopensNothingThatIsOpen() {
        examination
                .given(requested(), assessed())
                .when(reopens())
                .expectException(refusedBy(Rule.L4));
    }

    @Test
    void l4AbandonsNothingTwice() {
        examination
                .given(requested(), abandoned())
                .when(abandons())
                .expectException(refusedBy(Rule.L4));
    }

    private static ExaminationRequested requested() {
        return new ExaminationRequested(
                PROGRAMME, ID, LegalForm.AOER, null, CONDITION, null, null, since("2026-03"));
    }

    private static AssessCriterion assesses() {
        return new AssessCriterion(
                PROGRAMME,
                ID,
                Criterion.INFLUENCE,
                "Sitze im Verwaltungsrat",
                Rating.SUITABLE,
                null,
                since("2026-06"));
    }

    private static CriterionAssessed assessed() {
        return new CriterionAssessed(
                PROGRAMME,
                ID,
                Criterion.INFLUENCE,
                "Sitze im Verwaltungsrat",
                Rating.SUITABLE,
                null,
                since("2026-06"));
    }

    private static CompleteExamination completes(@Nullable PaperId paper) {
        return new CompleteExamination(PROGRAMME, ID, "geeignet", null, paper, since("2026-09"));
    }

    private static ExaminationCompleted completed(int round) {
        return new ExaminationCompleted(
                PROGRAMME, ID, round, "geeignet", null, REPORT, since("2026-09"));
    }

    private static PresentExamination presents() {
        return new PresentExamination(
                PROGRAMME,
                ID,
                new PartnerId("kreis-coesfeld"),
                new DeliberationId("it-muensterland-coesfeld"),
                new StepId("kreistag"),
                since("2026-10"));
    }

    private static ExaminationPresentedForDecision presented(int round) {
        return new ExaminationPresentedForDecision(
                PROGRAMME,
                ID,
                round,
                new PartnerId("kreis-coesfeld"),
                new DeliberationId("it-muensterland-coesfeld"),
                new StepId("kreistag"),
                since("2026-10"));
    }

    private static ReopenExamination reopens() {
        return new ReopenExamination(PROGRAMME, ID, "neue Rechtslage", since("2026-11"));
    }

    private static ExaminationReopened reopened() {
        return new ExaminationReopened(PROGRAMME, ID, "neue Rechtslage", since("2026-11"));
    }

    private static AbandonExamination abandons() {
        return new AbandonExamination(PROGRAMME, ID, "verworfen", since("2026-11"));
    }

    private static ExaminationAbandoned abandoned() {
        return new ExaminationAbandoned(PROGRAMME, ID, "verworfen", since("2026-11"));
    }
}
