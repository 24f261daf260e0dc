package de.kommunal.roadmap.milestone;

import static de.kommunal.roadmap.milestone.Plans.PAPER;
import static de.kommunal.roadmap.milestone.Plans.RESOLUTION;
import static de.kommunal.roadmap.milestone.Plans.WORDS;
import static de.kommunal.roadmap.milestone.Plans.achieved;
import static de.kommunal.roadmap.milestone.Plans.cancelled;
import static de.kommunal.roadmap.milestone.Plans.plan;
import static de.kommunal.roadmap.milestone.Plans.planned;
import static de.kommunal.roadmap.milestone.Plans.waitsFor;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.milestone.MilestoneView.Conflict;
import de.kommunal.roadmap.milestone.MilestoneView.Waiting;

import org.junit.jupiter.api.Test;

import java.util.List;

class MilestonePlanTest {

    @Test
    void m1NamesTheCircleFromTheMilestoneBackToIt() {
        var plan =
                plan(
                        planned("draft", "2026"),
                        planned("vote", "2026", waitsFor("draft")),
                        planned("founding", "2027", waitsFor("draft"), waitsFor("vote")));

        assertThat(plan.circle("draft", "founding")).containsExactly("draft", "founding", "draft");
        assertThat(plan.circle("draft", "vote")).containsExactly("draft", "vote", "draft");
        assertThat(plan.circle("founding", "draft")).isEmpty();
    }

    @Test
    void m1FindsACircleByWayOfOthers() {
        var plan =
                plan(
                        planned("a", "2026"),
                        planned("b", "2026", waitsFor("a")),
                        planned("c", "2026", waitsFor("b")),
                        planned("d", "2026", waitsFor("x"), waitsFor("c")));

        assertThat(plan.circle("a", "d")).containsExactly("a", "d", "c", "b", "a");
    }

    @Test
    void m1LetsNothingWaitForItself() {
        assertThat(plan(planned("a", "2026")).circle("a", "a")).containsExactly("a", "a");
    }

    @Test
    void m5ListsThoseThatWaitAlsoByWayOfOthersTheDirectOnesFirst() {
        var plan =
                plan(
                        planned("far", "2028", waitsFor("near")),
                        planned("near", "2027", waitsFor("first")),
                        planned("also-near", "2027", waitsFor("first")),
                        planned("first", "2026"),
                        planned("elsewhere", "2026"));

        assertThat(plan.waitingFor("first"))
                .extracting(MilestoneView::id)
                .containsExactly("near", "also-near", "far");
    }

    @Test
    void m5ListsNoneThatWaitsNoMoreNorWhatWaitsOnlyForIt() {
        var plan =
                plan(
                        planned("first", "2026"),
                        cancelled("given-up", waitsFor("first")),
                        planned("behind", "2027", waitsFor("given-up")));

        assertThat(plan.waitingFor("first")).isEmpty();
    }

    @Test
    void saysWhatIsMetByTheKindOfDependency() {
        assertThat(met(DependencyType.FINISH_START, WORDS)).isTrue();
        assertThat(met(DependencyType.EVIDENCE, WORDS)).isFalse();
        assertThat(met(DependencyType.EVIDENCE, PAPER)).isTrue();
        assertThat(met(DependencyType.RESOLUTION, PAPER)).isFalse();
        assertThat(met(DependencyType.RESOLUTION, RESOLUTION)).isTrue();
    }

    @Test
    void isInConflictOnlyWhereItIsSurelyTooEarly() {
        assertThat(conflicts("2026-12-31", "2027", 0)).hasSize(1);
        assertThat(conflicts("2027-01-01", "2027", 0)).isEmpty();
        assertThat(conflicts("2027-01-30", "2027", 30)).hasSize(1);
        assertThat(conflicts("2027-01-31", "2027", 30)).isEmpty();
        assertThat(conflicts("2027-01-30", "2027", 30).getFirst().detail())
                .isEqualTo("Planned for 2027-01-30, which is before draft (2027) and 30 days.");
    }

    @Test
    void isInConflictIfItWaitsForWhatIsCancelled() {
        var vote = planned("vote", "2027", waitsFor("draft"));

        assertThat(plan(cancelled("draft"), vote).completed(vote).conflicts())
                .containsExactly(
                        new Conflict("draft", "draft is cancelled and won't be achieved."));
    }

    @Test
    void saysNothingOfWhatTheReaderMayNotSee() {
        var vote = planned("vote", "2027", waitsFor("secret"));

        var completed = plan(vote).completed(vote);

        assertThat(completed.conflicts()).isEmpty();
        assertThat(completed.waitsFor()).extracting(Waiting::state).containsOnlyNulls();
    }

    private static boolean met(DependencyType type, MilestoneEvidence evidence) {
        var vote = planned("vote", "2027", waitsFor("draft", type, 0));
        var plan = plan(achieved("draft", "2026", evidence), vote);
        return plan.completed(vote).waitsFor().getFirst().met();
    }

    private static List<Conflict> conflicts(String date, String predecessorDate, int lagDays) {
        var vote = planned("vote", date, waitsFor("draft", DependencyType.EVIDENCE, lagDays));
        return plan(planned("draft", predecessorDate), vote).completed(vote).conflicts();
    }
}
