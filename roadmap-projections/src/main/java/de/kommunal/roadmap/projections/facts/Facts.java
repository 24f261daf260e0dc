package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Collects what one event says. An aspect is a path, such as {@code steps/kreistag/date}. */
public final class Facts {

    private final Subject subject;
    private Subject recordOf;
    private final List<Fact> list = new ArrayList<>();

    private Facts(Subject subject) {
        this.subject = subject;
        this.recordOf = subject;
    }

    public static Facts about(Subject subject) {
        return new Facts(subject);
    }

    /** The aspect has the value; null says nothing, as in a change that leaves it as it is. */
    public Facts says(String aspect, @Nullable Object value) {
        if (value != null) {
            list.add(new Fact.Assertion(subject, aspect, value));
        }
        return this;
    }

    /**
     * The subject is there from this event's date on. Its first event says so without being told;
     * another one does that says all of the subject anew and may be dated before the first, or take
     * its place.
     */
    public Facts begins() {
        return says(FactRow.CREATED, true);
    }

    /** The aspect holds no more. */
    public Facts ends(String aspect) {
        list.add(new Fact.Assertion(subject, aspect, null));
        return this;
    }

    public Facts flags(List<Irregularity> irregularities) {
        irregularities.forEach(flag -> says("irregularities/" + flag.rule().id(), flag.detail()));
        return this;
    }

    /** What the given event said counts no more; this event says it anew or not at all. */
    public Facts withdraws(String eventId) {
        list.add(new Fact.Withdrawal(eventId));
        return this;
    }

    /** What the given event said counts again. */
    public Facts reinstates(String eventId) {
        list.add(new Fact.Reinstatement(eventId));
        return this;
    }

    /** The event is one of the history of another subject, whose version it advances too. */
    public Facts recordedWith(Subject other) {
        recordOf = other;
        return this;
    }

    /** Adds what is said about another subject. */
    public Facts and(Facts others) {
        list.addAll(others.list);
        return this;
    }

    Subject subject() {
        return subject;
    }

    Subject recordOf() {
        return recordOf;
    }

    public List<Fact> list() {
        return List.copyOf(list);
    }
}
