package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * All facts in memory, arranged for the question "what held on that day, as known at that
 * position". Rows are only added; a read sees exactly the positions up to its own.
 */
final class FactIndex {

    private final ReentrantReadWriteLock lock;

    /** Only replaced under the write lock. */
    private volatile FactContent content;

    /** Only written under the write lock; read freely, since positions only grow. */
    private volatile long position;

    FactIndex() {
        this(new ReentrantReadWriteLock(), new FactContent(), 0);
    }

    private FactIndex(ReentrantReadWriteLock lock, FactContent content, long position) {
        this.lock = lock;
        this.content = content;
        this.position = position;
    }

    /**
     * An index of one thread's own on top of this one as it is now. What is added to it leaves this
     * one as it is, and what is added to this one is not seen by it.
     */
    FactIndex fork() {
        return read(
                shared -> new FactIndex(lock, shared.fork(Math.toIntExact(position)), position));
    }

    long position() {
        return position;
    }

    /** How many facts there are, withdrawn ones included. */
    long facts() {
        return read(FactContent::facts);
    }

    /** When the event at a position was recorded. */
    Instant recordedAt(long event) {
        return read(c -> Instant.ofEpochMilli(c.events().recordedAt(Math.toIntExact(event))));
    }

    /** Takes in what the next events say. */
    void add(List<FactRows> events) {
        if (events.isEmpty()) {
            return;
        }
        lock.writeLock().lock();
        try {
            events.forEach(content::add);
            content.arrange();
            position = events.getLast().position();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Shows other content; readers see the old or the new. */
    void replace(FactContent other, long upTo) {
        lock.writeLock().lock();
        try {
            other.arrange();
            content = other;
            position = upTo;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** True if anything was ever said about the subject. */
    boolean knows(ProgrammeId programme, Subject subject) {
        return read(c -> c.subject(programme, subject) != null);
    }

    List<String> programmes() {
        return read(FactContent::programmes);
    }

    /** All subjects of a kind, in the order in which they were first recorded. */
    List<String> subjects(ProgrammeId programme, Subject.Kind kind) {
        return read(c -> {
            var facts = c.programme(programme);
            return facts == null ? List.of() : facts.ids(kind);
        });
    }

    /** What holds about the subject; empty if it does not exist at that moment for the audience. */
    Optional<SubjectState> state(
            ProgrammeId programme, Subject subject, Moment moment, Audience audience) {
        var asOf = AsOf.of(moment, audience);
        return read(c -> {
            var facts = c.subject(programme, subject);
            return facts == null || !c.exists(facts, asOf)
                    ? Optional.empty()
                    : Optional.of(new SubjectState(subject.id(), holding(c, facts, asOf)));
        });
    }

    private static NavigableMap<String, SubjectState.Assertion> holding(
            FactContent content, SubjectFacts subject, AsOf asOf) {
        var holding = new TreeMap<String, SubjectState.Assertion>();
        subject.each((aspect, key) -> {
            var entry = content.leading(subject, key, asOf);
            if (FactContent.holds(key, entry)) {
                holding.put(
                        aspect.name(),
                        new SubjectState.Assertion(
                                content.values().text(key.value(entry)),
                                content.events().id(key.position(entry)),
                                key.place(entry)));
            }
        });
        return holding;
    }

    /** Asks the content while nothing is added to it. */
    <T> T read(Function<FactContent, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(content);
        } finally {
            lock.readLock().unlock();
        }
    }
}
