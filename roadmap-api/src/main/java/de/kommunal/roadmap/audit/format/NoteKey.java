package de.kommunal.roadmap.audit.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public key by which signatures under notes are checked.
 *
 * @param name without blanks and plus signs
 * @param key the public key, without anything around it
 */
public record NoteKey(String name, SignatureType type, Bytes key) {

    private static final Pattern WRITTEN =
            Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");
    private static final int ID_LENGTH = 4;

    public NoteKey {
        if (!name.matches("[^\\s\\p{Z}\\p{Cntrl}+]+")) {
            throw new IllegalArgumentException("no name of a key: \"" + name + "\"");
        }
        if (key.length() != type.keyLength()) {
            throw new IllegalArgumentException(
                    "a key of "
                            + type
                            + " has "
                            + type.keyLength()
                            + " bytes, not "
                            + key.length());
        }
    }

    /** The first four bytes of a hash of name, type and key: to find the key, not to trust it. */
    public Bytes id() {
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        Bytes hash = Bytes.sha256Of(start, type.identifier().shared(), key.shared());
        return Bytes.of(Arrays.copyOf(hash.shared(), ID_LENGTH));
    }

    /** The same key for signatures of another type. */
    public NoteKey as(SignatureType other) {
        return new NoteKey(name, other, key);
    }

    /** Name, id, and type with key, as C2SP signed-note writes a verifier key. */
    public String text() {
        byte[] type = this.type.identifier().shared();
        byte[] typeAndKey = Arrays.copyOf(type, type.length + key.length());
        System.arraycopy(key.shared(), 0, typeAndKey, type.length, key.length());
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typeAndKey);
    }

    /**
     * @throws IllegalArgumentException if the text is not one that {@link #text} writes
     */
    public static NoteKey parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no key: " + text);
        }
        byte[] typeAndKey = Base64.getDecoder().decode(parts.group(3));
        for (SignatureType type : SignatureType.values()) {
            byte[] start = type.identifier().shared();
            if (typeAndKey.length == start.length + type.keyLength()
                    && Arrays.equals(start, Arrays.copyOf(typeAndKey, start.length))) {
                Bytes raw =
                        Bytes.of(Arrays.copyOfRange(typeAndKey, start.length, typeAndKey.length));
                var key = new NoteKey(parts.group(1), type, raw);
                if (key.text().equals(text)) {
                    return key;
                }
            }
        }
        throw new IllegalArgumentException("no key: " + text);
    }
}
