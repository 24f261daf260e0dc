package de.kommunal.roadmap.shared;

import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** Says by which rule a command is refused. */
public final class RefusalMatcher extends TypeSafeMatcher<Refusal> {

    private final Rule rule;

    private RefusalMatcher(Rule rule) {
        super(Refusal.class);
        this.rule = rule;
    }

    public static Matcher<Refusal> refusedBy(Rule rule) {
        return new RefusalMatcher(rule);
    }

    @Override
    protected boolean matchesSafely(Refusal refusal) {
        return refusal.rule() == rule;
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("refused by rule " + rule);
    }
}
