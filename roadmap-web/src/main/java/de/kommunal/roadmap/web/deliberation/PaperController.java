package de.kommunal.roadmap.web.deliberation;

import de.kommunal.roadmap.deliberation.PaperCommand.AddPaperVersion;
import de.kommunal.roadmap.deliberation.PaperCommand.RegisterPaper;
import de.kommunal.roadmap.deliberation.PaperCommand.WithdrawPaper;
import de.kommunal.roadmap.deliberation.PaperView;
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
@RequestMapping("/api/programmes/{programme}/papers")
class PaperController {

    private final Writer writer;
    private final Reader reader;

    PaperController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> register(@CommandBody RegisterPaper command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/versions")
    ResponseEntity<WriteAnswer> addVersion(@CommandBody AddPaperVersion command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<WriteAnswer> withdraw(@CommandBody WithdrawPaper command) {
        return writer.change(command);
    }

    @GetMapping
    ResponseEntity<Collection<PaperView>> list(ReadRequest request) {
        return reader.list(PaperView.class, request);
    }

    @GetMapping("/{id}")
    ResponseEntity<PaperView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(PaperView.class, request, id);
    }
}
