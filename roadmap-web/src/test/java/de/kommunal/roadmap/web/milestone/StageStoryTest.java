package de.kommunal.roadmap.web.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

/** One stage after the other, and none by itself. */
@SharedRoadmap
class StageStoryTest {

    private final OwnProgramme programme;

    StageStoryTest(Roadmap roadmap) {
        programme = OwnProgramme.open(roadmap, "stages");
        programme.hasPartner("nord");
        resolves("first-vote");
        resolves("second-vote");
        assertThat(defines("second", 2).status()).isEqualTo(201);
        assertThat(defines("first", 1).status()).isEqualTo(201);
    }

    @Test
    void noRankIsGivenTwice() {
        assertRefused(defines("another", 2), "T1");
    }

    @Test
    void noStageIsEnteredBeforeTheOneBelowItNorByTheSameResolution() {
        assertRefused(enters("second", "second-vote"), "T2");

        assertThat(enters("first", "first-vote").status()).isEqualTo(200);
        assertThat(programme.read("/stages/first").path("entered").booleanValue()).isTrue();
        assertThat(programme.read("/stages/second").path("entered").booleanValue()).isFalse();

        assertRefused(enters("first", "second-vote"), "T2");
        assertRefused(enters("second", "first-vote"), "T3");
        assertThat(enters("second", "no-vote").code()).isEqualTo("unknown-reference");

        assertThat(enters("second", "second-vote").status()).isEqualTo(200);
        assertThat(programme.read("/stages/second").path("byResolutions"))
                .hasToString("[\"second-vote\"]");
    }

    private Answer defines(String id, int rank) {
        return programme.tell(
                "/stages",
                "2025",
                """
                "id": "%s", "rank": %d, "title": "Stufe"
                """
                        .formatted(id, rank));
    }

    private Answer enters(String stage, String resolution) {
        return programme.tell(
                "/stages/" + stage + "/entry",
                "2025-06",
                """
                "byResolutions": ["%s"], "decidedOn": "2025-06-01"
                """
                        .formatted(resolution));
    }

    private void resolves(String id) {
        programme.record(
                "/resolutions",
                "2025-05-01",
                """
                "id": "%s", "committee": "rat-nord", "partner": "nord", "decidedOn": "2025-05-01",
                "amendedInSession": false,
                "items": [{"no": 1, "kind": "CONSENT", "text": "Die Stufe wird betreten."}]
                """
                        .formatted(id));
    }

    private static void assertRefused(Answer answer, String rule) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.json().path("rule").stringValue()).isEqualTo(rule);
    }
}
