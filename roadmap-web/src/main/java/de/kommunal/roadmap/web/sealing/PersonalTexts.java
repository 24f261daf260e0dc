package de.kommunal.roadmap.web.sealing;

import de.kommunal.roadmap.shared.PersonId;
import de.kommunal.roadmap.shared.PersonalText;
import de.kommunal.roadmap.web.security.KeyDirectory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Seals texts about persons where they come in, and opens them where they are read. */
@Component
public class PersonalTexts {

    private final PersonKeys keys;

    PersonalTexts(
            @Value("${roadmap.data-dir:./data}") Path dataDirectory,
            @Value("${roadmap.audit.keys:}") String keyDirectory) {
        this.keys = new PersonKeys(KeyDirectory.of(dataDirectory, keyDirectory).resolve("people"));
    }

    /** What a reader gets who may see personal data. */
    public sealed interface Read {

        /** What was sealed. */
        record Open(String text) implements Read {

            /** For logs, which are read by others and kept elsewhere. */
            @Override
            public String toString() {
                return "opened";
            }
        }

        /** Nobody reads it any more. */
        record ErasedOn(LocalDate day) implements Read {}

        /** It was not sealed here: the keys are those of another record, or were lost. */
        record Unreadable() implements Read {}
    }

    /** Opens a text for somebody who may read it; never throws because of what it says. */
    public Read read(PersonalText text) {
        try {
            return open(text).<Read>map(Read.Open::new).orElseGet(Read.Unreadable::new);
        } catch (PersonErased e) {
            return new Read.ErasedOn(e.erased().on());
        }
    }

    /**
     * What was sealed; empty if it was not sealed for this person by this record.
     *
     * @throws PersonErased if nobody reads it any more
     */
    public Optional<String> open(PersonalText text) {
        return keys.find(text.person()).flatMap(key -> new Seal(text.person(), key).open(text));
    }

    /** For which place it says that it was sealed. */
    public static String placeOf(PersonalText text) {
        return Seal.placeOf(text);
    }

    /**
     * Seals a text, always in the same way. Makes a key if the person has none.
     *
     * @param place such as {@code mandate.responsible}; it opens at no other
     * @throws PersonErased if nothing is sealed for the person any more
     */
    public PersonalText seal(PersonId person, String place, String text) {
        return new Seal(person, keys.findOrMake(person)).seal(place, text);
    }

    /**
     * Names the key of a person. Makes one if there is none.
     *
     * @throws PersonErased if it was destroyed
     */
    public String keyFingerprint(PersonId person) {
        return keys.findOrMake(person).fingerprint();
    }

    /** Empty if the person's key was not destroyed. */
    public Optional<Erased> erased(PersonId person) {
        return keys.erased(person);
    }

    /**
     * @throws PersonErased if the person's key was destroyed
     */
    public void refuseErased(PersonId person) {
        keys.find(person);
    }

    /** Destroys the key of a person for good; also again. */
    public void erase(PersonId person, Erased erased) {
        keys.destroy(person, erased);
    }

    /** All whose key was destroyed. */
    public List<PersonId> allErased() {
        return keys.allErased();
    }
}
