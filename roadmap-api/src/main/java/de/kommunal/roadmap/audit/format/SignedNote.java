package de.kommunal.roadmap.audit.format;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with signatures under it, as C2SP signed-note describes it.
 *
 * @param text ends with a line feed
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int MAX_LENGTH = 100_000;
    private static final String SEPARATOR = "\n\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException(
                    "the text of a note ends with a line feed and has no other control characters");
        }
    }

    /** The whole note. */
    public String write() {
        return signatures.stream()
                .map(signature -> signature.line() + "\n")
                .collect(Collectors.joining("", text + "\n", ""));
    }

    /**
     * @throws IllegalArgumentException if it is not written as a note, or is very long
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf(SEPARATOR);
        if (end < 0 || note.length() > MAX_LENGTH || !note.endsWith("\n")) {
            throw new IllegalArgumentException("not a note: no text, an empty line and signatures");
        }
        List<NoteSignature> signatures =
                note.substring(end + SEPARATOR.length()).lines().map(NoteSignature::parse).toList();
        if (signatures.isEmpty()) {
            throw new IllegalArgumentException("a note without a signature");
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }
}
