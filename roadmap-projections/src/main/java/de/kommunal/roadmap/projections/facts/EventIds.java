package de.kommunal.roadmap.projections.facts;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntToLongFunction;

/**
 * Finds events by their ids. Ids are UUIDs and kept as two numbers each in the columns of the
 * events; ids of another kind, which the store also allows, are kept as texts.
 */
final class EventIds {

    private static final int UUID_LENGTH = 36;
    private static final int HEX = 16;

    private final IntToLongFunction high;
    private final IntToLongFunction low;
    private final Map<Integer, String> odd = new HashMap<>();
    private final Map<String, Integer> positionOfOdd = new HashMap<>();

    /** Positions in an open hash table; 0 is free. */
    private int[] table = new int[1 << 8];

    private int size;

    EventIds(IntToLongFunction high, IntToLongFunction low) {
        this.high = high;
        this.low = low;
    }

    /** The id as two numbers; null if it is of another kind, such as one in capitals. */
    static @Nullable UUID uuid(String id) {
        if (id.length() != UUID_LENGTH) {
            return null;
        }
        var high = 0L;
        var low = 0L;
        for (var i = 0; i < UUID_LENGTH; i++) {
            var sign = id.charAt(i);
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (sign != '-') {
                    return null;
                }
                continue;
            }
            var digit = isLowerHex(sign) ? Character.digit(sign, HEX) : -1;
            if (digit < 0) {
                return null;
            }
            if (i < UUID_LENGTH / 2) {
                high = high << 4 | digit;
            } else {
                low = low << 4 | digit;
            }
        }
        return new UUID(high, low);
    }

    private static boolean isLowerHex(char sign) {
        return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f');
    }

    void addOdd(int position, String id) {
        odd.put(position, id);
        positionOfOdd.put(id, position);
    }

    /** To be called after the columns have the id. */
    void add(int position) {
        size++;
        if (size * 2 > table.length) {
            grow();
        }
        put(position);
    }

    private void put(int position) {
        var mask = table.length - 1;
        var slot = hash(high.applyAsLong(position), low.applyAsLong(position)) & mask;
        while (table[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        table[slot] = position;
    }

    private void grow() {
        var before = table;
        table = new int[before.length * 2];
        for (var position : before) {
            if (position != 0) {
                put(position);
            }
        }
    }

    int position(String id) {
        var uuid = uuid(id);
        if (uuid == null) {
            return positionOfOdd.getOrDefault(id, 0);
        }
        var mask = table.length - 1;
        var slot = hash(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()) & mask;
        while (table[slot] != 0) {
            var position = table[slot];
            if (high.applyAsLong(position) == uuid.getMostSignificantBits()
                    && low.applyAsLong(position) == uuid.getLeastSignificantBits()) {
                return position;
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    boolean isOdd(int position) {
        return !odd.isEmpty() && odd.containsKey(position);
    }

    String id(int position) {
        var text = odd.get(position);
        return text == null
                ? new UUID(high.applyAsLong(position), low.applyAsLong(position)).toString()
                : text;
    }

    private static int hash(long high, long low) {
        return Long.hashCode((high * 0x9e37_79b9_7f4a_7c15L) ^ low);
    }
}
