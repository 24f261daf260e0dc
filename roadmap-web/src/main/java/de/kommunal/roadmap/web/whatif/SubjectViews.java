package de.kommunal.roadmap.web.whatif;

import de.kommunal.roadmap.attestation.ProjectionView;
import de.kommunal.roadmap.concordance.ConcordanceReading;
import de.kommunal.roadmap.concordance.ConcordanceView;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.context.ContextItemView;
import de.kommunal.roadmap.correction.CorrectionView;
import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.InformationEventView;
import de.kommunal.roadmap.deliberation.InputReading;
import de.kommunal.roadmap.deliberation.PaperView;
import de.kommunal.roadmap.deliberation.ResolutionReading;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.effect.EffectView;
import de.kommunal.roadmap.erasure.ErasureView;
import de.kommunal.roadmap.legalform.AdoptionView;
import de.kommunal.roadmap.legalform.ConditionReading;
import de.kommunal.roadmap.legalform.ExaminationView;
import de.kommunal.roadmap.mandate.MandateReading;
import de.kommunal.roadmap.mandate.MandateView;
import de.kommunal.roadmap.milestone.BaselineView;
import de.kommunal.roadmap.milestone.MilestoneReading;
import de.kommunal.roadmap.milestone.MilestoneView;
import de.kommunal.roadmap.milestone.StageView;
import de.kommunal.roadmap.partner.CommitteeView;
import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.position.PositionView;
import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.report.ReportView;
import de.kommunal.roadmap.scenario.ScenarioView;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Subject.Kind;

import org.springframework.stereotype.Component;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads any subject as it is read at its own address. */
@Component
class SubjectViews {

    private final Records records;
    private final Map<Kind, Lookup> lookups = new EnumMap<>(Kind.class);

    SubjectViews(
            Records records,
            ConcordanceReading concordances,
            ConditionReading conditions,
            InputReading inputs,
            MandateReading mandates,
            MilestoneReading milestones,
            ResolutionReading resolutions) {
        this.records = records;
        plain(Kind.PROGRAMME, ProgrammeView.class);
        plain(Kind.PARTNER, PartnerView.class);
        plain(Kind.COMMITTEE, CommitteeView.class);
        plain(Kind.REPORT, ReportView.class);
        plain(Kind.SCENARIO, ScenarioView.class);
        plain(Kind.POSITION, PositionView.class);
        plain(Kind.PAPER, PaperView.class);
        plain(Kind.EXAMINATION, ExaminationView.class);
        plain(Kind.ADOPTION, AdoptionView.class);
        plain(Kind.BASELINE, BaselineView.class);
        plain(Kind.STAGE, StageView.class);
        plain(Kind.CONTEXT, ContextItemView.class);
        plain(Kind.EFFECT, EffectView.class);
        plain(Kind.CORRECTION, CorrectionView.class);
        plain(Kind.PROJECTION, ProjectionView.class);
        plain(Kind.PERSON, ErasureView.class);
        completed(Kind.CONCORDANCE, ConcordanceView.class, concordances::at);
        completed(Kind.CONDITION, ConditionView.class, conditions::at);
        completed(Kind.DELIBERATION, DeliberationView.class, inputs::deliberationsAt);
        completed(Kind.INFORMATION_EVENT, InformationEventView.class, inputs::informationEventsAt);
        completed(Kind.MANDATE, MandateView.class, mandates::at);
        completed(Kind.MILESTONE, MilestoneView.class, milestones::at);
        completed(Kind.RESOLUTION, ResolutionView.class, resolutions::at);
    }

    private interface Lookup {

        Optional<? extends View> find(Reading reading, String id);
    }

    /** Empty if it is not there at that moment for that audience. */
    Optional<? extends View> find(Reading reading, Subject subject) {
        var lookup = lookups.get(subject.kind());
        if (lookup == null) {
            throw new IllegalStateException("nobody reads " + subject);
        }
        return lookup.find(reading, subject.id());
    }

    private <V extends View> void plain(Kind kind, Class<V> view) {
        lookups.put(kind, (reading, id) -> records.find(view, reading, id));
    }

    private <V extends View> void completed(
            Kind kind, Class<V> view, Function<Reading, UnaryOperator<V>> completion) {
        lookups.put(
                kind,
                (reading, id) ->
                        records.find(view, reading, id)
                                .map(found -> completion.apply(reading).apply(found)));
    }
}
