package de.kommunal.roadmap.projections.facts;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The content of a table as one number: the sum of the SHA-256 hashes of its rows modulo 2^256. It
 * does not depend on the order of the rows, so it is kept row by row and can be computed anew from
 * the table.
 */
final class ContentDigest {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest sha = sha256();
    private BigInteger sum;

    ContentDigest(String hex) {
        sum = new BigInteger(hex, 16);
    }

    ContentDigest() {
        sum = BigInteger.ZERO;
    }

    void add(FactRows event) {
        add(
                "fact",
                event.position(),
                event.eventId(),
                event.programme(),
                event.subject(),
                event.record(),
                event.place(),
                event.effective(),
                event.recordedAt().toEpochMilli(),
                event.publicity(),
                FactText.of(event));
    }

    /** Makes it one that nothing has that is as it was written. */
    void addDamage() {
        add("damaged");
    }

    String hex() {
        var hex = sum.toString(16);
        return "0".repeat(64 - hex.length()) + hex;
    }

    private void add(Object... fields) {
        for (var field : fields) {
            // a length before each field keeps neighbours apart
            var bytes = field.toString().getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            sha.update(bytes);
        }
        sum = sum.add(new BigInteger(1, sha.digest())).mod(MODULUS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
