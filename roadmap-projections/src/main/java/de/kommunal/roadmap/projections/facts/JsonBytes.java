package de.kommunal.roadmap.projections.facts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Collects JSON as bytes. Its callers see to it that what they put is JSON. */
final class JsonBytes {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONG_DIGITS = 20;

    private byte[] bytes = new byte[1 << 16];
    private int size;

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
        makeRoom(36);
        hex(high, 60, 8);
        bytes[size++] = '-';
        hex(high, 28, 4);
        bytes[size++] = '-';
        hex(high, 12, 4);
        bytes[size++] = '-';
        hex(low, 60, 4);
        bytes[size++] = '-';
        hex(low, 44, 12);
    }

    private void hex(long bits, int shift, int digits) {
        for (var i = 0; i < digits; i++) {
            bytes[size++] = DIGITS[(int) (bits >>> (shift - 4 * i)) & 0xf];
        }
    }

    /** A day as 2026-02-18. */
    void putDay(int epochDay) {
        var day = LocalDate.ofEpochDay(epochDay);
        makeRoom(10);
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
