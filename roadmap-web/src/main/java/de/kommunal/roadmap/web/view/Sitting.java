package de.kommunal.roadmap.web.view;

import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.StepState;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * A committee's sitting that deals with a paper.
 *
 * @param missing true if it is over and no outcome is recorded
 */
record Sitting(DeliberationView deliberation, DeliberationView.Step step, boolean missing) {

    /** What is still open, by month and day: also what is over without an outcome. */
    static SequencedMap<YearMonth, List<Sitting>> open(
            List<DeliberationView> deliberations, LocalDate day) {
        var months = new TreeMap<YearMonth, List<Sitting>>();
        deliberations.stream()
                .flatMap(deliberation ->
                        deliberation.steps().stream()
                                .filter(step -> step.state() == StepState.PLANNED)
                                .map(step ->
                                        new Sitting(deliberation, step, step.date().isBefore(day))))
                .sorted(Comparator.comparing(sitting -> sitting.step().date()))
                .forEach(sitting ->
                        months.computeIfAbsent(
                                        YearMonth.from(sitting.step().date()),
                                        month -> new ArrayList<>())
                                .add(sitting));
        return months;
    }
}
