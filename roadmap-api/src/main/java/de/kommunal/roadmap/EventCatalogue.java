package de.kommunal.roadmap;

import de.kommunal.roadmap.attestation.AttestationEvent;
import de.kommunal.roadmap.concordance.ConcordanceEvent;
import de.kommunal.roadmap.condition.ConditionEvent;
import de.kommunal.roadmap.context.ContextEvent;
import de.kommunal.roadmap.correction.CorrectionEvent;
import de.kommunal.roadmap.deliberation.DeliberationEvent;
import de.kommunal.roadmap.deliberation.InformationEventEvent;
import de.kommunal.roadmap.deliberation.PaperEvent;
import de.kommunal.roadmap.deliberation.ReservationEvent;
import de.kommunal.roadmap.deliberation.ResolutionEvent;
import de.kommunal.roadmap.effect.EffectEvent;
import de.kommunal.roadmap.erasure.ErasureEvent;
import de.kommunal.roadmap.legalform.AdoptionEvent;
import de.kommunal.roadmap.legalform.ExaminationEvent;
import de.kommunal.roadmap.mandate.MandateEvent;
import de.kommunal.roadmap.mandate.MandateIssued1To2;
import de.kommunal.roadmap.milestone.BaselineEvent;
import de.kommunal.roadmap.milestone.MilestoneEvent;
import de.kommunal.roadmap.milestone.StageEvent;
import de.kommunal.roadmap.partner.CommitteeEvent;
import de.kommunal.roadmap.partner.PartnerEvent;
import de.kommunal.roadmap.position.PositionEvent;
import de.kommunal.roadmap.programme.ProgrammeEvent;
import de.kommunal.roadmap.report.ReportEvent;
import de.kommunal.roadmap.scenario.ScenarioEvent;
import de.kommunal.roadmap.scenario.ScenarioProposed1To2;
import de.kommunal.roadmap.shared.EventTypes;

import org.axonframework.serialization.upcasting.event.EventUpcaster;

import java.util.List;

/**
 * All that the store can hold.
 *
 * @param upcasters in the order in which they apply: an older revision first
 */
public record EventCatalogue(EventTypes types, List<EventUpcaster> upcasters) {

    public EventCatalogue {
        upcasters = List.copyOf(upcasters);
    }

    /** Every feature adds its sealed event interfaces and its upcasters here. */
    public static EventCatalogue roadmap() {
        return new EventCatalogue(
                EventTypes.of(
                        AdoptionEvent.class,
                        AttestationEvent.class,
                        BaselineEvent.class,
                        CommitteeEvent.class,
                        ConcordanceEvent.class,
                        ConditionEvent.class,
                        CorrectionEvent.class,
                        ContextEvent.class,
                        DeliberationEvent.class,
                        EffectEvent.class,
                        ErasureEvent.class,
                        ExaminationEvent.class,
                        InformationEventEvent.class,
                        MilestoneEvent.class,
                        MandateEvent.class,
                        PaperEvent.class,
                        PartnerEvent.class,
                        PositionEvent.class,
                        ProgrammeEvent.class,
                        ReportEvent.class,
                        ReservationEvent.class,
                        ResolutionEvent.class,
                        ScenarioEvent.class,
                        StageEvent.class),
                List.of(new ScenarioProposed1To2(), new MandateIssued1To2()));
    }
}
