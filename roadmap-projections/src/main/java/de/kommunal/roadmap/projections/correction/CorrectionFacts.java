package de.kommunal.roadmap.projections.correction;

import static de.kommunal.roadmap.shared.Subject.Kind.CORRECTION;

import de.kommunal.roadmap.correction.CorrectionEvent;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordCorrected;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordVoided;
import de.kommunal.roadmap.correction.CorrectionView.Act;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

/** A correction counts from the moment on at which it is recorded, whatever day it is dated. */
@Component
class CorrectionFacts implements FactFunction<CorrectionEvent> {

    @Override
    public Class<CorrectionEvent> events() {
        return CorrectionEvent.class;
    }

    @Override
    public Facts of(CorrectionEvent event) {
        var facts =
                Facts.about(CORRECTION.named(event.id()))
                        .recordedWith(event.target())
                        .begins()
                        .says("subject", event.target())
                        .says("event", event.event())
                        .says("category", event.category())
                        .says("reason", event.reason())
                        .says("withdrawn", event.withdrawn())
                        .says("reinstated", event.reinstated());
        event.withdrawn().forEach(facts::withdraws);
        event.reinstated().forEach(facts::reinstates);
        return switch (event) {
            case RecordCorrected e -> facts.says("act", Act.CORRECTION).says("wholeSubject", false);
            case RecordVoided e ->
                    voided(
                            facts.says("act", Act.VOIDING).says("wholeSubject", e.wholeSubject()),
                            e);
        };
    }

    /** A voided correction is still read, and says by what it was voided. */
    private static Facts voided(Facts facts, RecordVoided event) {
        var correction = event.correction();
        return correction == null
                ? facts
                : facts.says("correction", correction)
                        .and(
                                Facts.about(CORRECTION.named(correction))
                                        .says("voidedBy", event.id()));
    }
}
