package de.kommunal.roadmap.projections.facts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON values as bytes, close together. A value is named by a number that stays the same; short
 * values that are equal share one place.
 */
final class ValuePool {

    /** Number of what does not hold. */
    static final int NONE = -1;

    /** Small enough that the garbage collector does not treat a chunk as something huge. */
    private static final int CHUNK_BITS = 18;

    private static final int CHUNK = 1 << CHUNK_BITS;

    /** Places are multiples of four bytes, so that an int reaches eight gigabytes. */
    private static final int ALIGN_BITS = 2;

    private static final int LENGTH_BYTES = 4;
    private static final int SHARED_UP_TO = 48;

    /** The chunks of a fork have numbers behind all that its base may ever have. */
    private static final int FORK_CHUNK = 1 << 14;

    private final int firstChunk;
    private final byte[][] base;
    private byte[][] chunks = new byte[0][];
    private int used = CHUNK;
    private int[] shared = filled(1 << 10);
    private int sharedCount;

    ValuePool() {
        this(0, new byte[0][]);
    }

    private ValuePool(int firstChunk, byte[][] base) {
        this.firstChunk = firstChunk;
        this.base = base;
    }

    /** A pool that knows all values of this one and keeps its own apart. */
    ValuePool fork() {
        return new ValuePool(FORK_CHUNK, chunks);
    }

    int add(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    /** Takes in the value that is these bytes. */
    int add(byte[] bytes, int from, int to) {
        if (to - from > SHARED_UP_TO) {
            return store(bytes, from, to);
        }
        var slot = slot(bytes, from, to);
        if (shared[slot] != NONE) {
            return shared[slot];
        }
        var value = store(bytes, from, to);
        shared[slot] = value;
        sharedCount++;
        if (sharedCount * 2 > shared.length) {
            growShared();
        }
        return value;
    }

    String text(int value) {
        return new String(
                chunk(value), offset(value) + LENGTH_BYTES, length(value), StandardCharsets.UTF_8);
    }

    /** Appends the value's bytes. */
    void write(int value, JsonBytes out) {
        out.put(chunk(value), offset(value) + LENGTH_BYTES, length(value));
    }

    boolean same(int value, int other) {
        if (value == other || value == NONE || other == NONE) {
            return value == other;
        }
        return Arrays.equals(
                chunk(value),
                offset(value) + LENGTH_BYTES,
                offset(value) + LENGTH_BYTES + length(value),
                chunk(other),
                offset(other) + LENGTH_BYTES,
                offset(other) + LENGTH_BYTES + length(other));
    }

    private byte[] chunk(int value) {
        var number = value >>> (CHUNK_BITS - ALIGN_BITS);
        return number < firstChunk ? base[number] : chunks[number - firstChunk];
    }

    private static int offset(int value) {
        return (value << ALIGN_BITS) & (CHUNK - 1);
    }

    private int length(int value) {
        var chunk = chunk(value);
        var at = offset(value);
        return (chunk[at] & 0xff) << 24
                | (chunk[at + 1] & 0xff) << 16
                | (chunk[at + 2] & 0xff) << 8
                | (chunk[at + 3] & 0xff);
    }

    private int store(byte[] bytes, int from, int to) {
        var length = to - from;
        var size = LENGTH_BYTES + length;
        if (used + size > CHUNK) {
            startChunk(size);
        }
        var chunk = chunks[chunks.length - 1];
        var at = used;
        chunk[at] = (byte) (length >>> 24);
        chunk[at + 1] = (byte) (length >>> 16);
        chunk[at + 2] = (byte) (length >>> 8);
        chunk[at + 3] = (byte) length;
        System.arraycopy(bytes, from, chunk, at + LENGTH_BYTES, length);
        used = (at + size + 3) & -4;
        return ((firstChunk + chunks.length - 1) << (CHUNK_BITS - ALIGN_BITS)) + (at >> ALIGN_BITS);
    }

    /** A value that is larger than a chunk gets one of its own. */
    private void startChunk(int size) {
        if (chunks.length == FORK_CHUNK) {
            throw new IllegalStateException("the values take more than 4 GiB");
        }
        chunks = Arrays.copyOf(chunks, chunks.length + 1);
        chunks[chunks.length - 1] = new byte[Math.max(CHUNK, size)];
        used = 0;
    }

    private int slot(byte[] bytes, int from, int to) {
        var mask = shared.length - 1;
        var slot = hash(bytes, from, to) & mask;
        while (shared[slot] != NONE && !holds(shared[slot], bytes, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean holds(int value, byte[] bytes, int from, int to) {
        var start = offset(value) + LENGTH_BYTES;
        return Arrays.equals(chunk(value), start, start + length(value), bytes, from, to);
    }

    private void growShared() {
        var before = shared;
        shared = filled(before.length * 2);
        for (var value : before) {
            if (value != NONE) {
                var from = offset(value) + LENGTH_BYTES;
                shared[slot(chunk(value), from, from + length(value))] = value;
            }
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        var hash = 1;
        for (var i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 16);
    }

    private static int[] filled(int size) {
        var slots = new int[size];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
