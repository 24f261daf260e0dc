package de.kommunal.roadmap.audit.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * What is signed about the log: that it had this root when it had this size.
 *
 * @param origin name of the log, at most 255 bytes
 * @param size number of events, from 1
 */
public record Checkpoint(String origin, long size, Bytes root) {

    private static final String LABEL = "subtree/v1\n\0";
    private static final int MAX_NAME = 255;

    public Checkpoint {
        int length = origin.getBytes(StandardCharsets.UTF_8).length;
        if (length < 1 || length > MAX_NAME || origin.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("no name of a log: " + origin);
        }
        if (size < 1 || root.length() != TreeHash.LENGTH) {
            throw new IllegalArgumentException("no size and root of a log: " + size + ", " + root);
        }
    }

    /** Origin, size and root, a line each, as C2SP tlog-checkpoint writes them. */
    public String text() {
        return "%s\n%d\n%s\n"
                .formatted(origin, size, Base64.getEncoder().encodeToString(root.shared()));
    }

    /**
     * @throws IllegalArgumentException if the text is not one that {@link #text} writes; lines
     *     behind the third are refused, because only one of our two signatures would cover them
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 3 || !lines.get(1).matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("not a checkpoint: " + text);
        }
        var checkpoint =
                new Checkpoint(
                        lines.getFirst(),
                        Long.parseLong(lines.get(1)),
                        Bytes.of(Base64.getDecoder().decode(lines.get(2))));
        if (!checkpoint.text().equals(text)) {
            throw new IllegalArgumentException("not a checkpoint: " + text);
        }
        return checkpoint;
    }

    /**
     * What a cosigner signs with ML-DSA-44: the {@code cosigned_message} of C2SP tlog-cosignature.
     *
     * @param cosigner name of the key, at most 255 bytes
     * @param time of the signature, in seconds since 1970, as it also precedes the signature
     */
    public Bytes cosignedMessage(String cosigner, long time) {
        var out = new ByteArrayOutputStream(256);
        out.writeBytes(LABEL.getBytes(StandardCharsets.US_ASCII));
        name(out, cosigner);
        number(out, time);
        name(out, origin);
        number(out, 0);
        number(out, size);
        out.writeBytes(root.shared());
        return Bytes.of(out.toByteArray());
    }

    private static void name(ByteArrayOutputStream out, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_NAME) {
            throw new IllegalArgumentException("the name is too long: " + name);
        }
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }
}
