package de.kommunal.roadmap.web.sealing;

import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.PersonId;
import de.kommunal.roadmap.web.security.PrivateFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of persons: a file each, for the program's own user only. In place of a destroyed key
 * there is a file that says so, and no key is made beside it. Nothing of a key is kept in memory,
 * so that what is destroyed here is gone everywhere.
 */
final class PersonKeys {

    private static final String KEY = ".key";
    private static final String ERASED = ".erased";

    private final Path directory;

    PersonKeys(Path directory) {
        this.directory = directory;
    }

    /**
     * The key of a person, if there is one.
     *
     * @throws PersonErased if it was destroyed
     */
    Optional<PersonKey> find(PersonId person) {
        // in this order: a key that is just being overwritten has its mark already
        var key = read(person.value() + KEY);
        var erased = erased(person);
        if (erased.isPresent()) {
            throw new PersonErased(person, erased.get());
        }
        return key.map(PersonKey::parse);
    }

    /**
     * The key of a person, made if there is none. Whoever else makes it at the same time gets the
     * same one.
     *
     * @throws PersonErased if it was destroyed, also meanwhile
     */
    PersonKey findOrMake(PersonId person) {
        var known = find(person);
        if (known.isPresent()) {
            return known.get();
        }
        var made = PersonKey.random();
        var first =
                write(
                        person.value() + KEY,
                        name -> PrivateFiles.writeOnce(directory, name, made.text()));
        var erased = erased(person);
        if (erased.isPresent()) {
            // whoever erased this person looked for the key too early
            destroy(person, erased.get());
            throw new PersonErased(person, erased.get());
        }
        return first
                ? made
                : find(person)
                        .orElseThrow(() ->
                                new IllegalStateException("the key of " + person + " is gone"));
    }

    Optional<Erased> erased(PersonId person) {
        return read(person.value() + ERASED).map(Erased::parse);
    }

    /** Destroys the key of a person for good; also if there is none. */
    void destroy(PersonId person, Erased erased) {
        // first the mark: from here on nobody makes a key that would stay
        write(
                person.value() + ERASED,
                name -> PrivateFiles.writeOnce(directory, name, erased.text()));
        write(
                person.value() + KEY,
                name -> {
                    PrivateFiles.destroy(directory, name);
                    return true;
                });
    }

    /** All whose key was destroyed. */
    List<PersonId> allErased() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ERASED))
                    .map(name -> name.substring(0, name.length() - ERASED.length()))
                    .filter(PersonKeys::isPerson)
                    .map(PersonId::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " can't be read", e);
        }
    }

    /** What somebody else has put there is no reason not to start. */
    private static boolean isPerson(String name) {
        try {
            return new PersonId(name).value().equals(name);
        } catch (InvalidValue e) {
            return false;
        }
    }

    private interface Writing {

        boolean write(String name) throws IOException;
    }

    private boolean write(String name, Writing writing) {
        try {
            return writing.write(name);
        } catch (IOException e) {
            throw new UncheckedIOException(directory.resolve(name) + " can't be written", e);
        }
    }

    private Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(directory.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(directory.resolve(name) + " can't be read", e);
        }
    }
}
