package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.concordance.ConcordanceView;
import de.kommunal.roadmap.condition.ConditionState;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.legalform.AdoptionView;
import de.kommunal.roadmap.legalform.ExaminationView;
import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.scenario.ScenarioState;
import de.kommunal.roadmap.scenario.ScenarioView;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a programme stands, at one glance.
 *
 * @param inAgreement number of partners that belong to an agreement
 * @param next what comes next, the nearest first
 * @param waiting what should have happened by now, the oldest first
 */
record Overview(
        int partners,
        long inAgreement,
        List<ScenarioView> scenarios,
        List<AdoptionView> adoptions,
        List<Signal> signals,
        List<Due> next,
        List<Due> waiting,
        List<ConditionView> openConditions,
        List<ConcordanceView> concordances) {

    private static final int MOST = 6;

    static Overview of(Reading reading, PageRecords records, List<Due> open, LocalDate day) {
        var partners = records.all(PartnerView.class, reading);
        var adoptions = records.all(AdoptionView.class, reading);
        var conditions = records.conditions(reading);
        var concordances = records.concordances(reading);
        var signals =
                List.of(
                        Signals.sittings(
                                open, !records.all(DeliberationView.class, reading).isEmpty(), day),
                        Signals.conditions(conditions),
                        Signals.milestones(records.milestones(reading)),
                        Signals.legalForm(records.all(ExaminationView.class, reading), adoptions),
                        Signals.concordance(concordances));
        return new Overview(
                partners.size(),
                partners.stream().filter(partner -> !partner.agreements().isEmpty()).count(),
                records.all(ScenarioView.class, reading).stream()
                        .filter(scenario -> scenario.state() == ScenarioState.PROPOSED)
                        .toList(),
                adoptions,
                signals,
                open.stream().filter(due -> !due.isOverdueOn(day)).limit(MOST).toList(),
                open.stream().filter(due -> due.isOverdueOn(day)).toList(),
                conditions.stream().filter(c -> c.state() == ConditionState.OPEN).toList(),
                concordances);
    }
}
