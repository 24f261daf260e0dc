package de.kommunal.roadmap.milestone;

import static de.kommunal.roadmap.milestone.Plans.PAPER;
import static de.kommunal.roadmap.milestone.Plans.WORDS;
import static de.kommunal.roadmap.milestone.Plans.achieved;
import static de.kommunal.roadmap.milestone.Plans.plan;
import static de.kommunal.roadmap.milestone.Plans.planned;
import static de.kommunal.roadmap.milestone.Plans.waitsFor;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.milestone.MilestoneCommand.AchieveMilestone;
import de.kommunal.roadmap.shared.EffectiveDate;

import org.junit.jupiter.api.Test;

import java.util.List;

class PredecessorsTest {

    @Test
    void m3WantsThemAchieved() {
        var plan = plan(planned("draft", "2026"), waiting(DependencyType.FINISH_START, 0));

        assertThat(outstanding("2026-11-01", plan)).containsExactly("draft is PLANNED");
    }

    @Test
    void m3WantsTheEvidenceThatTheDependencyNames() {
        assertThat(
                        outstanding(
                                "2026-11-01",
                                plan(
                                        achieved("draft", "2026-10-01", WORDS),
                                        waiting(DependencyType.EVIDENCE, 0))))
                .containsExactly(
                        "draft is achieved, but neither paper nor resolution is its evidence");
        assertThat(
                        outstanding(
                                "2026-11-01",
                                plan(
                                        achieved("draft", "2026-10-01", PAPER),
                                        waiting(DependencyType.RESOLUTION, 0))))
                .containsExactly("draft is achieved, but no resolution is its evidence");
    }

    @Test
    void m3WantsTheDaysBetween() {
        var plan =
                plan(
                        achieved("draft", "2026-10-01", WORDS),
                        waiting(DependencyType.FINISH_START, 30));

        assertThat(outstanding("2026-10-30", plan))
                .containsExactly("2026-10-30 is not 30 days after draft was achieved, 2026-10-01");
        assertThat(outstanding("2026-10-31", plan)).isEmpty();
        assertThat(outstanding("2026-10", plan)).isEmpty();
    }

    @Test
    void nothingIsOutstandingWhereNothingIsWaitedFor() {
        assertThat(outstanding("2026-10-30", plan(planned("vote", "2026")))).isEmpty();
    }

    private static MilestoneView waiting(DependencyType type, int lagDays) {
        return planned("vote", "2026", waitsFor("draft", type, lagDays));
    }

    private static List<String> outstanding(String actualDate, MilestonePlan plan) {
        var command =
                new AchieveMilestone(
                        PROGRAMME,
                        new MilestoneId("vote"),
                        new EffectiveDate(actualDate),
                        WORDS,
                        null,
                        since("2026"));
        return Predecessors.outstanding(command, plan).stream().map(Outstanding::detail).toList();
    }
}
