package de.kommunal.roadmap.web.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.kommunal.roadmap.audit.SignedCheckpoints;
import de.kommunal.roadmap.shared.OneAtATime;
import de.kommunal.roadmap.web.network.NameLookups;
import de.kommunal.roadmap.web.rest.Problems;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SteppedClock;
import de.kommunal.roadmap.web.witness.LocalAuthority.Manner;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Checkpoints are stamped outside, and nothing waits for that. */
class TimeStampingTest {

    @TempDir private Path directory;

    private LocalAuthority authority;
    private Path certificate;
    private Roadmap roadmap;
    private Api api;

    @BeforeEach
    void startAndSign() throws Exception {
        authority = new LocalAuthority();
        certificate = directory.resolve("authority.pem");
        Files.writeString(
                certificate,
                "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                        .formatted(
                                Base64.getMimeEncoder()
                                        .encodeToString(
                                                authority.root().certificate().getEncoded())));
        roadmap = run("--roadmap.audit.timestamps.url=" + authority.address());
        api = roadmap.as(Role.AUDITOR);
        sign();
    }

    private Roadmap run(String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("--roadmap.audit.timestamps.certificate=" + certificate);
        all.add("--roadmap.audit.timestamps.every=PT0S");
        all.add("--roadmap.audit.sign-every=PT0S");
        all.add("--roadmap.data-set=none");
        return Roadmap.start(directory.resolve("data"), all.toArray(String[]::new));
    }

    @AfterEach
    void stop() {
        roadmap.close();
        authority.close();
    }

    private long sign() {
        OwnProgramme.open(roadmap, "stamped");
        return api.get("/api/audit/checkpoint").json().at("/signed/size").longValue();
    }

    private void look() {
        roadmap.bean(TimeStamping.class).stampWhenDue();
    }

    private static String stamps(long size) {
        return "/api/audit/checkpoints/" + size + "/timestamps";
    }

    @Test
    void aSignedCheckpointIsStampedOnceAndStored() {
        look();
        look();

        var stamps = api.get(stamps(1)).json();
        assertThat(stamps).hasSize(1);
        assertThat(stamps.at("/0/authority").asString()).isEqualTo("CN=Local Time");
        assertThat(stamps.at("/0/serial").asString()).isEqualTo("4711");
        assertThat(stamps.at("/0/stampedAt").asString()).endsWith("Z");
        for (var der : List.of("token", "query", "reply")) {
            assertThat(Base64.getDecoder().decode(stamps.at("/0/" + der).asString()))
                    .startsWith(0x30);
        }
        var status = api.get("/api/audit/timestamps").json();
        assertThat(status.path("state").asString()).isEqualTo("WORKING");
        assertThat(status.path("lastSize").longValue()).isEqualTo(1);
        assertThat(authority.asked()).isEqualTo(1);
        sign();
        look();
        assertThat(api.get(stamps(2)).json()).hasSize(1);
    }

    @Test
    void answersAreDownloadedAsTheyCame() {
        look();
        for (var type : List.of(TimeStampClient.REPLY, TimeStampClient.QUERY)) {
            var answer = api.get(stamps(1), "Accept", type);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).hasValue(type);
        }
        Problems.assertProblem(api.get(stamps(77)), 404, "not-found");
        Problems.assertProblem(api.get(stamps(1).replace("1", "one")), 404, "not-found");
        long unstamped = sign();
        assertThat(api.get(stamps(unstamped)).json()).isEmpty();
        assertThat(api.get(stamps(unstamped), "Accept", TimeStampClient.REPLY).status())
                .isEqualTo(404);
        assertThat(roadmap.as(Role.PROJECT_OFFICE).get(stamps(1)).status()).isEqualTo(403);
    }

    @Test
    void aStoredReplyConvincesOpenssl() throws Exception {
        look();
        var reply = api.get(stamps(1)).json().at("/0/reply").asString();
        var note = api.get("/api/audit/checkpoints/1", "Accept", "text/plain").text();
        var noteFile = Files.writeString(directory.resolve("note.txt"), note);
        var replyFile =
                Files.write(directory.resolve("reply.tsr"), Base64.getDecoder().decode(reply));

        assertThat(openssl(noteFile, replyFile)).contains("Verification: OK");
        Files.writeString(noteFile, note + " ", StandardCharsets.UTF_8);
        assertThat(openssl(noteFile, replyFile)).contains("Verification: FAILED");
    }

    private String openssl(Path note, Path reply) throws Exception {
        try {
            var process =
                    new ProcessBuilder(
                                    "openssl",
                                    "ts",
                                    "-verify",
                                    "-data",
                                    note.toString(),
                                    "-in",
                                    reply.toString(),
                                    "-CAfile",
                                    certificate.toString())
                            .redirectErrorStream(true)
                            .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            assumeTrue(false, "there is no openssl here");
            throw e;
        }
    }

    @Test
    void anAuthorityThatFailsHindersNobodyAndIsAskedAgainLater() {
        var clock = new SteppedClock(Instant.now());
        var stamping = failing(clock);
        stamping.stampWhenDue();
        assertThat(authority.asked()).isEqualTo(1);
        assertThat(stamping.status().state()).isEqualTo(TimeStampStatus.State.FAILING);
        assertThat(stamping.status().problem()).contains("500");
        assertThat(stamping.status().nextTry()).isEqualTo(clock.instant().plusSeconds(60));
        assertThat(sign()).isEqualTo(2);

        clock.pass(Duration.ofSeconds(61));
        stamping.stampWhenDue();
        assertThat(authority.asked()).isEqualTo(2);
        assertThat(stamping.status().nextTry()).isEqualTo(clock.instant().plusSeconds(120));
        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofHours(7));
            stamping.stampWhenDue();
        }
        assertThat(stamping.status().nextTry())
                .isEqualTo(clock.instant().plus(Duration.ofHours(6)));
        authority.answers(Manner.GOOD);
        clock.pass(Duration.ofHours(7));
        stamping.stampWhenDue();
        assertThat(stamping.status().state()).isEqualTo(TimeStampStatus.State.WORKING);
        assertThat(stamping.status().problem()).isNull();
        assertThat(api.get(stamps(2)).json()).hasSize(1);
    }

    /** The authority was asked once and has failed. */
    private TimeStamping failing(Clock clock) {
        authority.answers(Manner.STATUS_500);
        var stamping = stamping(Duration.ZERO, clock);
        stamping.stampWhenDue();
        assertThat(authority.asked()).isEqualTo(1);
        return stamping;
    }

    private TimeStamping stamping(Duration every, Clock clock) {
        return new TimeStamping(
                roadmap.bean(SignedCheckpoints.class),
                roadmap.bean(TimeStampTable.class),
                roadmap.bean(TimeStampSettings.class).authority(),
                every,
                clock,
                roadmap.bean(OneAtATime.class));
    }

    @Test
    void anAuthorityThatFailedIsAskedAgainAlsoAfterTheClockWasSetBack() {
        var clock = new SteppedClock(Instant.now());
        var stamping = failing(clock);

        clock.pass(Duration.ofDays(-365));
        stamping.stampWhenDue();

        assertThat(authority.asked()).isEqualTo(2);
    }

    @Test
    void checkpointsAreStampedAlsoByAClockThatIsBehindTheAuthority() {
        var clock = new SteppedClock(Instant.now().plusSeconds(60));
        var stamping = stamping(Duration.ofDays(1), clock);
        stamping.stampWhenDue();
        sign();
        stamping.stampWhenDue();
        assertThat(authority.asked()).as("on the same day").isEqualTo(1);

        clock.pass(Duration.ofDays(-365));
        stamping.stampWhenDue();

        assertThat(authority.asked()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "P365D"})
    void aClockThatIsBehindTheAuthorityMakesNoMoreStampsThanOneADay(Duration behind) {
        var clock = new SteppedClock(Instant.now().minus(behind));
        var stamping = stamping(Duration.ofDays(1), clock);
        stamping.stampWhenDue();
        for (var part = 0; part < 4; part++) {
            sign();
            stamping.stampWhenDue();
            clock.pass(Duration.ofHours(6));
        }
        assertThat(authority.asked()).isEqualTo(1);

        clock.pass(Duration.ofHours(1));
        stamping.stampWhenDue();

        assertThat(authority.asked()).isEqualTo(2);
    }

    @Test
    void aStoredTimeStampIsNeitherChangedNorDeleted() {
        look();
        var jdbc = roadmap.bean(JdbcClient.class);

        assertThatThrownBy(() -> jdbc.sql("delete from checkpoint_timestamp").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update checkpoint_timestamp set serial = '1'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothingLeavesUnlessAnAuthorityIsConfigured() {
        roadmap.close();
        roadmap = run();
        api = api.at(roadmap);
        sign();
        look();

        assertThat(api.get("/api/audit/timestamps").json().path("state").asString())
                .isEqualTo("OFF");
        assertThat(authority.asked()).isZero();
        assertThat(NameLookups.foreign()).isSubsetOf(NameLookups.WATCHED);
    }

    @Test
    void settingsThatCannotBeUsedStopTheStart() {
        for (var url : List.of("tsa.example", "ftp://tsa.example/", "https:///tsr")) {
            assertThatThrownBy(() -> new TimeStampSettings(url, certificate.toString()))
                    .hasMessageContaining("roadmap.audit.timestamps.url");
        }
        var good = authority.address().toString();
        assertThatThrownBy(() -> new TimeStampSettings(good, ""))
                .hasMessageContaining("roadmap.audit.timestamps.certificate");
        assertThatThrownBy(() -> new TimeStampSettings(good, directory.resolve("none").toString()))
                .hasMessageContaining("none");
        assertThat(new TimeStampSettings("", "").authority()).isNull();
    }
}
