package de.kommunal.roadmap.web.position;

import de.kommunal.roadmap.position.PositionCommand.ChangePartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.ConfirmPartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.CorrectPartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.LapsePartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.RecordPartnerPosition;
import de.kommunal.roadmap.position.PositionView;
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

@RestController
@RequestMapping("/api/programmes/{programme}/positions")
class PositionController {

    private final Writer writer;
    private final Reader reader;

    PositionController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> record(@CommandBody RecordPartnerPosition command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/change")
    ResponseEntity<WriteAnswer> change(@CommandBody ChangePartnerPosition command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/correction")
    ResponseEntity<WriteAnswer> correct(@CommandBody CorrectPartnerPosition command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/confirmation")
    ResponseEntity<WriteAnswer> confirm(@CommandBody ConfirmPartnerPosition command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/lapse")
    ResponseEntity<WriteAnswer> lapse(@CommandBody LapsePartnerPosition command) {
        return writer.change(command);
    }

    /**
     * The positions.
     *
     * @param partner answers only the positions of this partner
     */
    @GetMapping
    ResponseEntity<Collection<PositionView>> list(
            ReadRequest request, @RequestParam(required = false) @Nullable String partner) {
        return reader.list(
                PositionView.class,
                request,
                position -> partner == null || position.partner().equals(partner));
    }

    @GetMapping("/{id}")
    ResponseEntity<PositionView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(PositionView.class, request, id);
    }
}
