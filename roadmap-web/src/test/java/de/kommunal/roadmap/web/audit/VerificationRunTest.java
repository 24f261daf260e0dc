package de.kommunal.roadmap.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.web.audit.VerificationStatus.State;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.Problems;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A check of the whole log as those see it who wait for it. */
@SharedRoadmap
class VerificationRunTest {

    private static final String EVENTS = "text/event-stream";
    private static final String ADDRESS = "/api/audit/verification";
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Api auditor;
    private final EventLog log;

    VerificationRunTest(Roadmap roadmap) {
        auditor = roadmap.as(Role.AUDITOR);
        log = roadmap.bean(EventLog.class);
    }

    @Test
    void tellsHowFarItIsAndWhatCameOut() {
        var answer = auditor.get(ADDRESS, "Accept", EVENTS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElse("")).startsWith(EVENTS);
        assertThat(answer.text())
                .contains("event: progress\n", "\"done\":", "\"total\":", "\"perSecond\":")
                .contains("event: result\n", "\"intact\":true")
                .containsPattern("id: [0-9a-f-]{36}\\.end\n");
    }

    @Test
    void isTakenUpAgainByItsIdAndByItsAddress() {
        var json = auditor.get(ADDRESS).json();
        var run = json.path("run").stringValue();

        assertThat(json.path("position").longValue()).isEqualTo(log.head().position());
        assertThat(auditor.get(ADDRESS + "/" + run).json().path("state").stringValue())
                .isEqualTo("DONE");
        assertThat(auditor.get(ADDRESS + "/" + run, "Accept", EVENTS).text())
                .startsWith("id: " + run + ".end\nevent: result\n");
        assertThat(auditor.get(ADDRESS, "Accept", EVENTS, "Last-Event-ID", run + ".7").text())
                .startsWith("id: " + run + ".end\nevent: result\n");
        assertThat(auditor.get(ADDRESS, "Accept", EVENTS, "Last-Event-ID", run + ".end").status())
                .isEqualTo(204);
        Problems.assertProblem(
                auditor.get(ADDRESS, "Accept", EVENTS, "Last-Event-ID", "gone.7"),
                404,
                "not-found");
    }

    @Test
    void stopsAndGoesOnFromWhereItWas() {
        var slow = new SlowCheck();
        var run = new VerificationRun(slow, Clock.systemUTC());
        run.goOn();
        slow.goOn(3);
        await(() -> run.status().done() == 3);
        run.cancel();
        assertThat(run.await(LONG).state()).isEqualTo(State.CANCELLED);

        run.goOn();
        assertThat(run.status().state()).isEqualTo(State.RUNNING);
        slow.goOn(7);

        var status = run.await(LONG);
        assertThat(status.state()).isEqualTo(State.DONE);
        assertThat(status.done()).isEqualTo(10);
        assertThat(status.result()).isNotNull();
        assertThat(slow.done()).as("no page twice").isEqualTo(10);
    }

    @Test
    void isNotHeldUpByWhoListensAndDoesNotRead(Roadmap roadmap) throws Exception {
        var slow = new SlowCheck();
        var run = new VerificationRun(slow, Clock.systemUTC());
        var stuck = new StuckResponse();
        run.goOn();
        var listener =
                Thread.startVirtualThread(
                        () -> roadmap.bean(VerificationStream.class).answer(run, stuck));
        stuck.awaitWrite();

        slow.goOn(10);

        assertThat(run.await(LONG).state()).isEqualTo(State.DONE);
        assertThat(listener.isAlive()).as("still sends its first message").isTrue();
        stuck.release();
        assertThat(listener.join(LONG)).isTrue();
    }

    @Test
    void endsWithTheProgram() {
        var run = new VerificationRun(new SlowCheck(), Clock.systemUTC());
        run.goOn();
        run.interrupt();

        assertThat(run.await(LONG).state()).isEqualTo(State.INTERRUPTED);
        assertThat(run.status().result()).isNull();
    }

    @Test
    void oneGoesOnAtATimeAndOthersJoinIt() {
        var runs = new Verifications(SlowCheck::new, Clock.systemUTC());
        var first = runs.startOrJoin();

        assertThat(runs.startOrJoin()).isSameAs(first);
        first.cancel();
        var second = runs.startOrJoin();
        assertThat(second).isNotSameAs(first);
        assertThatThrownBy(() -> runs.resume(first.id()))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining(second.id());
        second.cancel();
        assertThat(runs.resume(first.id()).status().state()).isEqualTo(State.RUNNING);
        runs.close();
        assertThat(first.await(LONG).state()).isEqualTo(State.INTERRUPTED);
    }

    @Test
    void isCancelledAndResumedOverRest() {
        var run = auditor.get(ADDRESS).json().path("run").stringValue();

        assertThat(
                        auditor.send("DELETE", ADDRESS + "/" + run, "")
                                .json()
                                .path("state")
                                .stringValue())
                .as("what is over stays over")
                .isEqualTo("DONE");
        assertThat(auditor.send("PUT", ADDRESS + "/" + run, "").json().path("state").stringValue())
                .isEqualTo("DONE");
        Problems.assertProblem(auditor.send("DELETE", ADDRESS + "/unknown", ""), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=3", "/0?x=1"})
    void refusesParametersThatThereAreNot(String rest) {
        Problems.assertProblem(auditor.get(ADDRESS + rest), 400, "invalid-parameter");
    }

    @Test
    void isForAuditorsOnly(Roadmap roadmap) {
        assertThat(roadmap.as(Role.PROJECT_OFFICE).get(ADDRESS).status()).isEqualTo(403);
        assertThat(roadmap.as(Role.STAKEHOLDER).send("DELETE", ADDRESS + "/x", "").status())
                .isEqualTo(403);
        assertThat(roadmap.anonymous().get(ADDRESS, "Accept", EVENTS).status()).isEqualTo(401);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
