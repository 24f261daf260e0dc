package de.kommunal.roadmap.web.report;

import de.kommunal.roadmap.report.InformationEventCommand.PlanInformationEvent;
import de.kommunal.roadmap.report.InformationEventView;
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
@RequestMapping("/api/programmes/{programme}/information-events")
class InformationEventController {

    private final Writer writer;
    private final Reader reader;

    InformationEventController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> plan(@CommandBody PlanInformationEvent command) {
        return writer.create(command);
    }

    @GetMapping
    ResponseEntity<Collection<InformationEventView>> list(ReadRequest request) {
        return reader.list(InformationEventView.class, request);
    }

    @GetMapping("/{id}")
    ResponseEntity<InformationEventView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(InformationEventView.class, request, id);
    }
}
