package de.kommunal.roadmap.concordance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * The digest by which texts of resolutions are compared: SHA-256 of the text's UTF-8 bytes in
 * Unicode normalisation form C and with line feeds as line ends, as 64 lower-case hexadecimal
 * digits. Nothing else is changed, so another blank is another text.
 */
public final class TextHash {

    private TextHash() {}

    public static String of(String text) {
        var bytes = normalised(text).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static String normalised(String text) {
        return Normalizer.normalize(
                text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
