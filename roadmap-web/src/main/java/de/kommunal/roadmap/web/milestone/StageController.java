package de.kommunal.roadmap.web.milestone;

import de.kommunal.roadmap.milestone.StageCommand.DecideStageEntry;
import de.kommunal.roadmap.milestone.StageCommand.DefineStage;
import de.kommunal.roadmap.milestone.StageView;
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
@RequestMapping("/api/programmes/{programme}/stages")
class StageController {

    private final Writer writer;
    private final Reader reader;

    StageController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> define(@CommandBody DefineStage command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/entry")
    ResponseEntity<WriteAnswer> enter(@CommandBody DecideStageEntry command) {
        return writer.change(command);
    }

    @GetMapping
    ResponseEntity<Collection<StageView>> list(ReadRequest request) {
        return reader.list(StageView.class, request);
    }

    @GetMapping("/{id}")
    ResponseEntity<StageView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(StageView.class, request, id);
    }
}
