package de.kommunal.roadmap.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.web.rest.Problems;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;

/** What an auditor can prove from the answers alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofsOverRestTest {

    private static final String TEXT = "text/plain";

    @TempDir private static Path directory;

    private Roadmap roadmap;
    private Api api;

    @BeforeAll
    void start() {
        roadmap = Roadmap.start(directory, "--roadmap.audit.sign-every=PT0S");
        api = roadmap.as(Role.AUDITOR);
    }

    @AfterAll
    void stop() {
        roadmap.close();
    }

    @Test
    void everyValueOfAViewLeadsToItsEventAndItsProofInOneRequest() throws Exception {
        var auditor = new Auditor(api);
        var view = api.get("/api/programmes/muensterland/partners/citeq").json();
        assertThat(view.path("events")).isNotEmpty();

        for (var id : view.path("events").valueStream().map(it -> it.stringValue()).toList()) {
            var answer = api.get("/api/audit/events/" + id);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            var json = answer.json();
            var checkpoint =
                    auditor.verified(json.at("/checkpoint/note").stringValue()).checkpoint();
            Bytes leafHash = Auditor.leaf(json).hash();

            assertThat(json.at("/event/id").stringValue()).isEqualTo(id);
            assertThat(Auditor.includes(json.path("proof"), leafHash, checkpoint.root())).isTrue();
            assertThat(json.at("/proof/size").longValue()).isEqualTo(checkpoint.size());
            assertThat(Auditor.includes(json.path("proof"), leafHash.sha256(), checkpoint.root()))
                    .isFalse();
        }
    }

    @Test
    void aLaterCheckpointContinuesAnEarlierOne() throws Exception {
        var auditor = new Auditor(api);
        var earlier = auditor.verified(note());
        OwnProgramme.open(roadmap, "later");
        var later = auditor.verified(note());

        assertThat(later.checkpoint().size()).isEqualTo(earlier.checkpoint().size() + 1);
        assertThat(auditor.isConsistent(earlier, later)).isTrue();
        assertThat(auditor.isConsistent(earlier, earlier)).isTrue();
        assertThat(later.signedAt()).isBetween(earlier.signedAt(), Instant.now());
    }

    @Test
    void aCheckpointIsThereForEver() {
        var note = note();
        var size = note.lines().toList().get(1);
        OwnProgramme.open(roadmap, "for-ever");
        var newest = api.get("/api/audit/checkpoint").json();

        assertThat(newest.path("size").longValue()).isGreaterThan(Long.parseLong(size));
        assertThat(newest.at("/signed/size")).isEqualTo(newest.path("size"));
        assertThat(newest.at("/signed/rootHash")).isEqualTo(newest.path("rootHash"));
        assertThat(api.get("/api/audit/checkpoints/" + size, "Accept", TEXT).text())
                .isEqualTo(note);
        assertThat(api.get("/api/audit/checkpoints/" + size).json().path("note").stringValue())
                .isEqualTo(note);
        assertThat(api.get("/api/audit/checkpoints?limit=1000").json().valueStream())
                .extracting(it -> it.path("size").longValue())
                .contains(Long.parseLong(size), newest.path("size").longValue())
                .isSorted();
        Problems.assertProblem(
                api.get("/api/audit/checkpoints/1", "Accept", TEXT), 404, "not-found");
        Problems.assertProblem(api.get("/api/audit/checkpoints/last"), 404, "not-found");
    }

    @Test
    void theLeavesHaveTheRoot() {
        var json = api.get("/api/audit/leaves").json();
        var inclusion = api.get("/api/audit/proofs/inclusion?position=3&size=7").json();
        var events = api.get("/api/audit/events?after=2&limit=1").json();

        assertThat(json.path("hashes")).hasSizeGreaterThan(50);
        assertThat(inclusion.path("leafHash")).isEqualTo(json.at("/hashes/2"));
        assertThat(inclusion.path("event")).isEqualTo(events.at("/0/id"));
        assertThat(
                        Auditor.includes(
                                inclusion,
                                Bytes.ofHex(json.at("/hashes/2").stringValue()),
                                Bytes.ofHex(inclusion.path("rootHash").stringValue())))
                .isTrue();
        assertThat(api.get("/api/audit/leaves?after=2&limit=1").json().at("/hashes/0"))
                .isEqualTo(json.at("/hashes/2"));
    }

    @ParameterizedTest
    @CsvSource({
        "/proofs/inclusion, position",
        "/proofs/inclusion?position=0, position",
        "/proofs/inclusion?position=first, position",
        "/proofs/inclusion?position=99999999, position",
        "/proofs/inclusion?position=7&size=6, size",
        "/proofs/inclusion?position=1&size=0, size",
        "/proofs/inclusion?position=1&size=99999999, size",
        "/proofs/inclusion?position=1&size=-1, size",
        "/proofs/inclusion?event=nobody, event",
        "/proofs/inclusion?event=nobody&position=1, position",
        "/proofs/consistency, from",
        "/proofs/consistency?from=0, from",
        "/proofs/consistency?from=5&to=4, from",
        "/proofs/consistency?from=1&to=99999999, to",
        "/proofs/consistency?from=1&to=all, to",
        "/leaves?after=-1, after",
        "/leaves?limit=10001, limit",
        "/leaves?limit=0, limit",
        "/checkpoints?after=x, after",
        "/checkpoints?limit=1001, limit"
    })
    void saysWhatWouldHaveBeenRight(String address, String parameter) {
        var answer = api.get("/api/audit" + address);

        Problems.assertProblem(answer, 400, "invalid-parameter");
        Problems.parameterIn(answer, parameter);
        assertThat(answer.json().at("/errors/0/expected").stringValue())
                .containsAnyOf("such as ", "nothing");
    }

    @Test
    void anEventThatIsNotThereIsNotFound() {
        Problems.assertProblem(api.get("/api/audit/events/nobody"), 404, "not-found");
    }

    @Test
    void newKeysAreIntroducedByTheOldOnesWhichAreGone() throws Exception {
        var auditor = new Auditor(api);
        var before = auditor.verified(note());
        LogKeys keys = roadmap.bean(CheckpointSigner.class).keys();

        assertThat(keys.rotate(Instant.now())).contains(before.keys().number() + 1);
        OwnProgramme.open(roadmap, "rotated");
        var after = auditor.verified(note());

        assertThat(after.keys().number()).isEqualTo(before.keys().number() + 1);
        assertThat(after.keys().origin()).isEqualTo(before.keys().origin());
        assertThat(auditor.isConsistent(before, after)).isTrue();
        assertThat(permissions(keys.directory())).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(keys.directory())) {
            assertThat(files.toList())
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"))
                    .filteredOn(file -> file.toString().endsWith(".private"))
                    .singleElement()
                    .asString()
                    .endsWith("keys-%d.private".formatted(after.keys().number()));
        }
    }

    private String note() {
        var answer = api.get("/api/audit/checkpoint", "Accept", TEXT);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
