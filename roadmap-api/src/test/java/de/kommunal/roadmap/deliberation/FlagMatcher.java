package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.deliberation.DeliberationEvent.StepOutcomeRecorded;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionAmended;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionBecameEffective;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRevoked;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionSuperseded;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.eventhandling.EventMessage;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

import java.util.List;

/** Says by which rules, and by no others, the recorded event is flagged. */
final class FlagMatcher extends TypeSafeMatcher<List<EventMessage<?>>> {

    private final List<Rule> rules;

    private FlagMatcher(List<Rule> rules) {
        this.rules = rules;
    }

    static Matcher<List<EventMessage<?>>> flaggedBy(Rule... rules) {
        return new FlagMatcher(List.of(rules));
    }

    static Matcher<List<EventMessage<?>>> notFlagged() {
        return flaggedBy();
    }

    @Override
    protected boolean matchesSafely(List<EventMessage<?>> events) {
        return events.size() == 1
                && irregularities(events.getFirst().getPayload()).stream()
                        .map(Irregularity::rule)
                        .toList()
                        .equals(rules);
    }

    private static List<Irregularity> irregularities(Object event) {
        return switch (event) {
            case StepOutcomeRecorded e -> e.irregularities();
            case ResolutionRecorded e -> e.irregularities();
            case ResolutionAmended e -> e.irregularities();
            case ResolutionSuperseded e -> e.irregularities();
            case ResolutionRevoked e -> e.irregularities();
            case ResolutionBecameEffective e -> e.irregularities();
            default -> throw new IllegalArgumentException(event + " is never flagged");
        };
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("one event flagged by exactly " + rules);
    }
}
