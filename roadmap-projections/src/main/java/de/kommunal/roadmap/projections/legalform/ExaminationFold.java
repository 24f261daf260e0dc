package de.kommunal.roadmap.projections.legalform;

import de.kommunal.roadmap.legalform.ExaminationState;
import de.kommunal.roadmap.legalform.ExaminationView;
import de.kommunal.roadmap.legalform.ExaminationView.Assessment;
import de.kommunal.roadmap.legalform.ExaminationView.Presentation;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

@Component
class ExaminationFold implements ViewFold<ExaminationView> {

    @Override
    public Class<ExaminationView> view() {
        return ExaminationView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.EXAMINATION;
    }

    @Override
    public Map<String, List<String>> follows() {
        return Map.ofEntries(
                Map.entry("round", List.of("round", "state")),
                Map.entry("presentedTo", List.of("presentations/", "round", "state")));
    }

    @Override
    public ExaminationView fold(SubjectState state) {
        var presentations = all(state, "presentations", Presentation.class);
        return new ExaminationView(
                state.id(),
                state.version(),
                state.one("legalForm", LegalForm.class),
                state.textOrNull("scenario"),
                state.textOrNull("byCondition"),
                state.textOrNull("byResolution"),
                state.textOrNull("commissionedBy"),
                state.one("state", ExaminationState.class),
                state.or("round", 0, Integer.class),
                all(state, "criteria", Assessment.class),
                state.textOrNull("summary"),
                state.textOrNull("report"),
                state.textOrNull("paper"),
                presentedTo(state, presentations),
                presentations,
                state.textOrNull("reason"),
                state.provenance());
    }

    /** Only what was presented in the round in which it is completed now. */
    private static List<String> presentedTo(SubjectState state, List<Presentation> presentations) {
        if (state.one("state", ExaminationState.class) != ExaminationState.COMPLETED) {
            return List.of();
        }
        int round = state.one("round", Integer.class);
        return presentations.stream()
                .filter(presentation -> presentation.round() == round)
                .map(Presentation::partner)
                .distinct()
                .toList();
    }

    private static <T> List<T> all(SubjectState state, String path, Class<T> type) {
        return state.namesBelow(path).stream()
                .map(word -> state.one(path + "/" + word, type))
                .toList();
    }
}
