package de.kommunal.roadmap.web.sealing;

import de.kommunal.roadmap.shared.PersonId;
import de.kommunal.roadmap.shared.PersonalText;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts with AES-256-GCM. The same text of the same person at the same place is always sealed
 * to the same bytes, so that a request that is sent again says the same; the nonce is made of the
 * content by a secret, so that it is no hash that anybody could compare with. Person and place are
 * bound in: elsewhere it does not open.
 */
final class Seal {

    private static final String VERSION = "v1";
    private static final String CONTEXT = "roadmap-personal-text/v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** So that the length does not tell a short name from a long one. */
    private static final int BLOCK = 32;

    private static final byte END = (byte) 0x80;

    private final PersonId person;
    private final PersonKey key;

    Seal(PersonId person, PersonKey key) {
        this.person = person;
        this.key = key;
    }

    /**
     * @param place such as {@code mandate.responsible}
     */
    PersonalText seal(String place, String text) {
        var content = padded(text.getBytes(StandardCharsets.UTF_8));
        var nonce =
                Arrays.copyOf(
                        key.nonceOf(joined(place.getBytes(StandardCharsets.US_ASCII), content)),
                        NONCE_BYTES);
        try {
            var secret = cipher(Cipher.ENCRYPT_MODE, place, nonce).doFinal(content);
            var bytes = Arrays.copyOf(nonce, NONCE_BYTES + secret.length);
            System.arraycopy(secret, 0, bytes, NONCE_BYTES, secret.length);
            return new PersonalText(
                    person,
                    VERSION
                            + "."
                            + place
                            + "."
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing never fails", e);
        }
    }

    /** What was sealed; empty if it was not sealed by this key for this person. */
    Optional<String> open(PersonalText text) {
        if (!text.person().equals(person)) {
            return Optional.empty();
        }
        var place = placeOf(text);
        try {
            var bytes =
                    Base64.getUrlDecoder()
                            .decode(text.sealed().substring(text.sealed().lastIndexOf('.') + 1));
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            var content =
                    cipher(Cipher.DECRYPT_MODE, place, Arrays.copyOf(bytes, NONCE_BYTES))
                            .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            // one text has one seal: no other spelling of the same bytes passes for it
            return Optional.of(unpadded(content)).filter(it -> seal(place, it).equals(text));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** For which place it says that it was sealed. */
    static String placeOf(PersonalText text) {
        var sealed = text.sealed();
        return sealed.substring(sealed.indexOf('.') + 1, sealed.lastIndexOf('.'));
    }

    private Cipher cipher(int mode, String place, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.encryption(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(
                joined(
                        CONTEXT.getBytes(StandardCharsets.US_ASCII),
                        person.value().getBytes(StandardCharsets.US_ASCII),
                        place.getBytes(StandardCharsets.US_ASCII)));
        return cipher;
    }

    private static byte[] padded(byte[] text) {
        var content = Arrays.copyOf(text, (text.length / BLOCK + 1) * BLOCK);
        content[text.length] = END;
        return content;
    }

    private static String unpadded(byte[] content) {
        var end = content.length - 1;
        while (end >= 0 && content[end] == 0) {
            end--;
        }
        if (end < 0 || content[end] != END) {
            throw new IllegalArgumentException("there is no end in it");
        }
        return new String(content, 0, end, StandardCharsets.UTF_8);
    }

    /** Each part with its length before it, so that no other parts join to the same. */
    private static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var part : parts) {
                out.writeInt(part.length);
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
