package de.kommunal.roadmap.audit.format;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signature line of a note.
 *
 * @param keyId four bytes by which its key is found
 * @param signature what follows them
 */
public record NoteSignature(String name, Bytes keyId, Bytes signature) {

    private static final Pattern LINE = Pattern.compile("— ([^\\s+]+) ([A-Za-z0-9+/]+=*)");
    private static final int ID_LENGTH = 4;

    public static NoteSignature of(NoteKey key, Bytes signature) {
        return new NoteSignature(key.name(), key.id(), signature);
    }

    /** Whether it says to be made with this key. */
    public boolean names(NoteKey key) {
        return name.equals(key.name()) && keyId.equals(key.id());
    }

    /** The line, without its end. */
    public String line() {
        byte[] all = Arrays.copyOf(keyId.shared(), keyId.length() + signature.length());
        System.arraycopy(signature.shared(), 0, all, keyId.length(), signature.length());
        return "— " + name + " " + Base64.getEncoder().encodeToString(all);
    }

    /**
     * @throws IllegalArgumentException if it is no signature line
     */
    public static NoteSignature parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no signature line: " + line);
        }
        byte[] all = Base64.getDecoder().decode(parts.group(2));
        if (all.length <= ID_LENGTH) {
            throw new IllegalArgumentException("no signature in the line: " + line);
        }
        var signature =
                new NoteSignature(
                        parts.group(1),
                        Bytes.of(Arrays.copyOf(all, ID_LENGTH)),
                        Bytes.of(Arrays.copyOfRange(all, ID_LENGTH, all.length)));
        // the last digit has bits that are not looked at: they could be changed unseen
        if (!signature.line().equals(line)) {
            throw new IllegalArgumentException("not written as signature lines are: " + line);
        }
        return signature;
    }
}
