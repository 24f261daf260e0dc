package de.kommunal.roadmap.projections.store;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** docs/audit/log-format.md written down once more from the text, on hexadecimal strings. */
final class NaiveLog {

    private final List<String> leaves;

    NaiveLog(JdbcClient jdbc) {
        leaves =
                jdbc
                        .sql("select * from domain_event order by global_index")
                        .query()
                        .listOfRows()
                        .stream()
                        .map(NaiveLog::leaf)
                        .toList();
    }

    List<String> leaves() {
        return leaves;
    }

    String root() {
        return root(leaves);
    }

    private static String leaf(Map<String, Object> row) {
        byte[] payload = (byte[]) row.get("payload");
        byte[] metadata = (byte[]) row.get("meta_data");
        return sha256(
                "00"
                        + text("roadmap-event/v1")
                        + number(row.get("global_index"))
                        + text(row.get("event_identifier"))
                        + text(row.get("aggregate_identifier"))
                        + text(row.get("type"))
                        + number(row.get("sequence_number"))
                        + text(row.get("time_stamp"))
                        + text(row.get("payload_type"))
                        + text(row.get("payload_revision"))
                        + number(payload.length)
                        + field(sha256(hex(payload)))
                        + number(metadata.length)
                        + field(sha256(hex(metadata))));
    }

    private static String root(List<String> leaves) {
        if (leaves.size() < 2) {
            return leaves.isEmpty() ? sha256("") : leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return sha256(
                "01" + root(leaves.subList(0, split)) + root(leaves.subList(split, leaves.size())));
    }

    private static String text(Object value) {
        return field(hex(value.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String number(Object value) {
        return field(String.format("%016x", ((Number) value).longValue()));
    }

    private static String field(String hex) {
        return String.format("%08x", hex.length() / 2) + hex;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String sha256(String hex) {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(hex)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
