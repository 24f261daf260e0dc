package de.kommunal.roadmap.web.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret with which all texts about one person are sealed: 256 random bits. */
final class PersonKey {

    private static final int BYTES = 32;
    private static final String FINGERPRINT = "roadmap-person-key/v1";
    private static final String ENCRYPTION = "roadmap-person-key/v1/encryption";
    private static final String NONCE = "roadmap-person-key/v1/nonce";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private PersonKey(byte[] secret) {
        this.secret = secret;
    }

    static PersonKey random() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new PersonKey(secret);
    }

    /**
     * @param text as {@link #text} writes it
     * @throws IllegalArgumentException if it is something else
     */
    static PersonKey parse(String text) {
        var secret = HexFormat.of().parseHex(text.strip());
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes");
        }
        return new PersonKey(secret);
    }

    /** For its file, and for nothing else. */
    String text() {
        return HexFormat.of().formatHex(secret);
    }

    /** Names the key without giving it away: 64 hexadecimal digits. */
    String fingerprint() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(FINGERPRINT.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sha256.digest(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    SecretKeySpec encryption() {
        return new SecretKeySpec(
                hmac(secret, ENCRYPTION.getBytes(StandardCharsets.US_ASCII)), "AES");
    }

    /** What only this key makes of the content. */
    byte[] nonceOf(byte[] content) {
        return hmac(hmac(secret, NONCE.getBytes(StandardCharsets.US_ASCII)), content);
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "key " + fingerprint();
    }
}
