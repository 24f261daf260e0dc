package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.AppendTerms;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The store's side of {@link AppendTerms}. */
final class Terms {

    private Terms() {}

    /**
     * @param head the last position, behind which the events of this unit of work are to lie
     */
    static void requireStillDecided(long head) {
        if (!CurrentUnitOfWork.isStarted()) {
            return;
        }
        Map<String, Object> terms = CurrentUnitOfWork.get().root().resources();
        Object decidedAt = terms.get(AppendTerms.DECIDED_AT);
        // after the first append of this unit of work the lock is ours: nothing can have come after
        boolean first = !terms.containsKey(AppendTerms.LAST_POSITION);
        if (first && decidedAt != null && !decidedAt.equals(head)) {
            throw new ConcurrencyException(
                    "decided at position " + decidedAt + ", but the log is at " + head);
        }
    }

    /** True if this unit of work has appended the event at the position. */
    static boolean isOwn(long position) {
        var last = AppendTerms.lastPosition();
        return last.isPresent() && last.getAsLong() == position;
    }

    /** Says where the events came to lie, the last one at the position. */
    static void tell(long position, Instant at, List<PendingEvent> events) {
        CurrentUnitOfWork.ifStarted(unitOfWork -> {
            Map<String, Object> terms = unitOfWork.root().resources();
            var appended = new ArrayList<>(AppendTerms.appended());
            appended.addAll(appended(position - events.size(), events));
            terms.put(AppendTerms.APPENDED, List.copyOf(appended));
            terms.put(AppendTerms.LAST_POSITION, position);
            terms.put(AppendTerms.LAST_SEQUENCE, appended.getLast().sequence());
            terms.put(AppendTerms.LAST_RECORDED_AT, at);
        });
    }

    /** Where events lie that were appended behind a position. */
    static List<AppendTerms.Appended> appended(long behind, List<PendingEvent> events) {
        var appended = new ArrayList<AppendTerms.Appended>(events.size());
        for (PendingEvent event : events) {
            DomainEventMessage<?> message = event.message();
            appended.add(
                    new AppendTerms.Appended(
                            behind + appended.size() + 1,
                            message.getSequenceNumber(),
                            message.getMetaData()));
        }
        return appended;
    }

    /**
     * True if the events of this unit of work can be committed before it, and with others': it was
     * said of it, the transaction is its own, nothing else ties them to a position, and it has
     * appended none yet.
     */
    static boolean mayShare() {
        if (!CurrentUnitOfWork.isStarted()) {
            return false;
        }
        var work = CurrentUnitOfWork.get();
        return work.parent().isEmpty()
                && OwnTransactions.isOwn(work)
                && work.resources().containsKey(AppendTerms.SHARES)
                && !work.resources().containsKey(AppendTerms.DECIDED_AT)
                && !work.resources().containsKey(AppendTerms.LAST_POSITION);
    }

    /** What is yet to be stored with the events of this unit of work; null if nothing is. */
    static AppendTerms.@Nullable Along along() {
        return CurrentUnitOfWork.isStarted()
                ? (AppendTerms.Along)
                        CurrentUnitOfWork.get().root().resources().get(AppendTerms.ALONG)
                : null;
    }

    /** What was to be stored along is. */
    static void storedAlong() {
        CurrentUnitOfWork.ifStarted(work -> work.root().resources().remove(AppendTerms.ALONG));
    }

    /**
     * Whatever has gone wrong on the way: nothing hypothetical is stored.
     *
     * @throws IllegalStateException if a fork is open, or a command that led here is hypothetical
     */
    static void refuseHypothetical() {
        if (Fork.current().isPresent()) {
            throw new IllegalStateException("what happens in a fork is not stored");
        }
        if (CurrentUnitOfWork.isStarted() && works().anyMatch(Terms::isHypothetical)) {
            throw new IllegalStateException("a hypothetical command has lost its fork");
        }
    }

    /** The current unit of work and those around it. */
    private static Stream<UnitOfWork<?>> works() {
        return Stream.iterate(
                CurrentUnitOfWork.get(), work -> work != null, work -> work.parent().orElse(null));
    }

    private static boolean isHypothetical(UnitOfWork<?> work) {
        Message<?> message = work.getMessage();
        return message != null && message.getMetaData().containsKey(AppendTerms.HYPOTHETICAL);
    }
}
