package de.kommunal.roadmap.audit.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The text of a recorded time: UTC, always three fractional digits, always 24 characters, so that
 * texts sort as the times do.
 */
public final class RecordedTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private RecordedTime() {}

    /** Cuts what is finer than a millisecond. */
    public static String text(Instant time) {
        return FORMAT.format(time);
    }

    /**
     * Refuses every other spelling of the same time: what is stored is compared byte by byte.
     *
     * @throws DateTimeException if the text is not exactly what {@link #text} writes
     */
    public static Instant parse(String text) {
        Instant time = Instant.parse(text);
        if (!text(time).equals(text)) {
            throw new DateTimeException("not a canonical recorded time: " + text);
        }
        return time;
    }
}
