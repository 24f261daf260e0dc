package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.concordance.ConcordanceView;
import de.kommunal.roadmap.condition.ConditionState;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.legalform.AdoptionView;
import de.kommunal.roadmap.legalform.ExaminationState;
import de.kommunal.roadmap.legalform.ExaminationView;
import de.kommunal.roadmap.milestone.MilestoneState;
import de.kommunal.roadmap.milestone.MilestoneView;
import de.kommunal.roadmap.web.page.Signal.Level;

import java.time.LocalDate;
import java.util.List;

/** Puts the state of a programme into a few signals; pure, so that the rules can be read here. */
final class Signals {

    private static final String DELIBERATIONS = "deliberations";
    private static final String MILESTONES = "milestones";
    private static final String LEGAL_FORMS = "legal-forms";
    private static final String CONDITIONS = "#conditions";
    private static final String CONCORDANCE = "#concordance";

    private Signals() {}

    /**
     * Sittings that are over without an outcome in the record are what the office waits for.
     *
     * @param ever whether any sitting was ever planned
     */
    static Signal sittings(List<Due> open, boolean ever, LocalDate day) {
        var sittings = open.stream().filter(due -> due.kind() == Due.Kind.SITTING).toList();
        var missing = sittings.stream().filter(due -> due.isOverdueOn(day)).count();
        if (missing > 0) {
            return Signal.of("sittings", Level.ALERT, "missing", missing, DELIBERATIONS);
        }
        if (!sittings.isEmpty()) {
            return Signal.of("sittings", Level.OPEN, "planned", sittings.size(), DELIBERATIONS);
        }
        return Signal.of(
                "sittings",
                ever ? Level.GOOD : Level.NONE,
                ever ? "done" : "none",
                0,
                DELIBERATIONS);
    }

    static Signal conditions(List<ConditionView> conditions) {
        var breached = conditions.stream().filter(c -> !c.breaches().isEmpty()).count();
        if (breached > 0) {
            return Signal.of("conditions", Level.ALERT, "breached", breached, CONDITIONS);
        }
        var open = conditions.stream().filter(c -> c.state() == ConditionState.OPEN).count();
        if (open > 0) {
            return Signal.of("conditions", Level.OPEN, "open", open, CONDITIONS);
        }
        return conditions.isEmpty()
                ? Signal.of("conditions", Level.NONE, "none", 0, CONDITIONS)
                : Signal.of("conditions", Level.GOOD, "settled", conditions.size(), CONDITIONS);
    }

    static Signal milestones(List<MilestoneView> milestones) {
        var missed = count(milestones, MilestoneState.MISSED);
        if (missed > 0) {
            return Signal.of("milestones", Level.ALERT, "missed", missed, MILESTONES);
        }
        var late =
                milestones.stream()
                        .filter(m -> m.state() == MilestoneState.PLANNED)
                        .filter(m -> m.slip().atLeastDays() > 0)
                        .count();
        if (late > 0) {
            return Signal.of("milestones", Level.OPEN, "late", late, MILESTONES);
        }
        var planned = count(milestones, MilestoneState.PLANNED);
        if (planned > 0) {
            return Signal.of("milestones", Level.GOOD, "onPlan", planned, MILESTONES);
        }
        var achieved = count(milestones, MilestoneState.ACHIEVED);
        return achieved > 0
                ? Signal.of("milestones", Level.GOOD, "achieved", achieved, MILESTONES)
                : Signal.of("milestones", Level.NONE, "none", 0, MILESTONES);
    }

    private static long count(List<MilestoneView> milestones, MilestoneState state) {
        return milestones.stream().filter(m -> m.state() == state).count();
    }

    static Signal legalForm(List<ExaminationView> examinations, List<AdoptionView> adoptions) {
        if (!adoptions.isEmpty()) {
            return Signal.of("legalForm", Level.GOOD, "adopted", adoptions.size(), LEGAL_FORMS);
        }
        var running =
                examinations.stream()
                        .filter(e -> e.state() != ExaminationState.ABANDONED)
                        .filter(e -> e.state() != ExaminationState.COMPLETED)
                        .count();
        if (running > 0) {
            return Signal.of("legalForm", Level.OPEN, "examined", running, LEGAL_FORMS);
        }
        var completed =
                examinations.stream().filter(e -> e.state() == ExaminationState.COMPLETED).count();
        return completed > 0
                ? Signal.of("legalForm", Level.OPEN, "toDecide", completed, LEGAL_FORMS)
                : Signal.of("legalForm", Level.NONE, "none", 0, LEGAL_FORMS);
    }

    /** Of all cases together that have not taken effect. */
    static Signal concordance(List<ConcordanceView> cases) {
        var open = cases.stream().filter(c -> c.effectiveOn() == null).toList();
        if (open.isEmpty()) {
            return cases.isEmpty()
                    ? Signal.of("concordance", Level.NONE, "none", 0, CONCORDANCE)
                    : Signal.of("concordance", Level.GOOD, "effective", cases.size(), CONCORDANCE);
        }
        var adopted = open.stream().mapToInt(ConcordanceView::adopted).sum();
        var required = open.stream().mapToInt(ConcordanceView::required).sum();
        return new Signal("concordance", Level.OPEN, "adopted", adopted, required, CONCORDANCE);
    }
}
