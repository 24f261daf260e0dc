package de.kommunal.roadmap.projections.milestone;

import de.kommunal.roadmap.milestone.MilestoneCategory;
import de.kommunal.roadmap.milestone.MilestoneState;
import de.kommunal.roadmap.milestone.MilestoneView;
import de.kommunal.roadmap.milestone.MilestoneView.Move;
import de.kommunal.roadmap.milestone.MilestoneView.Refinement;
import de.kommunal.roadmap.milestone.MilestoneView.Waiting;
import de.kommunal.roadmap.milestone.Slip;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/**
 * What is said of the milestone itself. How those stand that it waits for is said of them, so it is
 * added where it is read.
 */
@Component
class MilestoneFold implements ViewFold<MilestoneView> {

    @Override
    public Class<MilestoneView> view() {
        return MilestoneView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.MILESTONE;
    }

    @Override
    public Map<String, List<String>> follows() {
        return Map.ofEntries(
                Map.entry(
                        "state",
                        List.of(
                                "plannedDate",
                                "missed/",
                                "achievement",
                                "revocationReason",
                                "cancellationReason")),
                Map.entry("precision", List.of("plannedDate")),
                Map.entry("slip", List.of("firstPlannedDate", "moves/")),
                Map.entry("missedDates", List.of("missed/")),
                Map.entry("actualDate", List.of("achievement")),
                Map.entry("evidence", List.of("achievement")),
                Map.entry("overrideReason", List.of("achievement")),
                Map.entry("overridden", List.of("achievement")));
    }

    @Override
    public MilestoneView fold(SubjectState state) {
        var plannedDate = state.one("plannedDate", EffectiveDate.class);
        var achievement = state.orNull("achievement", Achievement.class);
        var missed = below(state, "missed", EffectiveDate.class);
        var moves = moves(state);
        return new MilestoneView(
                state.id(),
                state.version(),
                state.text("title"),
                state.textOrNull("description"),
                state.one("category", MilestoneCategory.class),
                state.list("partners", String.class),
                stateOf(state, achievement, missed.contains(plannedDate)),
                plannedDate,
                plannedDate.precision(),
                state.one("firstPlannedDate", EffectiveDate.class),
                moves.stream().map(Move::slip).reduce(Slip.NONE, Slip::plus),
                moves,
                below(state, "refinements", Refinement.class),
                missed,
                achievement == null ? null : achievement.actualDate(),
                achievement == null ? null : achievement.evidence(),
                achievement == null ? null : achievement.overrideReason(),
                achievement == null ? List.of() : achievement.overridden(),
                below(state, "waitsFor", Waiting.class),
                List.of(),
                state.textOrNull("revocationReason"),
                state.textOrNull("cancellationReason"),
                state.provenance());
    }

    private static MilestoneState stateOf(
            SubjectState state, @Nullable Achievement achievement, boolean missed) {
        if (state.has("cancellationReason")) {
            return MilestoneState.CANCELLED;
        }
        if (achievement != null) {
            return MilestoneState.ACHIEVED;
        }
        return missed ? MilestoneState.MISSED : MilestoneState.PLANNED;
    }

    private static List<Move> moves(SubjectState state) {
        return state.namesBelow("moves").stream()
                .map(number ->
                        state.one("moves/" + number, RecordedMove.class)
                                .saidBy(state.eventOf("moves/" + number)))
                .toList();
    }

    private static <T> List<T> below(SubjectState state, String path, Class<T> type) {
        return state.namesBelow(path).stream()
                .map(word -> state.one(path + "/" + word, type))
                .toList();
    }
}
