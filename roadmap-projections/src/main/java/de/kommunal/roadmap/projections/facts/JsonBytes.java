package de.kommunal.roadmap.projections.facts;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Collects JSON as bytes. Its callers see to it that what they put is JSON. */
final class JsonBytes {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONG_DIGITS = 20;
    private static final int UUID_LENGTH = 36;
    private static final int DAY_LENGTH = 10;
    private static final int DAYS = 1 << 12;

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final VarHandle FOUR =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[1 << 16];
    private int size;

    /** Spellings of days, each in a slot that it may lose to another day. */
    private final byte[] days = new byte[DAYS * DAY_LENGTH];

    private final int[] dayAt = new int[DAYS];

    JsonBytes() {
        Arrays.fill(dayAt, Integer.MIN_VALUE);
    }

    int size() {
        return size;
    }

    void put(byte[] source) {
        put(source, 0, source.length);
    }

    void put(byte[] source, int offset, int length) {
        makeRoom(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    /** Text that needs no escapes. */
    void put(String ascii) {
        put(ascii.getBytes(StandardCharsets.UTF_8));
    }

    void put(char ascii) {
        makeRoom(1);
        bytes[size++] = (byte) ascii;
    }

    void put(long number) {
        if (number < 0) {
            put(Long.toString(number));
            return;
        }
        makeRoom(LONG_DIGITS);
        var digits = 1;
        for (var rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        var left = number;
        for (var at = size + digits - 1; at >= size; at--) {
            bytes[at] = DIGITS[(int) (left % 10)];
            left /= 10;
        }
        size += digits;
    }

    /** A UUID as it is usually written. */
    void putUuid(long high, long low) {
        makeRoom(UUID_LENGTH);
        var first = hex((int) (high >>> Integer.SIZE));
        var second = hex((int) high);
        var third = hex((int) (low >>> Integer.SIZE));
        EIGHT.set(bytes, size, first);
        bytes[size + 8] = '-';
        FOUR.set(bytes, size + 9, (int) (second >>> Integer.SIZE));
        bytes[size + 13] = '-';
        FOUR.set(bytes, size + 14, (int) second);
        bytes[size + 18] = '-';
        FOUR.set(bytes, size + 19, (int) (third >>> Integer.SIZE));
        bytes[size + 23] = '-';
        FOUR.set(bytes, size + 24, (int) third);
        EIGHT.set(bytes, size + 28, hex((int) low));
        size += UUID_LENGTH;
    }

    /** Eight hexadecimal digits at once: each half byte becomes a byte, and that a digit. */
    private static long hex(int bits) {
        var spread = bits & 0xffff_ffffL;
        spread = (spread | spread << 16) & 0x0000_ffff_0000_ffffL;
        spread = (spread | spread << 8) & 0x00ff_00ff_00ff_00ffL;
        spread = (spread | spread << 4) & 0x0f0f_0f0f_0f0f_0f0fL;
        var letters = ((spread + 0x0606_0606_0606_0606L) >>> 4) & 0x0101_0101_0101_0101L;
        return spread + 0x3030_3030_3030_3030L + letters * ('a' - '0' - 10);
    }

    /** A day as 2026-02-18. Most of many values are of some days, so these are kept. */
    void putDay(int epochDay) {
        var slot = epochDay & (DAYS - 1);
        makeRoom(DAY_LENGTH);
        if (dayAt[slot] == epochDay) {
            System.arraycopy(days, slot * DAY_LENGTH, bytes, size, DAY_LENGTH);
            size += DAY_LENGTH;
        } else {
            spellDay(LocalDate.ofEpochDay(epochDay));
            System.arraycopy(bytes, size - DAY_LENGTH, days, slot * DAY_LENGTH, DAY_LENGTH);
            dayAt[slot] = epochDay;
        }
    }

    private void spellDay(LocalDate day) {
        decimal(day.getYear(), 4);
        bytes[size++] = '-';
        decimal(day.getMonthValue(), 2);
        bytes[size++] = '-';
        decimal(day.getDayOfMonth(), 2);
    }

    private void decimal(int number, int digits) {
        var left = number;
        for (var at = size + digits - 1; at >= size; at--) {
            bytes[at] = DIGITS[left % 10];
            left /= 10;
        }
        size += digits;
    }

    /** Writes out what was collected and begins anew. */
    void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    private void makeRoom(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
