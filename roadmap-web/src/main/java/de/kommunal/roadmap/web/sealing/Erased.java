package de.kommunal.roadmap.web.sealing;

import java.time.LocalDate;

/**
 * That a key was destroyed.
 *
 * @param on the day
 * @param keyFingerprint which key it was, as the event says it
 */
public record Erased(LocalDate on, String keyFingerprint) {

    /** For its file. */
    String text() {
        return on + " " + keyFingerprint + "\n";
    }

    /**
     * @throws RuntimeException if it is something else
     */
    static Erased parse(String text) {
        var parts = text.strip().split(" ", 2);
        return new Erased(LocalDate.parse(parts[0]), parts[1]);
    }
}
