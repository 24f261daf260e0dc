package de.kommunal.roadmap.web.observing;

import org.springframework.util.unit.DataSize;

import java.util.regex.Pattern;

/**
 * The least that has to be free on a disk.
 *
 * @param percent of its size; 0 if an amount is given
 * @param bytes 0 if a share is given
 */
record FreeSpace(int percent, long bytes) {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2})%");

    /**
     * @param text such as {@code 10%} or {@code 2GB}
     * @throws IllegalArgumentException if it is neither
     */
    static FreeSpace of(String text) {
        var percent = PERCENT.matcher(text);
        return percent.matches()
                ? new FreeSpace(Integer.parseInt(percent.group(1)), 0)
                : new FreeSpace(0, DataSize.parse(text).toBytes());
    }

    /** In bytes, for a disk of this size. */
    long of(long total) {
        return percent == 0 ? bytes : total / 100 * percent;
    }
}
