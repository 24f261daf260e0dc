package de.kommunal.roadmap.projections.mandate;

import de.kommunal.roadmap.mandate.MandateState;
import de.kommunal.roadmap.mandate.MandateView;
import de.kommunal.roadmap.mandate.MandateView.Report;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.PersonalText;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** What follows from the day and from the resolution is added where a mandate is read. */
@Component
class MandateFold implements ViewFold<MandateView> {

    @Override
    public Class<MandateView> view() {
        return MandateView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.MANDATE;
    }

    @Override
    public Map<String, List<String>> follows() {
        return Map.ofEntries(Map.entry("overdue", List.of("dueOn", "state")));
    }

    @Override
    public MandateView fold(SubjectState state) {
        return new MandateView(
                state.id(),
                state.version(),
                state.text("resolution"),
                state.one("item", Integer.class),
                state.text("partner"),
                state.text("addressee"),
                state.orNull("responsible", PersonalText.class),
                state.text("task"),
                state.orNull("dueOn", EffectiveDate.class),
                state.textOrNull("reportTo"),
                state.one("state", MandateState.class),
                state.namesBelow("progress").stream()
                        .map(number -> state.one("progress/" + number, Report.class))
                        .toList(),
                state.orNull("discharge", Report.class),
                false,
                List.of(),
                state.provenance());
    }
}
