package de.kommunal.roadmap.web.milestone;

import de.kommunal.roadmap.milestone.MilestoneCommand.AchieveMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.AddMilestoneDependency;
import de.kommunal.roadmap.milestone.MilestoneCommand.CancelMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.PlanMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.RecordMilestoneMissed;
import de.kommunal.roadmap.milestone.MilestoneCommand.RefineMilestoneDate;
import de.kommunal.roadmap.milestone.MilestoneCommand.RemoveMilestoneDependency;
import de.kommunal.roadmap.milestone.MilestoneCommand.RescheduleMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.RevokeMilestoneAchievement;
import de.kommunal.roadmap.milestone.MilestoneReading;
import de.kommunal.roadmap.milestone.MilestoneReading.Successors;
import de.kommunal.roadmap.milestone.MilestoneState;
import de.kommunal.roadmap.milestone.MilestoneView;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.Collection;
import de.kommunal.roadmap.web.rest.CommandBody;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;
import de.kommunal.roadmap.web.rest.WriteAnswer;
import de.kommunal.roadmap.web.rest.Writer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Milestones are read with how those stand that they wait for. */
@RestController
@RequestMapping("/api/programmes/{programme}/milestones")
class MilestoneController {

    private final Writer writer;
    private final Reader reader;
    private final MilestoneReading milestones;

    MilestoneController(Writer writer, Reader reader, MilestoneReading milestones) {
        this.writer = writer;
        this.reader = reader;
        this.milestones = milestones;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> plan(@CommandBody PlanMilestone command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/refinement")
    ResponseEntity<WriteAnswer> refine(@CommandBody RefineMilestoneDate command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/schedule")
    ResponseEntity<WriteAnswer> reschedule(@CommandBody RescheduleMilestone command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/dependencies")
    ResponseEntity<WriteAnswer> addDependency(@CommandBody AddMilestoneDependency command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/dependencies/{predecessor}/removal")
    ResponseEntity<WriteAnswer> removeDependency(@CommandBody RemoveMilestoneDependency command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/achievement")
    ResponseEntity<WriteAnswer> achieve(@CommandBody AchieveMilestone command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/revocation")
    ResponseEntity<WriteAnswer> revoke(@CommandBody RevokeMilestoneAchievement command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/miss")
    ResponseEntity<WriteAnswer> miss(@CommandBody RecordMilestoneMissed command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<WriteAnswer> cancel(@CommandBody CancelMilestone command) {
        return writer.change(command);
    }

    /**
     * The milestones.
     *
     * @param state answers only the milestones that are in this state
     */
    @GetMapping
    ResponseEntity<Collection<MilestoneView>> list(
            ReadRequest request, @RequestParam(required = false) @Nullable MilestoneState state) {
        return reader.list(
                MilestoneView.class,
                request,
                milestone -> state == null || milestone.state() == state,
                milestones::at);
    }

    @GetMapping("/{id}")
    ResponseEntity<MilestoneView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(MilestoneView.class, request, id, milestones::at);
    }

    /**
     * The open milestones that wait for this one, also by way of others: those that a move would
     * affect.
     *
     * @param plannedDate answers with the conflicts that there would be if this one were planned
     *     for that date; nothing is recorded, and whether it may be moved is not said
     */
    @GetMapping("/{id}/successors")
    ResponseEntity<Successors> successors(
            @PathVariable String id,
            ReadRequest request,
            @RequestParam(required = false) @Nullable String plannedDate) {
        var date = plannedDate == null ? null : date(plannedDate);
        return reader.about(
                MilestoneView.class,
                request,
                id,
                milestone ->
                        date == null
                                ? milestones.successors(milestone, request.reading())
                                : milestones.successors(milestone, date, request.reading()));
    }

    private static EffectiveDate date(String edtf) {
        try {
            return new EffectiveDate(edtf);
        } catch (InvalidValue e) {
            throw ApiProblem.parameter("plannedDate", edtf, e.expected());
        }
    }
}
