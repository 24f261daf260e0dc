package de.kommunal.roadmap.web.access;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a flood of refusals from filling the table: in ten minutes so many of one sender are
 * written one by one, and those behind them are counted in one entry at the end.
 */
final class RefusalLimit {

    static final Duration WINDOW = Duration.ofMinutes(10);

    /** Entries of one sender that are written at once. */
    static final int EACH = 10;

    /** Entries of all senders whom nobody knows. */
    static final int ALL = 100;

    /** Senders that are told apart, beside those who are known. */
    private static final int SENDERS = 100;

    private static final String OTHERS = "others";

    private final Map<String, Counted> senders = new HashMap<>();
    private Instant end = Instant.MIN;
    private int unknown;

    private static final class Counted {
        private int written;
        private int more;
        private @Nullable AccessEntry last;
    }

    /**
     * Whether the entry is to be written now. If not, it is counted.
     *
     * @param sender by whom refusals are told apart; kept in memory only
     */
    synchronized boolean admits(AccessEntry entry, String sender) {
        boolean isUnknown = entry.actor() == null;
        var key = entry.kind() + " " + sender;
        // whoever is known stays apart: there are only so many of them
        if (isUnknown && !senders.containsKey(key) && senders.size() >= SENDERS) {
            key = OTHERS;
        }
        var counted = senders.computeIfAbsent(key, it -> new Counted());
        if (counted.written < EACH && !key.equals(OTHERS) && (!isUnknown || unknown < ALL)) {
            counted.written++;
            unknown += isUnknown ? 1 : 0;
            return true;
        }
        counted.more++;
        counted.last = entry;
        return false;
    }

    /** What was counted, once the time is over; then it begins anew. */
    synchronized List<AccessEntry> over(Instant now) {
        if (now.isBefore(end)) {
            return List.of();
        }
        end = now.plus(WINDOW);
        return all();
    }

    /** The same before the time is over, for the end of the program. */
    synchronized List<AccessEntry> all() {
        var summaries = new ArrayList<AccessEntry>();
        for (var counted : senders.values()) {
            if (counted.last != null) {
                summaries.add(counted.last.repeated(counted.more));
            }
        }
        senders.clear();
        unknown = 0;
        return summaries;
    }
}
