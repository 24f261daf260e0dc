package de.kommunal.roadmap.milestone;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.milestone.MilestoneView.Conflict;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.EffectiveDate;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Milestones with what follows from others at the same moment: how those stand that they wait for,
 * what in the plan can't come true, and whom a move would affect.
 */
@Component
public class MilestoneReading {

    private final Records records;

    MilestoneReading(Records records) {
        this.records = records;
    }

    /**
     * Those that wait for a milestone, also by way of others.
     *
     * @param plannedDate of the milestone, or the one that was asked for
     * @param affected in the order in which they wait, the direct ones first
     */
    public record Successors(
            String milestone, EffectiveDate plannedDate, List<Successor> affected) {

        public Successors {
            affected = List.copyOf(affected);
        }
    }

    /**
     * An open milestone that waits for another one.
     *
     * @param waitsFor ids of what it waits for itself
     * @param conflicts what would make its planned date impossible
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Successor(
            String milestone,
            String title,
            MilestoneState state,
            EffectiveDate plannedDate,
            List<String> waitsFor,
            List<Conflict> conflicts) {}

    /** All milestones of the programme. */
    public List<MilestoneView> list(Reading reading) {
        var plan = plan(reading);
        return plan.all().stream().map(plan::completed).toList();
    }

    /** Completes milestones from what the same audience may see at the same moment. */
    public UnaryOperator<MilestoneView> at(Reading reading) {
        return plan(reading)::completed;
    }

    /** Whom it affects if the milestone is moved. */
    public Successors successors(MilestoneView milestone, Reading reading) {
        return successors(milestone, milestone.plannedDate(), reading);
    }

    /** Whom it would affect if the milestone were moved to the date. */
    public Successors successors(
            MilestoneView milestone, EffectiveDate plannedDate, Reading reading) {
        var plan = plan(reading).with(milestone.plannedFor(plannedDate));
        return new Successors(
                milestone.id(),
                plannedDate,
                plan.waitingFor(milestone.id()).stream()
                        .map(plan::completed)
                        .map(MilestoneReading::successor)
                        .toList());
    }

    private static Successor successor(MilestoneView milestone) {
        return new Successor(
                milestone.id(),
                milestone.title(),
                milestone.state(),
                milestone.plannedDate(),
                milestone.waitsFor().stream().map(MilestoneView.Waiting::milestone).toList(),
                milestone.conflicts());
    }

    private MilestonePlan plan(Reading reading) {
        var all = new Page.Request<MilestoneView>(null, Integer.MAX_VALUE, item -> true);
        return new MilestonePlan(records.list(MilestoneView.class, reading, all).items());
    }
}
