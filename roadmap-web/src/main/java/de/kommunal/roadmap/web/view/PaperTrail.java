package de.kommunal.roadmap.web.view;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.PaperView;
import de.kommunal.roadmap.deliberation.ResolutionView;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A paper on its way through the committees of the partners.
 *
 * @param trails one for each partner that deliberates it
 * @param latest the last day that is known of it
 */
record PaperTrail(PaperView paper, List<Trail> trails, LocalDate latest) {

    /** The deliberation of a partner, step by step. */
    record Trail(DeliberationView deliberation, List<Step> steps) {}

    /** A step with what was resolved in it. */
    record Step(DeliberationView.Step step, List<ResolutionView> resolutions) {}

    /** The one that moved last comes first. */
    static List<PaperTrail> of(
            List<PaperView> papers,
            List<DeliberationView> deliberations,
            List<ResolutionView> resolutions) {
        var byPaper = deliberations.stream().collect(groupingBy(DeliberationView::paper));
        var byStep =
                resolutions.stream()
                        .filter(one -> one.deliberation() != null && one.step() != null)
                        .collect(groupingBy(one -> one.deliberation() + "/" + one.step()));
        return papers.stream()
                .map(paper -> trail(paper, byPaper.getOrDefault(paper.id(), List.of()), byStep))
                .sorted(comparing(PaperTrail::latest).reversed())
                .toList();
    }

    private static PaperTrail trail(
            PaperView paper,
            List<DeliberationView> deliberations,
            Map<String, List<ResolutionView>> byStep) {
        return trail(
                paper,
                deliberations.stream().map(one -> new Trail(one, steps(one, byStep))).toList());
    }

    private static List<Step> steps(
            DeliberationView deliberation, Map<String, List<ResolutionView>> byStep) {
        return deliberation.steps().stream()
                .map(step ->
                        new Step(
                                step,
                                byStep.getOrDefault(
                                        deliberation.id() + "/" + step.id(), List.of())))
                .toList();
    }

    private static PaperTrail trail(PaperView paper, List<Trail> trails) {
        var last =
                trails.stream()
                        .flatMap(trail -> trail.steps().stream())
                        .map(step -> step.step().date());
        return new PaperTrail(
                paper,
                trails,
                Stream.concat(Stream.of(paper.paperDate().earliest()), last)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.MIN));
    }

    /** True if the partner put it forward or deliberates it. */
    boolean concerns(String partner) {
        return paper.partner().equals(partner)
                || trails.stream()
                        .anyMatch(trail -> trail.deliberation().partner().equals(partner));
    }
}
