package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.ValueDifference;
import de.kommunal.roadmap.reading.ValueDifference.Why;

import org.jspecify.annotations.Nullable;

/** Compares what holds about one subject at two moments, and says why it differs. */
final class Comparison {

    private final FactContent content;
    private final SubjectFacts subject;
    private final AsOf from;
    private final AsOf to;

    Comparison(FactContent content, SubjectFacts subject, AsOf from, AsOf to) {
        this.content = content;
        this.subject = subject;
        this.from = from;
        this.to = to;
    }

    boolean existsBefore() {
        return content.exists(subject, from);
    }

    boolean existsAfter() {
        return content.exists(subject, to);
    }

    /**
     * What differs in one aspect.
     *
     * @param wasThere false if the subject was not there at the first moment, so that nothing held
     * @param isThere false if it is not there at the second
     * @return null if the same holds
     */
    @Nullable ValueDifference of(Aspect aspect, FactKey key, boolean wasThere, boolean isThere) {
        var before = content.leading(subject, key, from);
        var after = content.leading(subject, key, to);
        var held = wasThere && FactContent.holds(key, before);
        var holds = isThere && FactContent.holds(key, after);
        if (held == holds
                && (!held || content.values().same(key.value(before), key.value(after)))) {
            return null;
        }
        var reason = before == after ? reasonOfBeing() : reason(key, before, after);
        return new ValueDifference(
                aspect.path(),
                held ? IndexStates.value(content, aspect, key, before) : null,
                holds ? IndexStates.value(content, aspect, key, after) : null,
                reason.why(),
                content.events().id(reason.position()),
                reason.position());
    }

    private record Reason(Why why, int position) {}

    private Reason reason(FactKey key, int before, int after) {
        var why = why(key, before, after);
        return new Reason(why, cause(key, before, after, why));
    }

    /** The value is what it was, but the subject was not there, or is there no more. */
    private Reason reasonOfBeing() {
        var created = subject.created();
        if (created == null) {
            return new Reason(Why.CHANGED, subject.events()[0]);
        }
        var before = content.leading(subject, created, from);
        return reason(created, before, content.leading(subject, created, to));
    }

    /**
     * If the later knowledge had already said the same of the earlier day, then what is known has
     * changed and not the world.
     */
    private Why why(FactKey key, int before, int after) {
        var knownLater = content.leading(subject, key, to.at(from.day(), to.position()));
        if (knownLater != after) {
            return Why.CHANGED;
        }
        if (isWithdrawn(key, before) || isPutRight(key, after)) {
            return Why.CORRECTED;
        }
        return after != FactKey.NO_ENTRY && wasRecordedLate(key, after)
                ? Why.LEARNED_LATE
                : Why.CHANGED;
    }

    private boolean isWithdrawn(FactKey key, int entry) {
        return entry != FactKey.NO_ENTRY
                && key.isTouched(entry)
                && content.withdrawals().withdrawn(key.position(entry), to.position());
    }

    /**
     * It stands in the place of what was known at the first moment and was wrong, or counts again.
     */
    private boolean isPutRight(FactKey key, int entry) {
        return entry != FactKey.NO_ENTRY
                && key.place(entry) <= from.position()
                && (key.position(entry) > from.position() || isBack(key, entry));
    }

    private boolean isBack(FactKey key, int entry) {
        return key.isTouched(entry)
                && content.withdrawals().lastChangeOf(key.position(entry), to.position())
                        > from.position();
    }

    private boolean wasRecordedLate(FactKey key, int entry) {
        var recorded = DayOf.recording(content.events().recordedAt(key.position(entry)));
        return recorded > key.day(entry);
    }

    /** The event that made the difference. */
    private int cause(FactKey key, int before, int after, Why why) {
        if (why == Why.CORRECTED
                && (after == FactKey.NO_ENTRY || key.position(after) <= from.position())) {
            var changed = after != FactKey.NO_ENTRY && isPutRight(key, after) ? after : before;
            if (changed != FactKey.NO_ENTRY) {
                return visible(
                        content.withdrawals().lastChangeOf(key.position(changed), to.position()),
                        key.position(changed));
            }
        }
        if (after != FactKey.NO_ENTRY) {
            return key.position(after);
        }
        return before == FactKey.NO_ENTRY ? created() : key.position(before);
    }

    /** Names a correction only to those who may know of it. */
    private int visible(int correction, int otherwise) {
        if (correction == 0 || (to.publicOnly() && content.events().isNonPublic(correction))) {
            return otherwise;
        }
        return correction;
    }

    /** The event by which the subject is there, or no more. */
    private int created() {
        var created = subject.created();
        if (created == null) {
            return subject.events()[0];
        }
        var entry = content.leading(subject, created, to);
        return entry == FactKey.NO_ENTRY ? subject.events()[0] : created.position(entry);
    }
}
