package de.kommunal.roadmap.web.legalform;

import de.kommunal.roadmap.legalform.ExaminationCommand.AbandonExamination;
import de.kommunal.roadmap.legalform.ExaminationCommand.AssessCriterion;
import de.kommunal.roadmap.legalform.ExaminationCommand.CompleteExamination;
import de.kommunal.roadmap.legalform.ExaminationCommand.PresentExamination;
import de.kommunal.roadmap.legalform.ExaminationCommand.ReopenExamination;
import de.kommunal.roadmap.legalform.ExaminationCommand.RequestExamination;
import de.kommunal.roadmap.legalform.ExaminationView;
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
@RequestMapping("/api/programmes/{programme}/examinations")
class ExaminationController {

    private final Writer writer;
    private final Reader reader;

    ExaminationController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> request(@CommandBody RequestExamination command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/findings")
    ResponseEntity<WriteAnswer> assess(@CommandBody AssessCriterion command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/completion")
    ResponseEntity<WriteAnswer> complete(@CommandBody CompleteExamination command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/presentations")
    ResponseEntity<WriteAnswer> present(@CommandBody PresentExamination command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/reopening")
    ResponseEntity<WriteAnswer> reopen(@CommandBody ReopenExamination command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/abandonment")
    ResponseEntity<WriteAnswer> abandon(@CommandBody AbandonExamination command) {
        return writer.change(command);
    }

    @GetMapping
    ResponseEntity<Collection<ExaminationView>> list(ReadRequest request) {
        return reader.list(ExaminationView.class, request);
    }

    @GetMapping("/{id}")
    ResponseEntity<ExaminationView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(ExaminationView.class, request, id);
    }
}
