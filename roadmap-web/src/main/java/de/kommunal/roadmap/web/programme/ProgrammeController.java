package de.kommunal.roadmap.web.programme;

import de.kommunal.roadmap.programme.ProgrammeCommand.OpenProgramme;
import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.web.rest.Collection;
import de.kommunal.roadmap.web.rest.CommandBody;
import de.kommunal.roadmap.web.rest.MomentRequest;
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
@RequestMapping("/api/programmes")
class ProgrammeController {

    private final Writer writer;
    private final Reader reader;

    ProgrammeController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> open(@CommandBody OpenProgramme command) {
        return writer.create(command);
    }

    @GetMapping
    ResponseEntity<Collection<ProgrammeView>> list(MomentRequest request) {
        return reader.programmes(request);
    }

    @GetMapping("/{programme}")
    ResponseEntity<ProgrammeView> find(@PathVariable String programme, ReadRequest request) {
        return reader.find(ProgrammeView.class, request, programme);
    }
}
