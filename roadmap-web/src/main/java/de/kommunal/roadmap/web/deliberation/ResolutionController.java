package de.kommunal.roadmap.web.deliberation;

import de.kommunal.roadmap.deliberation.ReservationCommand.AttachReservation;
import de.kommunal.roadmap.deliberation.ReservationCommand.FailReservation;
import de.kommunal.roadmap.deliberation.ReservationCommand.FulfilReservation;
import de.kommunal.roadmap.deliberation.ResolutionCommand.AmendResolution;
import de.kommunal.roadmap.deliberation.ResolutionCommand.RecordResolution;
import de.kommunal.roadmap.deliberation.ResolutionCommand.RecordResolutionEffect;
import de.kommunal.roadmap.deliberation.ResolutionCommand.RevokeResolution;
import de.kommunal.roadmap.deliberation.ResolutionCommand.SupersedeResolution;
import de.kommunal.roadmap.deliberation.ResolutionReading;
import de.kommunal.roadmap.deliberation.ResolutionView;
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

/** Resolutions are read with what follows from the others. */
@RestController
@RequestMapping("/api/programmes/{programme}/resolutions")
class ResolutionController {

    private final Writer writer;
    private final Reader reader;
    private final ResolutionReading resolutions;

    ResolutionController(Writer writer, Reader reader, ResolutionReading resolutions) {
        this.writer = writer;
        this.reader = reader;
        this.resolutions = resolutions;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> record(@CommandBody RecordResolution command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/amendment")
    ResponseEntity<WriteAnswer> amend(@CommandBody AmendResolution command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/supersession")
    ResponseEntity<WriteAnswer> supersede(@CommandBody SupersedeResolution command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/revocation")
    ResponseEntity<WriteAnswer> revoke(@CommandBody RevokeResolution command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/effect")
    ResponseEntity<WriteAnswer> takeEffect(@CommandBody RecordResolutionEffect command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/reservations")
    ResponseEntity<WriteAnswer> attach(@CommandBody AttachReservation command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/reservations/{reservation}/fulfilment")
    ResponseEntity<WriteAnswer> fulfil(@CommandBody FulfilReservation command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/reservations/{reservation}/failure")
    ResponseEntity<WriteAnswer> fail(@CommandBody FailReservation command) {
        return writer.change(command);
    }

    @GetMapping
    ResponseEntity<Collection<ResolutionView>> list(ReadRequest request) {
        return reader.list(ResolutionView.class, request, item -> true, resolutions::at);
    }

    @GetMapping("/{id}")
    ResponseEntity<ResolutionView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(ResolutionView.class, request, id, resolutions::at);
    }
}
