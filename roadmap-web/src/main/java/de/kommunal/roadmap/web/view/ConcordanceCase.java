package de.kommunal.roadmap.web.view;

import de.kommunal.roadmap.concordance.ConcordanceView;
import de.kommunal.roadmap.concordance.ConcordanceView.Outcome;
import de.kommunal.roadmap.concordance.ProcedureTemplate;
import de.kommunal.roadmap.concordance.ProcedureTemplates;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A case of concordance as it is shown.
 *
 * @param procedure what law demands of the legal form
 * @param forecasts the earliest days of the effect
 */
record ConcordanceCase(
        ConcordanceView concordance, ProcedureTemplate procedure, List<Forecast> forecasts) {

    /**
     * A day on which it could take effect.
     *
     * @param key name of the message that says on which assumption
     */
    record Forecast(LocalDate day, String key) {}

    static ConcordanceCase of(ConcordanceView concordance) {
        return new ConcordanceCase(
                concordance,
                ProcedureTemplates.shipped().of(concordance.legalForm()),
                IntStream.range(0, concordance.forecast().size())
                        .mapToObj(number ->
                                new Forecast(
                                        concordance.forecast().get(number).earliestEffect(),
                                        "concordance.forecast." + assumption(concordance, number)))
                        .toList());
    }

    private static String assumption(ConcordanceView concordance, int number) {
        if (concordance.publication() != null) {
            return "published";
        }
        var approval = concordance.approval();
        var decision = approval == null ? null : approval.decision();
        if (decision != null) {
            return decision.outcome() == Outcome.GRANTED ? "granted" : "deemed";
        }
        return number == 0 ? "objection" : "discussion";
    }
}
