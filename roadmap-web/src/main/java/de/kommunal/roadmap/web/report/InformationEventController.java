package de.kommunal.roadmap.web.report;

import de.kommunal.roadmap.deliberation.InformationEventCommand.CancelInformationEvent;
import de.kommunal.roadmap.deliberation.InformationEventCommand.MoveInformationEvent;
import de.kommunal.roadmap.deliberation.InformationEventCommand.PlanInformationEvent;
import de.kommunal.roadmap.deliberation.InformationEventCommand.RecordInformationEventHeld;
import de.kommunal.roadmap.deliberation.InformationEventView;
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

/** Information events are read with the steps that they feed, by the dates of both. */
@RestController
@RequestMapping("/api/programmes/{programme}/information-events")
class InformationEventController {

    private final Writer writer;
    private final Reader reader;
    private final InputReading inputs;

    InformationEventController(Writer writer, Reader reader, InputReading inputs) {
        this.writer = writer;
        this.reader = reader;
        this.inputs = inputs;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> plan(@CommandBody PlanInformationEvent command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/schedule")
    ResponseEntity<WriteAnswer> move(@CommandBody MoveInformationEvent command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<WriteAnswer> cancel(@CommandBody CancelInformationEvent command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/holding")
    ResponseEntity<WriteAnswer> recordHeld(@CommandBody RecordInformationEventHeld command) {
        return writer.change(command);
    }

    @GetMapping
    ResponseEntity<Collection<InformationEventView>> list(ReadRequest request) {
        return reader.list(
                InformationEventView.class, request, any -> true, inputs::informationEventsAt);
    }

    @GetMapping("/{id}")
    ResponseEntity<InformationEventView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(InformationEventView.class, request, id, inputs::informationEventsAt);
    }
}
