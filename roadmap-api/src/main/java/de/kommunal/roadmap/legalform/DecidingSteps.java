package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.deliberation.StepRole;
import de.kommunal.roadmap.legalform.ExaminationView.Presentation;
import de.kommunal.roadmap.reading.Page;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps in which partners decide. What is presented in a preliminary step is presented, but not
 * for decision (rule C6).
 */
record DecidingSteps(Set<Place> places) {

    /** A step, by the partner whose it is. */
    record Place(String partner, String deliberation, String step) {}

    static DecidingSteps of(Page<DeliberationView> deliberations) {
        return new DecidingSteps(
                deliberations.items().stream()
                        .flatMap(d ->
                                d.steps().stream()
                                        .filter(step -> step.role() == StepRole.DECISIVE)
                                        .map(step -> new Place(d.partner(), d.id(), step.id())))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean include(Presentation presentation) {
        return places.contains(
                new Place(
                        presentation.partner(), presentation.deliberation(), presentation.step()));
    }

    /** True if the resolution was not taken in a step that does not decide. */
    boolean allow(ResolutionView resolution) {
        var deliberation = resolution.deliberation();
        var step = resolution.step();
        return deliberation == null
                || step == null
                || places.contains(new Place(resolution.partner(), deliberation, step));
    }
}
