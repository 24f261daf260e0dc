package de.kommunal.roadmap.legalform;

import static de.kommunal.roadmap.shared.Sample.since;

import de.kommunal.roadmap.condition.ConditionKind;
import de.kommunal.roadmap.condition.ConditionKind.Proof;
import de.kommunal.roadmap.condition.ConditionParameters;
import de.kommunal.roadmap.condition.ConditionState;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.condition.ConditionView.Shown;
import de.kommunal.roadmap.condition.DecisionKind;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.scenario.OrganisationModel;
import de.kommunal.roadmap.scenario.ScenarioState;
import de.kommunal.roadmap.scenario.ScenarioView;
import de.kommunal.roadmap.shared.LegalForm;

import java.util.List;

/** Views as the read side would answer them. */
final class Views {

    static final String COESFELD = "kreis-coesfeld";
    static final String MUENSTER = "stadt-muenster";

    private Views() {}

    static ScenarioView scenario(ScenarioState state, LegalForm... candidates) {
        return new ScenarioView(
                "holding",
                1,
                "Holding",
                null,
                OrganisationModel.HOLDING,
                List.of(candidates),
                null,
                null,
                List.of(),
                state,
                null,
                null,
                since("2025-10"));
    }

    static ExaminationView examination(
            LegalForm form, ExaminationState state, String... presentedTo) {
        return new ExaminationView(
                "examination-" + form.name().toLowerCase(java.util.Locale.ROOT),
                1,
                form,
                null,
                null,
                null,
                null,
                state,
                List.of(),
                null,
                null,
                null,
                List.of(presentedTo),
                List.of(),
                null,
                since("2026-09"));
    }

    static ConditionView alternatives(String partner, int minimum) {
        return condition(
                partner,
                ConditionKind.MIN_ALTERNATIVES,
                new ConditionParameters(
                        minimum,
                        OrganisationModel.HOLDING,
                        List.of(LegalForm.GMBH, LegalForm.ZWECKVERBAND),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                DecisionKind.LEGAL_FORM_ADOPTION);
    }

    static ConditionView concurrence(String... partners) {
        return condition(
                COESFELD,
                ConditionKind.CONCURRENT_RESOLUTIONS,
                new ConditionParameters(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(partners).stream().map(PartnerId::new).toList()),
                DecisionKind.LEGAL_FORM_ADOPTION);
    }

    static ConditionView condition(
            String partner,
            ConditionKind kind,
            ConditionParameters parameters,
            DecisionKind appliesTo,
            Shown... evidence) {
        return new ConditionView(
                "condition",
                1,
                partner,
                "kreistag-coesfeld",
                "kreistag-2026-02-18",
                2,
                kind,
                "Maßgabe",
                parameters,
                List.of(appliesTo),
                ConditionState.OPEN,
                kind.proof() == Proof.COMPUTED,
                List.of(evidence),
                null,
                null,
                null,
                null,
                null,
                since("2026-02-18"));
    }
}
