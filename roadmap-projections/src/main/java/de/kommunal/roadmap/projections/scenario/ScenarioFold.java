package de.kommunal.roadmap.projections.scenario;

import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.scenario.OrganisationModel;
import de.kommunal.roadmap.scenario.ScenarioState;
import de.kommunal.roadmap.scenario.ScenarioView;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

@Component
class ScenarioFold implements ViewFold<ScenarioView> {

    @Override
    public Class<ScenarioView> view() {
        return ScenarioView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.SCENARIO;
    }

    @Override
    public ScenarioView fold(SubjectState state) {
        return new ScenarioView(
                state.id(),
                state.version(),
                state.text("title"),
                state.textOrNull("description"),
                state.one("model", OrganisationModel.class),
                state.list("candidateForms", LegalForm.class),
                state.textOrNull("report"),
                state.orNull("ladderRank", Integer.class),
                state.namesBelow("preferredBy"),
                state.one("state", ScenarioState.class),
                state.textOrNull("mergedInto"),
                state.textOrNull("reason"),
                state.provenance());
    }
}
