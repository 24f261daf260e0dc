package de.kommunal.roadmap.projections.mandate;

import static de.kommunal.roadmap.shared.Subject.Kind.MANDATE;

import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.mandate.MandateEvent;
import de.kommunal.roadmap.mandate.MandateEvent.MandateDischarged;
import de.kommunal.roadmap.mandate.MandateEvent.MandateIssued;
import de.kommunal.roadmap.mandate.MandateEvent.MandateProgressReported;
import de.kommunal.roadmap.mandate.MandateState;
import de.kommunal.roadmap.mandate.MandateView.Report;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MandateFacts implements FactFunction<MandateEvent> {

    @Override
    public Class<MandateEvent> events() {
        return MandateEvent.class;
    }

    @Override
    public Facts of(MandateEvent event) {
        var facts = Facts.about(MANDATE.named(event.id()));
        return switch (event) {
            case MandateIssued e ->
                    facts.says("resolution", e.resolution())
                            .says("item", e.item())
                            .says("partner", e.partner())
                            .says("addressee", e.addressee())
                            .says("responsible", e.responsible())
                            .says("task", e.task())
                            .says("dueOn", e.dueOn())
                            .says("reportTo", e.reportTo())
                            .says("state", MandateState.OPEN);
            case MandateProgressReported e ->
                    facts.says("progress/" + e.number(), report(e.text(), e.paper(), e));
            case MandateDischarged e ->
                    facts.says("state", MandateState.DISCHARGED)
                            .says("discharge", report(e.text(), e.paper(), e));
        };
    }

    private static Report report(String text, @Nullable PaperId paper, MandateEvent event) {
        return new Report(
                text, paper == null ? null : paper.value(), event.provenance().effective());
    }
}
