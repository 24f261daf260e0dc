package de.kommunal.roadmap.web.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.shared.PersonId;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

class PersonKeysTest {

    private static final int AT_ONCE = 8;
    private static final PersonId PERSON = new PersonId("person-aaaaaaaaaaaaaaaa");
    private static final PersonId OTHER = new PersonId("person-bbbbbbbbbbbbbbbb");
    private static final Erased ERASED = new Erased(LocalDate.of(2026, 11, 26), "f".repeat(64));

    @TempDir private Path directory;

    private PersonKeys keys() {
        return new PersonKeys(directory.resolve("people"));
    }

    private Path file(String ending) {
        return directory.resolve("people").resolve(PERSON + ending);
    }

    @Test
    void makesOneKeyForEachPerson() throws IOException {
        assertThat(keys().find(PERSON)).isEmpty();

        var key = keys().findOrMake(PERSON);

        assertThat(keys().findOrMake(PERSON).text()).isEqualTo(key.text());
        assertThat(keys().find(PERSON).map(PersonKey::text)).contains(key.text());
        assertThat(keys().findOrMake(OTHER).text()).isNotEqualTo(key.text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(".key"))))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(file(".key").getParent())))
                .isEqualTo("rwx------");
    }

    @RepeatedTest(20)
    void makesOneKeyWhenManyAskAtOnce() throws Exception {
        var texts = atOnce(() -> keys().findOrMake(PERSON).text());

        assertThat(texts).hasSize(AT_ONCE).containsOnly(keys().findOrMake(PERSON).text());
        try (var files = Files.list(directory.resolve("people"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void destroysAKeyForGood() throws IOException {
        keys().findOrMake(PERSON);

        Files.createDirectories(directory.resolve("people"));
        Files.writeString(directory.resolve("people").resolve("list of the.erased"), "");
        keys().destroy(PERSON, ERASED);
        keys().destroy(PERSON, new Erased(LocalDate.of(2027, 1, 1), "0".repeat(64)));

        assertThat(file(".key")).doesNotExist();
        assertThat(keys().erased(PERSON)).contains(ERASED);
        assertThat(keys().allErased()).containsExactly(PERSON);
        assertThatThrownBy(() -> keys().find(PERSON)).isInstanceOf(PersonErased.class);
        assertThatThrownBy(() -> keys().findOrMake(PERSON)).isInstanceOf(PersonErased.class);
        assertThat(file(".key")).doesNotExist();
    }

    @Test
    void overwritesTheBytesThatAreDeleted() throws IOException {
        keys().findOrMake(PERSON);
        var sameBytes = Files.createLink(directory.resolve("other-name"), file(".key"));

        keys().destroy(PERSON, ERASED);

        assertThat(Files.readAllBytes(sameBytes)).containsOnly(0);
    }

    @Test
    void destroysAKeyThatIsThereAgain() throws IOException {
        keys().findOrMake(PERSON);
        var kept = Files.readString(file(".key"));
        keys().destroy(PERSON, ERASED);
        Files.writeString(file(".key"), kept);

        assertThatThrownBy(() -> keys().find(PERSON)).isInstanceOf(PersonErased.class);
        keys().destroy(PERSON, ERASED);

        assertThat(file(".key")).doesNotExist();
    }

    @RepeatedTest(20)
    void leavesNoKeyWhenSomebodyMakesOneAtTheSameTime() throws Exception {
        var turns = new AtomicInteger();

        atOnce(() -> {
            if (turns.getAndIncrement() % 2 == 0) {
                keys().destroy(PERSON, ERASED);
            } else {
                try {
                    keys().findOrMake(PERSON);
                } catch (PersonErased e) {
                    // came too late
                }
            }
            return "";
        });

        assertThat(file(".key")).doesNotExist();
        assertThat(file(".erased")).exists();
    }

    private static List<String> atOnce(Callable<String> task) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return threads
                    .invokeAll(
                            Collections.<Callable<String>>nCopies(
                                    AT_ONCE,
                                    () -> {
                                        start.await();
                                        return task.call();
                                    }))
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
