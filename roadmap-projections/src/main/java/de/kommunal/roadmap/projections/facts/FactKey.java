package de.kommunal.roadmap.projections.facts;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What was said about one aspect of one subject, by effective day and then by place. An entry is
 * three numbers side by side: its day with flags, the position of its event, and its value.
 *
 * <p>Of each few entries the first day and the earliest position are known. A look-up goes through
 * these first and then looks at few entries, so that it hardly costs more the longer the history
 * is.
 */
final class FactKey {

    static final int NO_ENTRY = -1;

    private static final int NOTHING = Integer.MAX_VALUE;
    private static final int WIDTH = 3;
    private static final int FLAG_BITS = 3;
    private static final int NON_PUBLIC = 1;
    private static final int TOUCHED = 2;
    private static final int REPLACEMENT = 4;

    /** Makes days from the year 1 on numbers that are not negative. */
    private static final int DAY_OFFSET = 719_162;

    private static final int BLOCK_BITS = 3;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private int[] entries;
    private int size;

    /** Of each block the first day and the earliest position; null while there are few entries. */
    private int @Nullable [] blocks;

    /** The first block of which something else is noted than what it has. */
    private int stale = NOTHING;

    /** Places of replacements, by their positions; all others stand at their own. */
    private @Nullable Map<Integer, Long> places;

    FactKey() {
        this(new int[WIDTH], 0);
    }

    private FactKey(int[] entries, int size) {
        this.entries = entries;
        this.size = size;
    }

    /** A copy of what was recorded up to a position. */
    FactKey copyUpTo(int position) {
        var copy = new FactKey(new int[Math.max(1, size) * WIDTH], 0);
        for (var entry = 0; entry < size; entry++) {
            if (position(entry) <= position) {
                System.arraycopy(entries, entry * WIDTH, copy.entries, copy.size * WIDTH, WIDTH);
                copy.size++;
            }
        }
        copy.places = places == null ? null : new HashMap<>(places);
        copy.stale = 0;
        copy.arrange();
        return copy;
    }

    /** Frees what was kept for more entries. */
    void trim() {
        entries = Arrays.copyOf(entries, size * WIDTH);
        blocks = blocks == null ? null : Arrays.copyOf(blocks, blockCount() * 2);
    }

    /**
     * Positions come in ascending order. Nothing may be looked up before {@link #arrange}.
     *
     * @return true if it was arranged until now
     */
    boolean add(int day, long place, boolean nonPublic, int position, int value) {
        makeRoom();
        var at = placeFor(day, place);
        System.arraycopy(entries, at * WIDTH, entries, (at + 1) * WIDTH, (size - at) * WIDTH);
        var flags = (nonPublic ? NON_PUBLIC : 0) | (place == position ? 0 : REPLACEMENT);
        entries[at * WIDTH] = ((day + DAY_OFFSET) << FLAG_BITS) | flags;
        entries[at * WIDTH + 1] = position;
        entries[at * WIDTH + 2] = value;
        size++;
        if (place != position) {
            places = places == null ? new HashMap<>() : places;
            places.put(position, place);
        }
        var wasArranged = stale == NOTHING;
        stale = Math.min(stale, at >> BLOCK_BITS);
        return wasArranged;
    }

    /** Most aspects are said once or twice, so little room is kept free. */
    private void makeRoom() {
        if (size * WIDTH == entries.length) {
            var more = size < 4 ? Math.max(1, size) * 2 : size + (size >> 1);
            entries = Arrays.copyOf(entries, more * WIDTH);
        }
    }

    private int placeFor(int day, long place) {
        if (size == 0 || !isAfter(size - 1, day, place)) {
            return size;
        }
        var low = 0;
        var high = size - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (isAfter(middle, day, place)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean isAfter(int entry, int day, long place) {
        var other = day(entry);
        return other == day ? place(entry) > place : other > day;
    }

    /** Notes first day and earliest position of the blocks that others were added to. */
    void arrange() {
        var first = blocks == null ? 0 : stale;
        stale = NOTHING;
        if (size <= BLOCK * 2) {
            return;
        }
        var known = blocks == null ? new int[0] : blocks;
        if (known.length < blockCount() * 2) {
            known = Arrays.copyOf(known, blockCount() * 3);
        }
        for (var block = first; block < blockCount(); block++) {
            known[block * 2] = day(block << BLOCK_BITS);
            known[block * 2 + 1] = earliest(block);
        }
        blocks = known;
    }

    private int blockCount() {
        return (size + BLOCK - 1) >> BLOCK_BITS;
    }

    private int earliest(int block) {
        var earliest = Integer.MAX_VALUE;
        for (var e = block << BLOCK_BITS; e < Math.min(size, (block + 1) << BLOCK_BITS); e++) {
            earliest = Math.min(earliest, position(e));
        }
        return earliest;
    }

    /**
     * The entry that counts, also if it says that nothing holds; {@link #NO_ENTRY} if none does.
     */
    int leading(AsOf asOf, Withdrawals withdrawals) {
        var known = blocks;
        if (known == null) {
            return leadingIn(0, size - 1, asOf, withdrawals);
        }
        for (var block = lastBlockUpTo(known, asOf.day()); block >= 0; block--) {
            if (known[block * 2 + 1] <= asOf.position()) {
                var start = block << BLOCK_BITS;
                var end = Math.min(size, start + BLOCK) - 1;
                var entry = leadingIn(start, end, asOf, withdrawals);
                if (entry != NO_ENTRY) {
                    return entry;
                }
            }
        }
        return NO_ENTRY;
    }

    private int leadingIn(int start, int end, AsOf asOf, Withdrawals withdrawals) {
        // one past the day's entries, compared with flags and all
        var behind = (asOf.day() + DAY_OFFSET + 1) << FLAG_BITS;
        for (var entry = end; entry >= start; entry--) {
            if (entries[entry * WIDTH] < behind
                    && entries[entry * WIDTH + 1] <= asOf.position()
                    && counts(entry, asOf, withdrawals)) {
                return entry;
            }
        }
        return NO_ENTRY;
    }

    private boolean counts(int entry, AsOf asOf, Withdrawals withdrawals) {
        var flags = entries[entry * WIDTH] & (NON_PUBLIC | TOUCHED);
        if (flags == 0) {
            return true;
        }
        var hidden = asOf.publicOnly() && (flags & NON_PUBLIC) != 0;
        var withdrawn =
                (flags & TOUCHED) != 0 && withdrawals.withdrawn(position(entry), asOf.position());
        return !hidden && !withdrawn;
    }

    /** The last block that begins on the day or before it. */
    private int lastBlockUpTo(int[] known, int day) {
        var low = 0;
        var high = blockCount();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (known[middle * 2] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The last entry that the event at a position made for its day; {@link #NO_ENTRY} if none. */
    int saidBy(int position, int day) {
        for (var entry = lastUpTo(day); entry >= 0 && day(entry) == day; entry--) {
            if (position(entry) == position) {
                return entry;
            }
        }
        return NO_ENTRY;
    }

    /** The event at the position is withdrawn, or counts again: from here on it is looked up. */
    void touch(int position, int day) {
        for (var entry = lastUpTo(day); entry >= 0 && day(entry) == day; entry--) {
            if (position(entry) == position) {
                entries[entry * WIDTH] |= TOUCHED;
            }
        }
    }

    private int lastUpTo(int day) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (day(middle) <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    int day(int entry) {
        return (entries[entry * WIDTH] >>> FLAG_BITS) - DAY_OFFSET;
    }

    long place(int entry) {
        return isReplacement(entry) && places != null
                ? places.getOrDefault(position(entry), 0L)
                : position(entry);
    }

    int position(int entry) {
        return entries[entry * WIDTH + 1];
    }

    int value(int entry) {
        return entries[entry * WIDTH + 2];
    }

    /** True if the entry stands in the place of another one. */
    boolean isReplacement(int entry) {
        return (entries[entry * WIDTH] & REPLACEMENT) != 0;
    }

    boolean isTouched(int entry) {
        return (entries[entry * WIDTH] & TOUCHED) != 0;
    }
}
