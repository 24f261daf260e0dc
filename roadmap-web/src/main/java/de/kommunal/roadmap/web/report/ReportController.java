package de.kommunal.roadmap.web.report;

import de.kommunal.roadmap.report.ReportCommand.RecordExpertReport;
import de.kommunal.roadmap.report.ReportView;
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
@RequestMapping("/api/programmes/{programme}/reports")
class ReportController {

    private final Writer writer;
    private final Reader reader;

    ReportController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> record(@CommandBody RecordExpertReport command) {
        return writer.create(command);
    }

    @GetMapping
    ResponseEntity<Collection<ReportView>> list(ReadRequest request) {
        return reader.list(ReportView.class, request);
    }

    @GetMapping("/{id}")
    ResponseEntity<ReportView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(ReportView.class, request, id);
    }
}
