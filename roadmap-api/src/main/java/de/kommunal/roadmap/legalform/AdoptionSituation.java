package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.concordance.ConcordanceView;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.scenario.ScenarioView;
import de.kommunal.roadmap.shared.LegalForm;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that decides whether a legal form is adopted, as it reads at one position of the log.
 *
 * @param requiredPartners that must have chosen the form
 * @param choices the legal forms that each partner chose last, by adopted items of its resolutions
 * @param scenario absent if there is none on that day
 * @param conditions with the computed ones computed
 * @param concordances of whatever legal form and scenario
 * @param alreadyAdopted true if a legal form was ever adopted, from whatever day on
 */
record AdoptionSituation(
        List<String> requiredPartners,
        Map<String, Set<LegalForm>> choices,
        @Nullable ScenarioView scenario,
        List<ExaminationView> examinations,
        List<ConditionView> conditions,
        List<ConcordanceView> concordances,
        boolean alreadyAdopted) {}
