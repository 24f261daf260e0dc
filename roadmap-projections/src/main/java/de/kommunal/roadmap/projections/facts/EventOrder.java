package de.kommunal.roadmap.projections.facts;

import java.util.Arrays;

/**
 * The events of a programme twice: by position, and by effective day and position. In the second
 * order an event is one number, the day above and the position below.
 */
final class EventOrder {

    /** Makes days from the year 1 on numbers that are not negative. */
    private static final long DAY_OFFSET = 719_162;

    private int[] byPosition = new int[16];
    private long[] byDay = new long[16];
    private int size;

    /** So many are in order by day; those behind were added in bulk. */
    private int sorted;

    EventOrder copyUpTo(int position) {
        sort();
        var copy = new EventOrder();
        for (var i = 0; i < size && byPosition[i] <= position; i++) {
            copy.size++;
        }
        copy.byPosition = Arrays.copyOf(byPosition, Math.max(16, copy.size));
        copy.byDay = Arrays.stream(byDay, 0, size).filter(e -> position(e) <= position).toArray();
        copy.sorted = copy.size;
        copy.byDay = Arrays.copyOf(copy.byDay, copy.byPosition.length);
        return copy;
    }

    void add(int position, int day) {
        if (size == byPosition.length) {
            byPosition = Arrays.copyOf(byPosition, size * 2);
            byDay = Arrays.copyOf(byDay, size * 2);
        }
        byPosition[size] = position;
        byDay[size] = entry(day, position);
        size++;
    }

    /** Puts what was added since in order by day; to be called before it is read. */
    void sort() {
        if (sorted == size) {
            return;
        }
        if (size - sorted < 64) {
            for (var i = sorted; i < size; i++) {
                insert(i);
            }
        } else {
            Arrays.sort(byDay, 0, size);
        }
        sorted = size;
    }

    private void insert(int from) {
        var entry = byDay[from];
        var at = -Arrays.binarySearch(byDay, 0, from, entry) - 1;
        System.arraycopy(byDay, at, byDay, at + 1, from - at);
        byDay[at] = entry;
    }

    static long entry(int day, int position) {
        return ((day + DAY_OFFSET) << Integer.SIZE) | position;
    }

    static int position(long entry) {
        return (int) entry;
    }

    int size() {
        return size;
    }

    /** By position. */
    int position(int index) {
        return byPosition[index];
    }

    /** The first index whose position is greater. */
    int indexAfter(int position) {
        var found = Arrays.binarySearch(byPosition, 0, size, position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Position of an event in the order of days. */
    int positionByDay(int index) {
        return position(byDay[index]);
    }

    /** The first index in the order of days whose entry is greater. */
    int indexByDayAfter(long entry) {
        var found = Arrays.binarySearch(byDay, 0, size, entry);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
