package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.shared.Publicity;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The facts' fields, each a column, so that a million of them stay small and close together. */
final class FactColumns {

    private int size;
    private int[] day = new int[64];
    private long[] position = new long[64];
    private long[] place = new long[64];
    private @Nullable Withdrawals[] withdrawals = new @Nullable Withdrawals[64];
    private boolean[] nonPublic = new boolean[64];
    private String[] eventId = new String[64];
    private @Nullable String[] value = new @Nullable String[64];
    private final Map<String, Integer> firstRowOf = new HashMap<>();

    int add(FactRow row) {
        if (size == day.length) {
            grow();
        }
        // one String per event, not one per row
        var first = firstRowOf.putIfAbsent(row.eventId(), size);
        day[size] = Math.toIntExact(row.effective().toEpochDay());
        position[size] = row.position();
        place[size] = row.place();
        withdrawals[size] = FactRow.isForEver(row.aspect()) ? Withdrawals.NONE : null;
        nonPublic[size] = row.publicity() == Publicity.NON_PUBLIC;
        eventId[size] = first == null ? row.eventId() : eventId[first];
        value[size] = row.value();
        return size++;
    }

    void withdraw(FactRows.Withdrawal withdrawal) {
        var first = firstRowOf.get(withdrawal.eventId());
        if (first == null) {
            return;
        }
        for (var row = first; row < size && eventId[row].equals(withdrawal.eventId()); row++) {
            var before = withdrawals[row];
            withdrawals[row] = (before == null ? Withdrawals.EMPTY : before).and(withdrawal);
        }
    }

    /** True if the one row comes after the other: on a later day, or on the same day. */
    boolean isAfter(int row, int other) {
        return day[row] == day[other] ? place[row] > place[other] : day[row] > day[other];
    }

    NavigableMap<String, SubjectState.Assertion> holding(
            NavigableMap<String, FactKey> aspects, Moment moment, Audience audience) {
        var holding = new TreeMap<String, SubjectState.Assertion>();
        aspects.forEach((aspect, key) -> {
            var row = leading(key, moment, audience);
            var json = row < 0 ? null : value[row];
            if (json != null) {
                holding.put(aspect, new SubjectState.Assertion(json, eventId[row], place[row]));
            }
        });
        return holding;
    }

    /** The row with the greatest effective day and place that counts, or -1. */
    private int leading(FactKey key, Moment moment, Audience audience) {
        var validAt = moment.validAt().toEpochDay();
        for (var place = key.size() - 1; place >= 0; place--) {
            var row = key.row(place);
            if (day[row] <= validAt
                    && position[row] <= moment.position()
                    && !(nonPublic[row] && audience == Audience.PUBLIC)
                    && !withdrawnBy(row, moment.position())) {
                return row;
            }
        }
        return -1;
    }

    private boolean withdrawnBy(int row, long at) {
        var changes = withdrawals[row];
        return changes != null && changes.withdrawnAt(at);
    }

    void clear() {
        size = 0;
        Arrays.fill(withdrawals, null);
        firstRowOf.clear();
    }

    private void grow() {
        var more = size * 2;
        day = Arrays.copyOf(day, more);
        position = Arrays.copyOf(position, more);
        place = Arrays.copyOf(place, more);
        withdrawals = Arrays.copyOf(withdrawals, more);
        nonPublic = Arrays.copyOf(nonPublic, more);
        eventId = Arrays.copyOf(eventId, more);
        value = Arrays.copyOf(value, more);
    }
}
