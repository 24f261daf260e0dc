package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * All facts in memory, arranged for the question "what held on that day, as known at that
 * position". Rows are only added; a read sees exactly the positions up to its own.
 */
final class FactIndex {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final FactColumns columns = new FactColumns();
    private final SubjectKeys subjects = new SubjectKeys();

    /** Only written under the write lock; read freely, since positions only grow. */
    private volatile long position;

    long position() {
        return position;
    }

    /** Takes in all rows and withdrawals up to a position; earlier ones are there already. */
    void add(List<FactRow> rows, List<FactRows.Withdrawal> withdrawals, long upTo) {
        lock.writeLock().lock();
        try {
            for (var row : rows) {
                var number = columns.add(row);
                subjects.keyOf(row).add(number, columns);
            }
            withdrawals.forEach(columns::withdraw);
            position = upTo;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets everything and takes in the given rows; readers see the old or the new. */
    void replace(List<FactRow> rows, List<FactRows.Withdrawal> withdrawals, long upTo) {
        lock.writeLock().lock();
        try {
            columns.clear();
            subjects.clear();
            add(rows, withdrawals, upTo);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** True if anything was ever said about the subject. */
    boolean knows(ProgrammeId programme, Subject subject) {
        return read(() -> subjects.aspects(programme, subject).isPresent());
    }

    List<String> programmes() {
        return read(subjects::programmes);
    }

    /** All subjects of a kind, in the order in which they were first recorded. */
    List<String> subjects(ProgrammeId programme, Subject.Kind kind) {
        return read(() -> subjects.ids(programme, kind));
    }

    /** What holds about the subject; empty if it does not exist at that moment for the audience. */
    Optional<SubjectState> state(
            ProgrammeId programme, Subject subject, Moment moment, Audience audience) {
        return read(() ->
                subjects.aspects(programme, subject)
                        .map(aspects -> columns.holding(aspects, moment, audience))
                        .filter(facts -> facts.containsKey(FactRow.CREATED))
                        .map(facts -> new SubjectState(subject.id(), facts)));
    }

    private <T> T read(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
