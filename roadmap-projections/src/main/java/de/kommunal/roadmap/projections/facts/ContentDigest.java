package de.kommunal.roadmap.projections.facts;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The content of a table as one number: the sum of the SHA-256 hashes of its rows modulo 2^256. It
 * does not depend on the order of the rows, so it is kept row by row and can be computed anew from
 * the table.
 */
final class ContentDigest {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private static final HexFormat HEX = HexFormat.of();

    private BigInteger sum;

    ContentDigest(String hex) {
        sum = new BigInteger(hex, 16);
    }

    ContentDigest() {
        sum = BigInteger.ZERO;
    }

    void add(FactRow row) {
        add(
                "fact",
                row.position(),
                row.place(),
                row.ordinal(),
                row.eventId(),
                row.programme(),
                row.kind(),
                row.subject(),
                row.aspect(),
                row.effective(),
                row.publicity(),
                row.value());
    }

    void add(FactRows.Withdrawal withdrawal) {
        add(
                "fact_withdrawal",
                withdrawal.position(),
                withdrawal.eventId(),
                withdrawal.reinstated());
    }

    String hex() {
        var hex = sum.toString(16);
        return "0".repeat(64 - hex.length()) + hex;
    }

    private void add(@Nullable Object... fields) {
        var sha = sha256();
        for (var field : fields) {
            // a length before each field keeps neighbours apart, -1 tells null from empty
            var bytes = field == null ? null : field.toString().getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(4).putInt(bytes == null ? -1 : bytes.length).array());
            if (bytes != null) {
                sha.update(bytes);
            }
        }
        sum = sum.add(new BigInteger(HEX.formatHex(sha.digest()), 16)).mod(MODULUS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
