package de.kommunal.roadmap.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** An API token as its owner holds it. Only {@link #text} gives it away. */
public final class TokenSecret {

    private static final Pattern SPELLING = Pattern.compile("rmt_[A-Za-z0-9_-]{43}");

    private final String text;

    private TokenSecret(String text) {
        this.text = text;
    }

    public static TokenSecret random() {
        return new TokenSecret("rmt_" + Secrets.base64());
    }

    static Optional<TokenSecret> parse(String text) {
        return SPELLING.matcher(text).matches()
                ? Optional.of(new TokenSecret(text))
                : Optional.empty();
    }

    public String text() {
        return text;
    }

    /** A fast hash is enough, as there is nothing to try out in 256 random bits. */
    String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "rmt_…";
    }
}
