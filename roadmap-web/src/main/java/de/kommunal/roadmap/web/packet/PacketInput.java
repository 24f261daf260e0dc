package de.kommunal.roadmap.web.packet;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipInputStream;

/**
 * One file of a packet as it is read: bounded, counted and hashed, and never held as a whole unless
 * it is small.
 */
final class PacketInput {

    private final String name;
    private final InputStream in;
    private final Budget budget;
    private final MessageDigest digest = DigestedOutput.sha256Digest();
    private final byte[] buffer = new byte[8192];
    private int at;
    private int end;
    private long length;
    private long line;

    /** How much may come out of the whole packet. */
    static final class Budget {

        private long left;

        Budget(long packetLength) {
            left = packetLength * PacketFormat.RATIO + PacketFormat.SMALL_FILE;
        }

        private void spend(String name, int bytes) throws PacketProblem {
            left -= bytes;
            if (left < 0) {
                throw PacketProblem.unusable(
                        "too-large",
                        name,
                        "Das Paket enthält mehr als das Hundertfache seiner eigenen Länge.",
                        "The packet holds more than a hundred times its own length.");
            }
        }
    }

    PacketInput(String name, ZipInputStream in, Budget budget) {
        this.name = name;
        this.in = in;
        this.budget = budget;
    }

    String name() {
        return name;
    }

    /** File and line, for people. */
    String place() {
        return name + ":" + line;
    }

    private boolean fill() throws IOException, PacketProblem {
        end = in.read(buffer);
        at = 0;
        if (end <= 0) {
            end = 0;
            return false;
        }
        budget.spend(name, end);
        digest.update(buffer, 0, end);
        length += end;
        return true;
    }

    /** All of a small file. */
    byte[] whole() throws IOException, PacketProblem {
        var bytes = new ByteArrayOutputStream();
        while (fill()) {
            bytes.write(buffer, 0, end);
            require(bytes.size() <= PacketFormat.SMALL_FILE, PacketFormat.SMALL_FILE);
        }
        return bytes.toByteArray();
    }

    /** The next line without its end; null behind the last. Each line has to end with a feed. */
    byte @Nullable [] nextLine() throws IOException, PacketProblem {
        var bytes = new ByteArrayOutputStream();
        line++;
        while (at < end || fill()) {
            var feed = at;
            while (feed < end && buffer[feed] != '\n') {
                feed++;
            }
            bytes.write(buffer, at, feed - at);
            require(bytes.size() <= PacketFormat.LINE, PacketFormat.LINE);
            at = Math.min(end, feed + 1);
            if (feed < end) {
                return bytes.toByteArray();
            }
        }
        if (bytes.size() > 0) {
            throw PacketProblem.untrue(
                    "line-cut-short",
                    place(),
                    "Die letzte Zeile endet nicht.",
                    "The last line does not end.");
        }
        return null;
    }

    private void require(boolean condition, int most) throws PacketProblem {
        if (!condition) {
            throw PacketProblem.unusable(
                    "too-large",
                    name,
                    "Länger als " + most + " Bytes.",
                    "Longer than " + most + " bytes.");
        }
    }

    /** What the manifest has to say of it. */
    Manifest.Entry entry() {
        return new Manifest.Entry(name, length, HexFormat.of().formatHex(digest.digest()));
    }
}
