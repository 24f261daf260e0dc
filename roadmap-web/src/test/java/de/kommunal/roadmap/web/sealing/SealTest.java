package de.kommunal.roadmap.web.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.shared.PersonId;
import de.kommunal.roadmap.shared.PersonalText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;

class SealTest {

    private static final PersonId PERSON = new PersonId("person-aaaaaaaaaaaaaaaa");
    private static final PersonId OTHER = new PersonId("person-bbbbbbbbbbbbbbbb");
    private static final String PLACE = "mandate.responsible";
    private static final String TEXT = "Adelheid Brinkmöller, Zimmer 12";

    private final PersonKey key = PersonKey.random();
    private final Seal seal = new Seal(PERSON, key);
    private final PersonalText sealed = seal.seal(PLACE, TEXT);

    @ParameterizedTest
    @ValueSource(strings = {TEXT, "x", "31 Zeichen, und das ist es auch", "\u0080\u0000", "😀", ""})
    void opensWhatItSealed(String text) {
        assertThat(seal.open(seal.seal(PLACE, text))).contains(text);
    }

    @Test
    void opensATextOfAnyLength() {
        for (var length = 0; length < 100; length++) {
            var text = "ü".repeat(length);
            assertThat(seal.open(seal.seal(PLACE, text))).contains(text);
        }
    }

    @Test
    void sealsTheSameInTheSameWayAndNothingElse() {
        assertThat(seal.seal(PLACE, TEXT)).isEqualTo(sealed);
        assertThat(nonce(seal.seal(PLACE, TEXT + "."))).isNotEqualTo(nonce(sealed));
        assertThat(nonce(seal.seal("mandate.other", TEXT))).isNotEqualTo(nonce(sealed));
        assertThat(nonce(new Seal(PERSON, PersonKey.random()).seal(PLACE, TEXT)))
                .isNotEqualTo(nonce(sealed));
    }

    @Test
    void tellsOnlyRoughlyHowLongATextIs() {
        assertThat(IntStream.range(0, 32).map(this::lengthOf).distinct()).hasSize(1);
        assertThat(lengthOf(32)).isEqualTo(lengthOf(0) + 32);
    }

    private int lengthOf(int characters) {
        return bytes(seal.seal(PLACE, "x".repeat(characters))).length;
    }

    @Test
    void doesNotOpenWhatWasChangedInOneBit() {
        var bytes = bytes(sealed);
        for (var at = 0; at < bytes.length; at++) {
            var changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(seal.open(with(PLACE, changed))).as("byte %d", at).isEmpty();
        }
    }

    @Test
    void doesNotOpenAtAnotherPlaceOrForAnotherPersonOrWithAnotherKey() {
        var forOther = new PersonalText(OTHER, sealed.sealed());

        assertThat(seal.open(with("mandate.other", bytes(sealed)))).isEmpty();
        assertThat(seal.open(forOther)).isEmpty();
        assertThat(new Seal(OTHER, key).open(forOther)).isEmpty();
        assertThat(new Seal(PERSON, PersonKey.random()).open(sealed)).isEmpty();
    }

    @Test
    void doesNotOpenAnotherSpellingOfTheSameBytes() {
        var spelled = sealed.sealed();
        var last = spelled.charAt(spelled.length() - 1);
        var others =
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                        .chars()
                        .filter(it -> it != last)
                        .mapToObj(it -> spelled.substring(0, spelled.length() - 1) + (char) it)
                        .map(it -> new PersonalText(PERSON, it))
                        .toList();

        assertThat(others).filteredOn(it -> bytesOrNone(it).length > 0).isNotEmpty();
        assertThat(others).allMatch(it -> seal.open(it).isEmpty());
    }

    @Test
    void showsNothingOfTheKeyOrTheText() {
        assertThat(sealed.toString()).doesNotContain("Brinkm", key.text());
        assertThat(key.toString()).doesNotContain(key.text());
        assertThat(PersonKey.parse(key.text()).fingerprint()).isEqualTo(key.fingerprint());
    }

    private static PersonalText with(String place, byte[] bytes) {
        return new PersonalText(
                PERSON,
                "v1.%s.%s"
                        .formatted(
                                place,
                                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }

    private static byte[] nonce(PersonalText text) {
        return Arrays.copyOf(bytes(text), 12);
    }

    private static byte[] bytes(PersonalText text) {
        var sealed = text.sealed();
        return Base64.getUrlDecoder().decode(sealed.substring(sealed.lastIndexOf('.') + 1));
    }

    private static byte[] bytesOrNone(PersonalText text) {
        try {
            return bytes(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
