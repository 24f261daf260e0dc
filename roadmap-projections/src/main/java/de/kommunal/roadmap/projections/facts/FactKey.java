package de.kommunal.roadmap.projections.facts;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * What was said about one aspect of one subject, by effective day and then by place. An entry is
 * two numbers side by side, so that a look at it is one look at the memory: day, place and flags in
 * the one, position and value in the other.
 *
 * <p>Many entries are skipped in blocks of which the earliest position is known, so that the cost
 * of a look-up hardly grows with what was recorded after the moment asked for.
 */
final class FactKey {

    static final int NO_ENTRY = -1;

    private static final int FLAG_BITS = 2;
    private static final long NON_PUBLIC = 1;
    private static final long TOUCHED = 2;
    private static final int PLACE_BITS = 39;
    private static final int DAY_SHIFT = PLACE_BITS + FLAG_BITS;
    private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

    /** Makes days from the year 1 on numbers that are not negative. */
    private static final int DAY_OFFSET = 719_162;

    private static final int BLOCK_BITS = 5;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private long[] entries;
    private int size;
    private int @Nullable [] earliest;

    FactKey() {
        this(new long[2], 0);
    }

    private FactKey(long[] entries, int size) {
        this.entries = entries;
        this.size = size;
    }

    /** A copy of what was recorded up to a position. */
    FactKey copyUpTo(int position) {
        var copy = new FactKey(new long[Math.max(2, size * 2)], 0);
        for (var entry = 0; entry < size; entry++) {
            if (position(entry) <= position) {
                copy.entries[copy.size * 2] = entries[entry * 2];
                copy.entries[copy.size * 2 + 1] = entries[entry * 2 + 1];
                copy.size++;
            }
        }
        copy.noteEarliest(0);
        return copy;
    }

    /** Positions come in ascending order. */
    void add(int day, long place, boolean nonPublic, int position, int value) {
        if (size * 2 == entries.length) {
            // most aspects are said once or twice, so little room is kept free
            entries = Arrays.copyOf(entries, size < 4 ? size * 4 : size * 2 + (size & -2));
        }
        var order =
                ((long) (day + DAY_OFFSET) << DAY_SHIFT)
                        | (place << FLAG_BITS)
                        | (nonPublic ? NON_PUBLIC : 0);
        var at = size;
        while (at > 0 && entries[at * 2 - 2] >>> FLAG_BITS > order >>> FLAG_BITS) {
            at--;
        }
        System.arraycopy(entries, at * 2, entries, at * 2 + 2, (size - at) * 2);
        entries[at * 2] = order;
        entries[at * 2 + 1] = ((long) position << Integer.SIZE) | (value & 0xffff_ffffL);
        size++;
        noteEarliest(at >> BLOCK_BITS);
    }

    /** Notes of blocks from the given one on which position is their earliest. */
    private void noteEarliest(int fromBlock) {
        if (size < BLOCK * 2) {
            return;
        }
        var blocks = (size + BLOCK - 1) >> BLOCK_BITS;
        var known = earliest == null ? new int[blocks * 2] : earliest;
        if (known.length < blocks) {
            known = Arrays.copyOf(known, blocks * 2);
        }
        for (var block = earliest == null ? 0 : fromBlock; block < blocks; block++) {
            var least = Integer.MAX_VALUE;
            for (var e = block << BLOCK_BITS; e < Math.min(size, (block + 1) << BLOCK_BITS); e++) {
                least = Math.min(least, position(e));
            }
            known[block] = least;
        }
        earliest = known;
    }

    /**
     * The entry that counts, also if it says that nothing holds; {@link #NO_ENTRY} if none does.
     */
    int leading(AsOf asOf, Withdrawals withdrawals) {
        var entry = lastUpTo(asOf.day());
        while (entry >= 0) {
            if (position(entry) > asOf.position()) {
                entry = skipLater(entry, asOf.position());
            } else if (counts(entry, asOf, withdrawals)) {
                return entry;
            } else {
                entry--;
            }
        }
        return NO_ENTRY;
    }

    private boolean counts(int entry, AsOf asOf, Withdrawals withdrawals) {
        var flags = entries[entry * 2] & (NON_PUBLIC | TOUCHED);
        if (flags == 0) {
            return true;
        }
        var hidden = asOf.publicOnly() && (flags & NON_PUBLIC) != 0;
        var withdrawn =
                (flags & TOUCHED) != 0 && withdrawals.withdrawn(position(entry), asOf.position());
        return !hidden && !withdrawn;
    }

    /** The next entry before this one whose block has something that was recorded by then. */
    private int skipLater(int entry, int position) {
        var before = entry - 1;
        if (earliest != null) {
            while (before >= 0 && earliest[before >> BLOCK_BITS] > position) {
                before = ((before >> BLOCK_BITS) << BLOCK_BITS) - 1;
            }
        }
        return before;
    }

    /** The last entry of a day or of one before it. */
    private int lastUpTo(int day) {
        if (size == 0 || day(size - 1) <= day) {
            return size - 1;
        }
        var low = 0;
        var high = size - 1;
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
                entries[entry * 2] |= TOUCHED;
            }
        }
    }

    int day(int entry) {
        return (int) (entries[entry * 2] >>> DAY_SHIFT) - DAY_OFFSET;
    }

    long place(int entry) {
        return (entries[entry * 2] >>> FLAG_BITS) & PLACE_MASK;
    }

    int position(int entry) {
        return (int) (entries[entry * 2 + 1] >>> Integer.SIZE);
    }

    int value(int entry) {
        return (int) entries[entry * 2 + 1];
    }

    /** True if the entry stands in the place of another one. */
    boolean isReplacement(int entry) {
        return place(entry) != position(entry);
    }

    boolean isTouched(int entry) {
        return (entries[entry * 2] & TOUCHED) != 0;
    }
}
