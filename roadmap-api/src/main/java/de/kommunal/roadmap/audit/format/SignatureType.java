package de.kommunal.roadmap.audit.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The kinds of signatures under our notes, and the bytes that stand for them in key ids. */
public enum SignatureType {
    /** Ed25519 over the text of the note: type 0x01 of C2SP signed-note. */
    ED25519("Ed25519", 32, "302a300506032b6570032100", 0x01, ""),

    /** ML-DSA-44 over the size and root of a checkpoint: type 0x06 of C2SP tlog-cosignature. */
    ML_DSA_44("ML-DSA-44", 1312, "30820532300b06096086480165030403110382052100", 0x06, ""),

    /**
     * ML-DSA-44 over the text of the note, which C2SP has no type for: 0xff, which it leaves for
     * such types, and a name.
     */
    ML_DSA_44_TEXT(
            "ML-DSA-44",
            1312,
            "30820532300b06096086480165030403110382052100",
            0xff,
            "roadmap/ml-dsa-44-text");

    private final String algorithm;
    private final int keyLength;
    private final String keyPrefix;
    private final int firstByte;
    private final String name;

    SignatureType(String algorithm, int keyLength, String keyPrefix, int firstByte, String name) {
        this.algorithm = algorithm;
        this.keyLength = keyLength;
        this.keyPrefix = keyPrefix;
        this.firstByte = firstByte;
        this.name = name;
    }

    /** Name of the algorithm in Java, for keys and signatures. */
    public String algorithm() {
        return algorithm;
    }

    /** Length of a public key in bytes, as it enters key ids. */
    public int keyLength() {
        return keyLength;
    }

    /** The bytes between the name and the key from which the key id is made. */
    public Bytes identifier() {
        byte[] rest = name.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[1 + rest.length];
        all[0] = (byte) firstByte;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return Bytes.of(all);
    }

    /** What precedes the public key in its X.509 form. */
    public Bytes keyPrefix() {
        return Bytes.ofHex(keyPrefix);
    }

    /**
     * The public key as it enters key ids.
     *
     * @param encoded in its X.509 form
     * @throws IllegalArgumentException if it is no key of this algorithm
     */
    public Bytes rawKey(byte[] encoded) {
        byte[] prefix = keyPrefix().shared();
        if (encoded.length != prefix.length + keyLength
                || !Arrays.equals(prefix, Arrays.copyOf(encoded, prefix.length))) {
            throw new IllegalArgumentException("no public key of " + algorithm);
        }
        return Bytes.of(Arrays.copyOfRange(encoded, prefix.length, encoded.length));
    }
}
