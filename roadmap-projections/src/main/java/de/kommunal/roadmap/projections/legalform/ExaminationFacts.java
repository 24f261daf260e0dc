package de.kommunal.roadmap.projections.legalform;

import static de.kommunal.roadmap.shared.Subject.Kind.EXAMINATION;

import de.kommunal.roadmap.legalform.ExaminationEvent;
import de.kommunal.roadmap.legalform.ExaminationEvent.CriterionAssessed;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationAbandoned;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationCompleted;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationPresentedForDecision;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationReopened;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationRequested;
import de.kommunal.roadmap.legalform.ExaminationState;
import de.kommunal.roadmap.legalform.ExaminationView.Assessment;
import de.kommunal.roadmap.legalform.ExaminationView.Presentation;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

@Component
class ExaminationFacts implements FactFunction<ExaminationEvent> {

    @Override
    public Class<ExaminationEvent> events() {
        return ExaminationEvent.class;
    }

    @Override
    public Facts of(ExaminationEvent event) {
        var facts = Facts.about(EXAMINATION.named(event.id()));
        return switch (event) {
            case ExaminationRequested e ->
                    facts.says("legalForm", e.legalForm())
                            .says("scenario", e.scenario())
                            .says("byCondition", e.byCondition())
                            .says("byResolution", e.byResolution())
                            .says("commissionedBy", e.commissionedBy())
                            .says("state", ExaminationState.REQUESTED);
            case CriterionAssessed e ->
                    facts.says("state", ExaminationState.IN_PROGRESS)
                            .says("criteria/" + e.criterion(), assessment(e));
            case ExaminationCompleted e ->
                    facts.says("state", ExaminationState.COMPLETED)
                            .says("round", e.round())
                            .says("summary", e.summary())
                            .says("report", e.report())
                            .says("paper", e.paper());
            case ExaminationPresentedForDecision e ->
                    facts.says("presentations/" + place(e), presentation(e));
            // what was presented stays in the record, but belongs to the round before
            case ExaminationReopened e ->
                    facts.says("state", ExaminationState.IN_PROGRESS)
                            .ends("summary")
                            .ends("report")
                            .ends("paper")
                            .says("reason", e.reason());
            case ExaminationAbandoned e ->
                    facts.says("state", ExaminationState.ABANDONED).says("reason", e.reason());
        };
    }

    private static Assessment assessment(CriterionAssessed e) {
        return new Assessment(
                e.criterion(), e.finding(), e.rating(), e.evidence(), e.provenance().effective());
    }

    private static String place(ExaminationPresentedForDecision e) {
        return e.round() + "." + e.partner() + "." + e.deliberation() + "." + e.step();
    }

    private static Presentation presentation(ExaminationPresentedForDecision e) {
        return new Presentation(
                e.partner().value(),
                e.deliberation().value(),
                e.step().value(),
                e.round(),
                e.provenance().effective());
    }
}
