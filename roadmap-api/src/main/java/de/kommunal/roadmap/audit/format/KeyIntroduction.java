package de.kommunal.roadmap.audit.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * Says which two keys sign for a log from a time on. It is signed with them and, but for the first,
 * with those before them.
 *
 * @param origin name of the log, and of its keys
 * @param number of the pair of keys, from 1
 * @param since when it was made, in milliseconds at most
 * @param mlDsa44 for checkpoints; under introductions it signs the text
 */
public record KeyIntroduction(
        String origin, int number, Instant since, NoteKey ed25519, NoteKey mlDsa44) {

    private static final String FORMAT = "roadmap-log-keys/v1";

    public KeyIntroduction {
        if (number < 1
                || !ed25519.name().equals(origin)
                || !mlDsa44.name().equals(origin)
                || ed25519.type() != SignatureType.ED25519
                || mlDsa44.type() != SignatureType.ML_DSA_44) {
            throw new IllegalArgumentException(
                    "not the keys of a log: " + number + ", " + ed25519.name() + " for " + origin);
        }
    }

    /** The six lines that are signed. */
    public String text() {
        return String.join(
                        "\n",
                        FORMAT,
                        origin,
                        Integer.toString(number),
                        RecordedTime.text(since),
                        ed25519.text(),
                        mlDsa44.text())
                + "\n";
    }

    /**
     * @throws IllegalArgumentException if the text is not one that {@link #text} writes
     */
    public static KeyIntroduction parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 6 || !lines.get(2).matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("not an introduction of keys: " + text);
        }
        var introduction =
                new KeyIntroduction(
                        lines.get(1),
                        Integer.parseInt(lines.get(2)),
                        time(lines.get(3)),
                        NoteKey.parse(lines.get(4)),
                        NoteKey.parse(lines.get(5)));
        if (!introduction.text().equals(text)) {
            throw new IllegalArgumentException("not an introduction of keys: " + text);
        }
        return introduction;
    }

    private static Instant time(String text) {
        try {
            return RecordedTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no time: " + text, e);
        }
    }
}
