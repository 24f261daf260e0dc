package de.kommunal.roadmap.projections.milestone;

import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneRescheduled;
import de.kommunal.roadmap.milestone.MilestoneId;
import de.kommunal.roadmap.milestone.MilestoneView.Move;
import de.kommunal.roadmap.milestone.RescheduleReason;
import de.kommunal.roadmap.milestone.RescheduleTrigger;
import de.kommunal.roadmap.milestone.Slip;
import de.kommunal.roadmap.shared.EffectiveDate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A move as its event says it; the event's id is not its own to say. */
record RecordedMove(
        EffectiveDate previousDate,
        EffectiveDate plannedDate,
        RescheduleReason reasonCode,
        String reasonText,
        @Nullable RescheduleTrigger trigger,
        List<String> affected,
        EffectiveDate on) {

    static RecordedMove of(MilestoneRescheduled e) {
        return new RecordedMove(
                e.previousDate(),
                e.plannedDate(),
                e.reasonCode(),
                e.reasonText(),
                e.trigger(),
                e.affected().stream().map(MilestoneId::value).toList(),
                e.provenance().effective());
    }

    Move saidBy(String event) {
        return new Move(
                previousDate,
                plannedDate,
                Slip.between(previousDate, plannedDate),
                reasonCode,
                reasonText,
                trigger,
                affected,
                on,
                event);
    }
}
