package de.kommunal.roadmap.web.deliberation;

import de.kommunal.roadmap.deliberation.ResolutionCommand.RecordResolution;
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

@RestController
@RequestMapping("/api/programmes/{programme}/resolutions")
class ResolutionController {

    private final Writer writer;
    private final Reader reader;

    ResolutionController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> record(@CommandBody RecordResolution command) {
        return writer.create(command);
    }

    @GetMapping
    ResponseEntity<Collection<ResolutionView>> list(ReadRequest request) {
        return reader.list(ResolutionView.class, request);
    }

    @GetMapping("/{id}")
    ResponseEntity<ResolutionView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(ResolutionView.class, request, id);
    }
}
