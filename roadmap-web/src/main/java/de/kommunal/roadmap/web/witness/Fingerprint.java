package de.kommunal.roadmap.web.witness;

import de.kommunal.roadmap.audit.format.NoteKey;

/**
 * A public key, short enough to be compared by eye.
 *
 * @param algorithm by which it signs
 * @param id in signature lines, hexadecimal
 * @param digest SHA-256 of the key's bytes, hexadecimal in groups of eight
 */
record Fingerprint(String algorithm, String id, String digest) {

    static Fingerprint of(NoteKey key) {
        return new Fingerprint(
                key.type().algorithm(),
                key.id().toString(),
                key.key().sha256().toString().replaceAll("(.{8})(?!$)", "$1 "));
    }
}
