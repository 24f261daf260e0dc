package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.deliberation.DeliberationEvent.InputLinked;
import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;

/** What is linked to the steps of one deliberation. */
final class Inputs {

    private final Set<Link> links = new HashSet<>();
    private int last;

    private record Link(StepId step, @Nullable Identifier source) {}

    void add(InputLinked event) {
        links.add(
                new Link(
                        event.step(),
                        event.report() == null ? event.informationEvent() : event.report()));
        last = Math.max(last, event.number());
    }

    int nextNumber() {
        return last + 1;
    }

    void refuseIfLinked(PlannedStep step, InputSource source) {
        if (links.contains(new Link(step.id(), source.id()))) {
            throw new Refusal(
                    Rule.N2, "%s is linked to %s already.".formatted(source.id(), step.id()));
        }
    }
}
