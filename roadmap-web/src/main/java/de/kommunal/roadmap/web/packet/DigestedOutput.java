package de.kommunal.roadmap.web.packet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what goes by. It can't be closed: what it writes to goes on. */
final class DigestedOutput extends FilterOutputStream {

    private final MessageDigest digest = sha256Digest();
    private long length;

    DigestedOutput(OutputStream out) {
        super(out);
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        digest.update((byte) b);
        length++;
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        digest.update(bytes, from, count);
        length += count;
        out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** In bytes. */
    long length() {
        return length;
    }

    /** Of all that went by, hexadecimal; once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
