package de.kommunal.roadmap.projections.concordance;

import de.kommunal.roadmap.concordance.ConcordanceView.Approval;
import de.kommunal.roadmap.concordance.ConcordanceView.CaseStep;
import de.kommunal.roadmap.concordance.ConcordanceView.Decision;
import de.kommunal.roadmap.concordance.ConcordanceView.Forecast;
import de.kommunal.roadmap.concordance.ConcordanceView.Progress;
import de.kommunal.roadmap.concordance.ConcordanceView.Publication;
import de.kommunal.roadmap.concordance.ConcordanceView.StepKind;
import de.kommunal.roadmap.concordance.Concurrence;
import de.kommunal.roadmap.concordance.ProcedureTemplate;
import de.kommunal.roadmap.concordance.ProcedureTemplate.Need;
import de.kommunal.roadmap.shared.EffectiveDate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is missing until the text takes effect, by the procedure of the legal form. */
record WayToEffect(
        ProcedureTemplate procedure,
        Concurrence concurrence,
        boolean declared,
        @Nullable Approval approval,
        @Nullable Publication publication,
        @Nullable EffectiveDate effectiveOn) {

    List<CaseStep> steps() {
        return List.of(
                step(
                        StepKind.RESOLUTIONS,
                        procedure.concurringResolutions(),
                        declared && concurrence.isReached(),
                        resolutions()),
                step(
                        StepKind.APPROVAL,
                        procedure.approval(),
                        isApproved(),
                        procedure.approval().text()),
                step(
                        StepKind.PUBLICATION,
                        procedure.publication(),
                        publication != null,
                        procedure.publication().text()),
                new CaseStep(
                        StepKind.EFFECT,
                        effectiveOn == null ? Progress.OPEN : Progress.DONE,
                        procedure.effect().verified(),
                        procedure.effect().text()));
    }

    private static CaseStep step(StepKind kind, Need need, boolean done, String words) {
        var progress = done ? Progress.DONE : need.needed() ? Progress.OPEN : Progress.NOT_NEEDED;
        return new CaseStep(kind, progress, need.verified(), words);
    }

    private String resolutions() {
        if (!concurrence.isReached()) {
            return "The text is not adopted: " + concurrence.lack();
        }
        return declared
                ? "The concordance is reached."
                : "All that is needed adopted the text; that is to be declared.";
    }

    private boolean isApproved() {
        return approval != null && approval.decision() != null && approval.decision().isApproval();
    }

    /** Empty where the procedure names no first day, or where too little is known yet. */
    List<Forecast> forecast() {
        if (effectiveOn != null) {
            return List.of();
        }
        if (publication != null) {
            return after(publication.publishedOn(), "The first day after the publication.")
                    .toList();
        }
        if (approval == null) {
            return List.of();
        }
        var decision = approval.decision();
        if (decision != null) {
            return afterDecision(decision).toList();
        }
        var periods = approval.periods();
        // the authority was not silent, so no period ends in an approval
        if (periods == null || approval.objection() != null || approval.discussion() != null) {
            return List.of();
        }
        return Stream.concat(
                        silent(periods.objectionUntil(), "the period for objections"),
                        silent(periods.discussionUntil(), "the period for a discussion"))
                .toList();
    }

    private Stream<Forecast> afterDecision(Decision decision) {
        return switch (decision.outcome()) {
            case GRANTED -> after(decision.on(), "If it is published on the day of the approval.");
            // what is dated is the last day of the period
            case DEEMED_GRANTED ->
                    after(
                            decision.on().plusDays(1),
                            "If it is published on the day after the period.");
            case REFUSED -> Stream.of();
        };
    }

    private Stream<Forecast> silent(LocalDate until, String period) {
        return after(
                until.plusDays(1),
                "If the authority is silent, %s counts, and it is published on the day after."
                        .formatted(period));
    }

    private Stream<Forecast> after(LocalDate publishedOn, String words) {
        return procedure.firstDayAfter(publishedOn).stream().map(day -> new Forecast(day, words));
    }
}
