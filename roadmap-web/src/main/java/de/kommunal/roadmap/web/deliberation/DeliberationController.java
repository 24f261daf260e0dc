package de.kommunal.roadmap.web.deliberation;

import de.kommunal.roadmap.deliberation.DeliberationCommand.LinkInput;
import de.kommunal.roadmap.deliberation.DeliberationCommand.PlanDeliberation;
import de.kommunal.roadmap.deliberation.DeliberationCommand.PostponeStep;
import de.kommunal.roadmap.deliberation.DeliberationCommand.RecordStepOutcome;
import de.kommunal.roadmap.deliberation.DeliberationCommand.ReferStep;
import de.kommunal.roadmap.deliberation.DeliberationCommand.RescheduleStep;
import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.InputReading;
import de.kommunal.roadmap.web.rest.Collection;
import de.kommunal.roadmap.web.rest.CommandBody;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;
import de.kommunal.roadmap.web.rest.WriteAnswer;
import de.kommunal.roadmap.web.rest.Writer;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deliberations are read with the dates of what feeds their steps. */
@RestController
@RequestMapping("/api/programmes/{programme}/deliberations")
class DeliberationController {

    private final Writer writer;
    private final Reader reader;
    private final InputReading inputs;

    DeliberationController(Writer writer, Reader reader, InputReading inputs) {
        this.writer = writer;
        this.reader = reader;
        this.inputs = inputs;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> plan(@CommandBody PlanDeliberation command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/steps/{step}/inputs")
    ResponseEntity<WriteAnswer> linkInput(@CommandBody LinkInput command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/steps/{step}/schedule")
    ResponseEntity<WriteAnswer> reschedule(@CommandBody RescheduleStep command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/steps/{step}/outcome")
    ResponseEntity<WriteAnswer> recordOutcome(@CommandBody RecordStepOutcome command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/steps/{step}/postponement")
    ResponseEntity<WriteAnswer> postpone(@CommandBody PostponeStep command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/steps/{step}/referral")
    ResponseEntity<WriteAnswer> refer(@CommandBody ReferStep command) {
        return writer.change(command);
    }

    @GetMapping
    ResponseEntity<Collection<DeliberationView>> list(ReadRequest request) {
        return reader.list(DeliberationView.class, request, any -> true, inputs::deliberationsAt);
    }

    @GetMapping("/{id}")
    ResponseEntity<DeliberationView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(DeliberationView.class, request, id, inputs::deliberationsAt);
    }
}
