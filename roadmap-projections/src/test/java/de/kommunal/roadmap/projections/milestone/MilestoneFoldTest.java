package de.kommunal.roadmap.projections.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.milestone.DependencyType;
import de.kommunal.roadmap.milestone.MilestoneCategory;
import de.kommunal.roadmap.milestone.MilestoneEvent;
import de.kommunal.roadmap.milestone.MilestoneEvent.DependencyAdded;
import de.kommunal.roadmap.milestone.MilestoneEvent.DependencyRemoved;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneAchieved;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneAchievementRevoked;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneCancelled;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneDateRefined;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneMissed;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestonePlanned;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneRescheduled;
import de.kommunal.roadmap.milestone.MilestoneEvidence;
import de.kommunal.roadmap.milestone.MilestoneId;
import de.kommunal.roadmap.milestone.MilestoneState;
import de.kommunal.roadmap.milestone.MilestoneView;
import de.kommunal.roadmap.milestone.MilestoneView.Move;
import de.kommunal.roadmap.milestone.RescheduleReason;
import de.kommunal.roadmap.milestone.Slip;
import de.kommunal.roadmap.projections.facts.HeldFacts;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Precision;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;

import org.junit.jupiter.api.Test;

import java.util.List;

class MilestoneFoldTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("muensterland");
    private static final MilestoneId ID = new MilestoneId("vote");
    private static final MilestoneId DRAFT = new MilestoneId("draft");
    private static final Provenance SINCE =
            new Provenance(date("2026-09"), List.of(), Publicity.PUBLIC);

    @Test
    void showsItsDateWithItsPrecision() {
        var view = after(planned("2026/2027"));

        assertThat(view.plannedDate()).isEqualTo(date("2026/2027"));
        assertThat(view.precision()).isEqualTo(Precision.INTERVAL);
        assertThat(view.state()).isEqualTo(MilestoneState.PLANNED);
        assertThat(view.slip()).isEqualTo(Slip.NONE);
    }

    @Test
    void m4KeepsTheFirstDateAndEveryMove() {
        var view =
                after(
                        planned("2026-12"),
                        refined("2026-12", "2026-12-01", 1),
                        moved("2026-12-01", "2026-12-31", 2),
                        moved("2026-12-31", "2027-01-10", 3));

        assertThat(view.firstPlannedDate()).isEqualTo(date("2026-12"));
        assertThat(view.plannedDate()).isEqualTo(date("2027-01-10"));
        assertThat(view.moves())
                .extracting(Move::previousDate)
                .containsExactly(date("2026-12-01"), date("2026-12-31"));
        assertThat(view.moves()).extracting(Move::event).containsExactly("event-3", "event-4");
        assertThat(view.refinements()).hasSize(1);
        assertThat(view.slip()).isEqualTo(new Slip(40, 40, 40));
    }

    @Test
    void isMissedUntilItIsMovedAndAgainOnceItIsMovedBack() {
        var planned = planned("2022/2023");
        var missed = new MilestoneMissed(PROGRAMME, ID, date("2022/2023"), SINCE);
        var moved = moved("2022/2023", "2027", 1);
        var back = moved("2027", "2022/2023", 2);

        assertThat(after(planned, missed).state()).isEqualTo(MilestoneState.MISSED);
        assertThat(after(planned, missed, moved).state()).isEqualTo(MilestoneState.PLANNED);
        assertThat(after(planned, missed, moved).missedDates()).containsExactly(date("2022/2023"));
        assertThat(after(planned, missed, moved, back).state()).isEqualTo(MilestoneState.MISSED);
    }

    @Test
    void losesItsAchievementWholeOnceItIsRevoked() {
        var achieved =
                new MilestoneAchieved(
                        PROGRAMME,
                        ID,
                        date("2026-11"),
                        new MilestoneEvidence("Niederschrift", null, null),
                        "eilig",
                        List.of(DRAFT),
                        SINCE);
        var view = after(planned("2026"), achieved);

        assertThat(view.state()).isEqualTo(MilestoneState.ACHIEVED);
        assertThat(view.actualDate()).isEqualTo(date("2026-11"));
        assertThat(view.overridden()).containsExactly("draft");

        view =
                after(
                        planned("2026"),
                        achieved,
                        new MilestoneAchievementRevoked(PROGRAMME, ID, "Irrtum", SINCE));

        assertThat(view.state()).isEqualTo(MilestoneState.PLANNED);
        assertThat(view.actualDate()).isNull();
        assertThat(view.evidence()).isNull();
        assertThat(view.overridden()).isEmpty();
        assertThat(view.revocationReason()).isEqualTo("Irrtum");
    }

    @Test
    void waitsUntilTheDependencyIsRemoved() {
        var added =
                new DependencyAdded(PROGRAMME, ID, DRAFT, DependencyType.FINISH_START, null, SINCE);

        assertThat(after(planned("2026"), added).waitsFor()).hasSize(1);
        assertThat(
                        after(
                                        planned("2026"),
                                        added,
                                        new DependencyRemoved(
                                                PROGRAMME, ID, DRAFT, "unnötig", SINCE))
                                .waitsFor())
                .isEmpty();
    }

    @Test
    void isCancelledWithItsReason() {
        var view =
                after(planned("2026"), new MilestoneCancelled(PROGRAMME, ID, "aufgegeben", SINCE));

        assertThat(view.state()).isEqualTo(MilestoneState.CANCELLED);
        assertThat(view.cancellationReason()).isEqualTo("aufgegeben");
    }

    private static MilestoneView after(MilestoneEvent... events) {
        return new MilestoneFold().fold(HeldFacts.after(new MilestoneFacts(), events));
    }

    private static EffectiveDate date(String edtf) {
        return new EffectiveDate(edtf);
    }

    private static MilestonePlanned planned(String date) {
        return new MilestonePlanned(
                PROGRAMME,
                ID,
                "Beschluss",
                null,
                date(date),
                MilestoneCategory.DECISION,
                null,
                SINCE);
    }

    private static MilestoneDateRefined refined(String from, String to, int number) {
        return new MilestoneDateRefined(PROGRAMME, ID, date(to), number, date(from), SINCE);
    }

    private static MilestoneRescheduled moved(String from, String to, int number) {
        return new MilestoneRescheduled(
                PROGRAMME,
                ID,
                date(to),
                RescheduleReason.DECISION,
                "Sitzung verlegt",
                null,
                number,
                date(from),
                List.of(),
                SINCE);
    }
}
