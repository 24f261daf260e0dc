package de.kommunal.roadmap.web.scale;

import static de.kommunal.roadmap.shared.Subject.Kind.MILESTONE;

import de.kommunal.roadmap.milestone.MilestoneCategory;
import de.kommunal.roadmap.milestone.MilestoneEvent;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneAchieved;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneAchievementRevoked;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestonePlanned;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneRescheduled;
import de.kommunal.roadmap.milestone.MilestoneEvidence;
import de.kommunal.roadmap.milestone.MilestoneId;
import de.kommunal.roadmap.milestone.RescheduleReason;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.EffectiveDate;

import java.util.List;

/** The migration of a town: moved some times, then achieved, revoked and achieved again. */
final class TownMilestone {

    private static final int MOVES = 5;

    private final Happening happening;
    private final MilestoneId id;
    private EffectiveDate planned;
    private int moves;
    private boolean isAchieved;

    TownMilestone(Happening happening, String town, PartnerId partner) {
        this.happening = happening;
        id = new MilestoneId("umzug-" + town);
        planned = EffectiveDate.on(happening.today().plusYears(2));
        record(
                new MilestonePlanned(
                        happening.programme(),
                        id,
                        "Umzug der Fachverfahren",
                        "Die Fachverfahren laufen im gemeinsamen Rechenzentrum.",
                        planned,
                        MilestoneCategory.MIGRATION,
                        List.of(partner),
                        happening.now()));
    }

    private void record(MilestoneEvent event) {
        happening.record(MILESTONE.named(id), event);
    }

    void goOn() {
        if (moves < MOVES) {
            move();
        } else if (isAchieved) {
            isAchieved = false;
            record(
                    new MilestoneAchievementRevoked(
                            happening.programme(),
                            id,
                            "Ein Verfahren läuft noch beim alten Dienstleister.",
                            happening.sometime()));
        } else {
            isAchieved = true;
            var provenance = happening.sometime();
            record(
                    new MilestoneAchieved(
                            happening.programme(),
                            id,
                            provenance.effective(),
                            new MilestoneEvidence("Abnahmeprotokoll", null, null),
                            null,
                            List.of(),
                            provenance));
        }
    }

    private void move() {
        var before = planned;
        planned = EffectiveDate.on(before.latest().plusDays(30));
        moves++;
        record(
                new MilestoneRescheduled(
                        happening.programme(),
                        id,
                        planned,
                        RescheduleReason.RESOURCES,
                        "Personal fehlt",
                        null,
                        moves,
                        before,
                        List.of(),
                        happening.sometime()));
    }
}
