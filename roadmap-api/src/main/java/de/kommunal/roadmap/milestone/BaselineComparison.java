package de.kommunal.roadmap.milestone;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.shared.EffectiveDate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A baseline beside the plan as it is at the moment that is asked for.
 *
 * @param rows the baseline's milestones, then those that came later
 */
public record BaselineComparison(
        String baseline, String name, EffectiveDate takenOn, List<Row> rows) {

    /**
     * One milestone then and now.
     *
     * @param plannedThen absent if it was not planned yet
     * @param plannedNow absent if it is not there at the moment, or not for this reader
     * @param slip from then to now; absent if one of the two is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String milestone,
            @Nullable String title,
            @Nullable EffectiveDate plannedThen,
            @Nullable MilestoneState stateThen,
            @Nullable EffectiveDate plannedNow,
            @Nullable MilestoneState stateNow,
            @Nullable EffectiveDate actualDate,
            @Nullable Slip slip) {}

    public static BaselineComparison of(BaselineView baseline, List<MilestoneView> now) {
        var remaining = now.stream().collect(Collectors.toMap(MilestoneView::id, m -> m));
        var rows = new ArrayList<Row>();
        baseline.entries()
                .forEach(
                        entry -> rows.add(row(entry, remaining.remove(entry.milestone().value()))));
        now.stream()
                .filter(milestone -> remaining.containsKey(milestone.id()))
                .map(milestone -> later(milestone))
                .forEach(rows::add);
        return new BaselineComparison(
                baseline.id(), baseline.name(), baseline.takenOn(), List.copyOf(rows));
    }

    private static Row row(BaselineEntry entry, @Nullable MilestoneView now) {
        return new Row(
                entry.milestone().value(),
                of(now, MilestoneView::title),
                entry.plannedDate(),
                entry.state(),
                of(now, MilestoneView::plannedDate),
                of(now, MilestoneView::state),
                now == null ? null : now.actualDate(),
                now == null ? null : Slip.between(entry.plannedDate(), now.plannedDate()));
    }

    private static Row later(MilestoneView now) {
        return new Row(
                now.id(),
                now.title(),
                null,
                null,
                now.plannedDate(),
                now.state(),
                now.actualDate(),
                null);
    }

    private static <T> @Nullable T of(
            @Nullable MilestoneView now, Function<MilestoneView, T> component) {
        return now == null ? null : component.apply(now);
    }
}
