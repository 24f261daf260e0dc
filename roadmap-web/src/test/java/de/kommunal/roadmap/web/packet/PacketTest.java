package de.kommunal.roadmap.web.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import de.kommunal.roadmap.web.packet.PacketReport.Result;
import de.kommunal.roadmap.web.rest.Problems;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is verified, and everything that is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PacketTest {

    private static final PacketVerification.Progress NOBODY = (file, reading, percent) -> {};

    @TempDir private static Path directory;

    private Roadmap roadmap;
    private Api auditor;
    private byte[] older = {};
    private byte[] packet = {};
    private Map<String, byte[]> files = Map.of();

    @BeforeAll
    void start() throws Exception {
        roadmap = Roadmap.start(directory.resolve("data"), "--roadmap.audit.sign-every=PT0S");
        auditor = roadmap.as(Role.AUDITOR);
        older = Packets.of(roadmap);
        var programme = OwnProgramme.open(roadmap, "packet");
        programme.hasPartner("neustadt");
        programme.recordNonPublic(
                "/scenarios",
                "2025",
                "\"id\": \"verein\", \"title\": \"Verein\", \"model\": \"HOLDING\","
                        + " \"candidateForms\": [\"GMBH\"]");
        packet = Packets.of(roadmap);
        files = Packets.files(packet);
    }

    @AfterAll
    void stop() {
        roadmap.close();
    }

    private PacketReport verify(byte[] bytes) throws IOException {
        return verify(bytes, null, null);
    }

    private static PacketReport verify(byte[] bytes, @Nullable String key, byte @Nullable [] before)
            throws IOException {
        var newer = Files.write(directory.resolve("packet.zip"), bytes);
        var earlier = before == null ? null : Files.write(directory.resolve("older.zip"), before);
        return new PacketVerification(key, NOBODY).verify(newer, earlier);
    }

    private void refuses(byte[] bytes, Result result, String code) throws IOException {
        var report = verify(bytes);
        assertThat(report.result()).as(report.toString()).isEqualTo(result);
        assertThat(report.problem()).isNotNull();
        assertThat(report.problem().code()).as(report.toString()).isEqualTo(code);
        assertThat(report.problem().place()).isNotBlank();
        try (var left = Files.list(directory)) {
            assertThat(left.map(it -> it.getFileName().toString()))
                    .isSubsetOf("data", "packet.zip", "older.zip");
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void isVerifiedWithAllThatIsRecorded() throws Exception {
        var report = verify(packet, text(files.get("keys/1.txt")), older);

        assertThat(report.problem()).isNull();
        assertThat(report.result()).isEqualTo(Result.VERIFIED);
        assertThat(report.size())
                .isEqualTo(auditor.get("/api/audit/checkpoint").json().path("size").longValue());
        assertThat(report.reads()).isGreaterThan(4);
        assertThat(report.pinned()).isTrue();
        assertThat(report.olderSize()).isLessThan(report.size());
        assertThat(files.keySet())
                .contains("schemas/roadmap.ScenarioProposed.json", PacketFormat.README);
        assertThat(text(files.get(PacketFormat.EVENTS)).lines()).hasSize(report.size().intValue());
    }

    @Test
    void saysHowFarItIs() throws Exception {
        var told = new LinkedHashMap<Integer, List<Integer>>();
        var file = Files.write(directory.resolve("packet.zip"), packet);

        new PacketVerification(
                        null,
                        (path, reading, percent) ->
                                told.computeIfAbsent(reading, r -> new ArrayList<>()).add(percent))
                .verify(file, null);

        assertThat(told).containsOnlyKeys(1, 2);
        assertThat(told.values())
                .allSatisfy(percents -> assertThat(percents).isSorted().doesNotHaveDuplicates());
        assertThat(told.get(1).getLast()).isBetween(80, 100);
    }

    @Test
    void isNotVerifiedIfItIsExchangedWhileItIsRead() throws Exception {
        var file = Files.write(directory.resolve("packet.zip"), packet);
        var length = files.get(PacketFormat.EVENTS).length;
        var other = Packets.zip(Packets.flipped(files, PacketFormat.EVENTS, length / 3));
        var exchange =
                (PacketVerification.Progress)
                        (path, reading, percent) -> {
                            if (reading == 1) {
                                exchange(path, other);
                            }
                        };

        var report = new PacketVerification(null, exchange).verify(file, null);

        assertThat(report.result()).isEqualTo(Result.UNUSABLE);
        assertThat(report.problem()).isNotNull();
        assertThat(report.problem().code()).isEqualTo("changed-meanwhile");
    }

    /** Who has the first one open goes on reading that. */
    private static void exchange(Path file, byte[] other) {
        try {
            var beside = Files.write(directory.resolve("other.zip"), other);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsAChangedByteInEachFile() throws Exception {
        for (var name : files.keySet()) {
            var length = files.get(name).length;
            var isSchema = name.startsWith("schemas/");
            for (var at :
                    isSchema ? new int[] {length / 2} : new int[] {0, length / 3, length - 1}) {
                var report = verify(Packets.zip(Packets.flipped(files, name, at)));
                assertThat(report.result()).as(name + " at " + at).isEqualTo(Result.NOT_VERIFIED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.jsonl", "checkpoint.txt", "keys/1.txt"})
    void findsItAlsoIfTheManifestWasMadeAnew(String name) throws Exception {
        for (var at = 0; at < files.get(name).length; at += files.get(name).length / 40 + 1) {
            var changed = Packets.withFittingManifest(Packets.flipped(files, name, at));
            assertThat(verify(Packets.zip(changed)).result())
                    .as(name + " at " + at)
                    .isEqualTo(Result.NOT_VERIFIED);
        }
    }

    @Test
    void findsAStateThatDoesNotFollowFromTheEvents() throws Exception {
        var lines = text(files.get(PacketFormat.READS)).lines().toList();
        var at = 0;
        for (var line : lines) {
            var changed = Packets.flipped(files, PacketFormat.READS, at + line.length() - 10);
            var report = verify(Packets.zip(Packets.withFittingManifest(changed)));
            at += line.length() + 1;
            assertThat(report.problem()).as(line).isNotNull();
            assertThat(report.problem().code()).isEqualTo("other-state");
            assertThat(report.problem().place())
                    .isEqualTo("reads.jsonl:" + (lines.indexOf(line) + 1));
        }
    }

    @Test
    void everyEventFollowsTheSchemaOfItsType() {
        var json = JsonMapper.shared();
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var checked = 0;
        for (var line : text(files.get(PacketFormat.EVENTS)).lines().toList()) {
            var event = json.readTree(line);
            var schema = files.get(PacketFormat.schema(event.path("type").stringValue()));
            var payload = Base64.getDecoder().decode(event.path("data_base64").stringValue());
            assertThat(registry.getSchema(json.readTree(schema)).validate(json.readTree(payload)))
                    .as(line)
                    .isEmpty();
            checked++;
        }
        assertThat(checked).isGreaterThan(50);
        var schema = json.readTree(files.get("schemas/roadmap.ScenarioProposed.json"));
        assertThat(registry.getSchema(schema).validate(json.readTree("{}"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "remove, MISSING, 7",
        "double, INSERTED, 6",
        "swap, REORDERED, 7",
        "cut, MISSING, 7",
    })
    void namesTheFirstEventThatIsNotAsItWasSigned(String how, String code, long position)
            throws Exception {
        var lines = text(files.get(PacketFormat.EVENTS)).lines().toList();
        var changed = new ArrayList<>(lines);
        switch (how) {
            case "remove" -> changed.remove(6);
            case "double" -> changed.add(6, lines.get(5));
            case "cut" -> changed.subList(6, changed.size()).clear();
            default -> {
                changed.set(6, lines.get(9).replace("\"position\":\"10\"", "\"position\":\"7\""));
                changed.set(9, lines.get(6).replace("\"position\":\"7\"", "\"position\":\"10\""));
            }
        }
        var bytes = (String.join("\n", changed) + "\n").getBytes(StandardCharsets.UTF_8);
        var altered = new LinkedHashMap<>(files);
        altered.put(PacketFormat.EVENTS, bytes);

        var report = verify(Packets.zip(Packets.withFittingManifest(altered)));

        assertThat(report.problem()).isNotNull();
        assertThat(report.problem().code()).as(report.toString()).isEqualTo(code);
        assertThat(report.problem().place()).isEqualTo("events.jsonl:" + position);
    }

    @Test
    void refusesWhatIsCutShort() throws Exception {
        for (var length : new int[] {0, 10, packet.length / 2, packet.length - 1}) {
            refuses(Arrays.copyOf(packet, length), Result.UNUSABLE, "no-archive");
        }
        refuses("no archive".getBytes(StandardCharsets.UTF_8), Result.UNUSABLE, "no-archive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "/etc/passwd",
                "keys/../../evil.txt",
                "C:\\evil.txt",
                "keys\\1.txt",
                "evil.txt",
                "events.jsonl/",
                "KEYS/1.txt",
            })
    void refusesNamesThatBelongIntoNoPacket(String name) throws Exception {
        var more = new LinkedHashMap<String, byte[]>();
        more.put(name, new byte[] {1});
        more.putAll(files);

        refuses(Packets.zip(more), Result.UNUSABLE, "unknown-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.jsonl", "manifest.json", "README.md", "keys/1.txt"})
    void refusesAPacketWithoutOneOfItsFiles(String name) throws Exception {
        var fewer = new LinkedHashMap<>(files);
        fewer.remove(name);

        refuses(Packets.zip(fewer), Result.UNUSABLE, "file-missing");
    }

    @Test
    void refusesFilesThatAreThereTwiceOrHidden() throws Exception {
        var more = new LinkedHashMap<String, byte[]>();
        for (var file : files.entrySet()) {
            more.put(file.getKey(), file.getValue());
            if (file.getKey().equals("keys/1.txt")) {
                more.put("keys/2.txt", file.getValue());
            }
        }
        var zip = Packets.zip(more);

        refuses(renamed(zip, true), Result.UNUSABLE, "file-twice");
        refuses(renamed(zip, false), Result.UNUSABLE, "two-directories");
    }

    /** Writes another name of the same length over the second one, at its beginning or its end. */
    private static byte[] renamed(byte[] zip, boolean everywhere) {
        var bytes = zip.clone();
        var from = "keys/2.txt".getBytes(StandardCharsets.US_ASCII);
        for (var at = 0; at < bytes.length - from.length; at++) {
            if (ByteBuffer.wrap(bytes, at, from.length).equals(ByteBuffer.wrap(from))) {
                bytes[at + 5] = '1';
                if (!everywhere) {
                    return bytes;
                }
            }
        }
        return bytes;
    }

    @Test
    void refusesWhatSwells() throws Exception {
        for (var file : Map.of("README.md", 2 << 20, "events.jsonl", 64 << 20).entrySet()) {
            var swollen = new LinkedHashMap<>(files);
            swollen.put(file.getKey(), new byte[file.getValue()]);
            refuses(Packets.zip(swollen), Result.UNUSABLE, "too-large");
        }
        var lines = new LinkedHashMap<>(files);
        lines.put("reads.jsonl", "\n".repeat(200 << 20).getBytes(StandardCharsets.US_ASCII));
        assertThat(verify(Packets.zip(lines)).result()).isNotEqualTo(Result.VERIFIED);
    }

    @Test
    void makesManyStatesAFewAtATime() throws Exception {
        var reads = text(files.get(PacketFormat.READS));
        var many = reads.repeat(40);

        var report = verify(withReads(many));

        assertThat(report.result()).as(report.toString()).isEqualTo(Result.VERIFIED);
        assertThat(report.reads()).isEqualTo((int) many.lines().count()).isGreaterThan(200);
        var last = many.length() - 10;
        var other = many.substring(0, last) + (many.charAt(last) == '0' ? '1' : '0');
        refuses(withReads(other + many.substring(last + 1)), Result.NOT_VERIFIED, "other-state");
        refuses(withReads(reads.repeat(10_000)), Result.UNUSABLE, "too-many-reads");
    }

    private byte[] withReads(String lines) throws IOException {
        var changed = new LinkedHashMap<>(files);
        changed.put(PacketFormat.READS, lines.getBytes(StandardCharsets.UTF_8));
        return Packets.zip(Packets.withFittingManifest(changed));
    }

    @Test
    void refusesKeysThatAreNotTheOnesThatAreKnown() throws Exception {
        var others = otherPacket();
        var key = text(Packets.files(others).get("keys/1.txt"));

        var report = verify(packet, key, null);

        assertThat(report.result()).isEqualTo(Result.NOT_VERIFIED);
        assertThat(report.problem()).isNotNull();
        assertThat(report.problem().code()).isEqualTo("signature");
        var exchanged = new LinkedHashMap<>(files);
        exchanged.put("keys/1.txt", Packets.files(others).get("keys/1.txt"));
        refuses(
                Packets.zip(Packets.withFittingManifest(exchanged)),
                Result.NOT_VERIFIED,
                "other-keys");
    }

    @Test
    void refusesWhatDoesNotContinueTheOlderPacket() throws Exception {
        for (var report :
                List.of(verify(packet, null, otherPacket()), verify(older, null, packet))) {
            assertThat(report.result()).isEqualTo(Result.NOT_VERIFIED);
            assertThat(report.problem()).isNotNull();
            assertThat(report.problem().code()).startsWith("older-");
        }
    }

    @Test
    void refusesAnotherPastThatWasSignedWithTheSameKeys() throws Exception {
        var keys = Files.createDirectory(directory.resolve("data/same-keys"));
        for (var name : List.of("keys-1.introduction.txt", "keys-1.private")) {
            Files.copy(directory.resolve("data/keys").resolve(name), keys.resolve(name));
        }

        var report = verify(packet, null, otherPacket("--roadmap.audit.keys=" + keys));

        assertThat(report.result()).isEqualTo(Result.NOT_VERIFIED);
        assertThat(report.problem()).isNotNull();
        assertThat(report.problem().code()).isEqualTo("older-events");
        assertThat(report.problem().place()).isEqualTo("events.jsonl:1");
    }

    private static byte[] otherPacket(String... settings) throws Exception {
        var data = Files.createTempDirectory(directory.resolve("data"), "other");
        var all = new ArrayList<>(List.of(settings));
        all.add("--roadmap.data-set=none");
        try (var other = Roadmap.start(data, all.toArray(String[]::new))) {
            OwnProgramme.open(other, "other");
            return Packets.of(other);
        }
    }

    @Test
    void isForAuditorsAndEachIsRecorded() {
        assertThat(roadmap.as(Role.PROJECT_OFFICE).get(Packets.ADDRESS).status()).isEqualTo(403);
        assertThat(roadmap.anonymous().get(Packets.ADDRESS).status()).isEqualTo(401);

        var exports = auditor.get("/api/audit/access?kind=EXPORT").json().path("items");

        assertThat(exports.valueStream())
                .anySatisfy(entry -> {
                    assertThat(entry.path("path").stringValue()).isEqualTo(Packets.ADDRESS);
                    assertThat(entry.path("role").stringValue()).isEqualTo("AUDITOR");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"read=1", "reads=yesterday", "reads=2026-02-30@1", "reads=2026-02-18@0"})
    void refusesReadsThatThereAreNot(String query) {
        Problems.assertProblem(
                auditor.get(Packets.ADDRESS + "?" + query), 400, "invalid-parameter");
    }
}
