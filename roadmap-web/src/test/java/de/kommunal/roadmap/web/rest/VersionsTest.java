package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;

/** Who changes a subject says which version they saw. */
@SharedRoadmap
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsTest {

    private static final String IF_MATCH = "If-Match";

    private final Roadmap roadmap;
    private final Probe probe;

    VersionsTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        probe = Probe.open(roadmap, "versions");
    }

    @Test
    void asksForTheVersion() {
        probe.propose("unsaid");

        var answer = probe.refine("unsaid", "Neu");

        Problems.assertProblem(answer, 428, "version-required");
        assertThat(probe.events("unsaid")).hasSize(1);
    }

    @Test
    void saysTheNewestVersionToWhoSawAnOlderOne() {
        probe.propose("stale");
        probe.refine("stale", "Zwei", IF_MATCH, "\"1\"");
        probe.refine("stale", "Drei", IF_MATCH, "\"2\"");

        var answer = probe.refine("stale", "Anders", IF_MATCH, "\"1\"");

        Problems.assertProblem(answer, 412, "stale-version");
        assertThat(answer.json().path("currentVersion").longValue()).isEqualTo(3);
        assertThat(probe.events("stale")).hasSize(3);
    }

    @Test
    void refusesAVersionThatThereIsNotYet() {
        probe.propose("ahead");

        var answer = probe.refine("ahead", "Neu", IF_MATCH, "\"2\"");

        Problems.assertProblem(answer, 412, "stale-version");
    }

    @Test
    void changesAnyVersionForAStar() {
        probe.propose("any");
        probe.refine("any", "Zwei", IF_MATCH, "\"1\"");

        var answer = probe.refine("any", "Drei", IF_MATCH, "*");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).hasValue("\"3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "\"one\"", "W/\"1\"", "\"1\", \"2\"", "\"-1\"", "**"})
    void refusesWhatIsNoETag(String version) {
        var answer = probe.refine("whatever", "Neu", IF_MATCH, version);

        Problems.assertProblem(answer, 400, "invalid-parameter");
        Problems.parameterIn(answer, IF_MATCH);
    }

    @Test
    void answersAWriteWithTheVersionThatIsReadNext() {
        var created = probe.propose("same");
        var afterCreation = roadmap.anonymous().get(probe.scenarios() + "/same");
        var changed = probe.refine("same", "Neu", IF_MATCH, "\"1\"");
        var afterChange = roadmap.anonymous().get(probe.scenarios() + "/same");

        assertThat(created.header("ETag")).hasValue("\"1\"");
        assertThat(afterCreation.header("ETag").orElseThrow()).startsWith("\"1-");
        assertThat(changed.header("ETag")).hasValue("\"2\"");
        assertThat(afterChange.header("ETag").orElseThrow()).startsWith("\"2-");
        assertThat(changed.json().path("version").longValue()).isEqualTo(2);
        assertThat(afterChange.json().path("version").longValue()).isEqualTo(2);
    }

    @Test
    void refusesASecondSubjectWithTheSameId() {
        probe.propose("one");

        var answer = probe.propose("one");

        Problems.assertProblem(answer, 409, "already-exists");
        assertThat(probe.events("one")).hasSize(1);
    }

    @Test
    void doesNotChangeWhatThereIsNot() {
        var answer = probe.refine("nobody", "Neu", IF_MATCH, "*");

        Problems.assertProblem(answer, 404, "not-found");
        assertThat(probe.events("nobody")).isEmpty();
    }

    @RepeatedTest(10)
    void letsOneWinOfTwoWhoSawTheSameVersion(RepetitionInfo repetition) throws Exception {
        var id = "race-" + repetition.getCurrentRepetition();
        probe.propose(id);

        var answers = Together.call(2, () -> probe.refine(id, "Neu", IF_MATCH, "\"1\""));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        var loser = answers.stream().filter(answer -> answer.status() != 200).findFirst();
        assertThat(loser.orElseThrow().code()).isIn("stale-version", "changed-meanwhile");
        assertThat(loser.orElseThrow().status()).isIn(412, 409);
        assertThat(probe.events(id)).hasSize(2);
    }

    @Test
    void recordsOneAfterTheOtherWhatAnyVersionMayGet() throws Exception {
        probe.propose("queue");

        var answers = Together.call(8, () -> probe.refine("queue", "Neu", IF_MATCH, "*"));

        assertThat(answers.stream().map(answer -> answer.json().path("version").intValue()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, 9).boxed().toList());
    }
}
