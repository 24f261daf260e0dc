package de.kommunal.roadmap.web.milestone;

import de.kommunal.roadmap.milestone.BaselineCommand.TakeBaseline;
import de.kommunal.roadmap.milestone.BaselineComparison;
import de.kommunal.roadmap.milestone.BaselineView;
import de.kommunal.roadmap.milestone.MilestoneReading;
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
@RequestMapping("/api/programmes/{programme}/baselines")
class BaselineController {

    private final Writer writer;
    private final Reader reader;
    private final MilestoneReading milestones;

    BaselineController(Writer writer, Reader reader, MilestoneReading milestones) {
        this.writer = writer;
        this.reader = reader;
        this.milestones = milestones;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> take(@CommandBody TakeBaseline command) {
        return writer.create(command);
    }

    @GetMapping
    ResponseEntity<Collection<BaselineView>> list(ReadRequest request) {
        return reader.list(BaselineView.class, request);
    }

    @GetMapping("/{id}")
    ResponseEntity<BaselineView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(BaselineView.class, request, id);
    }

    /** The baseline beside the plan at the moment that is asked for. */
    @GetMapping("/{id}/comparison")
    ResponseEntity<BaselineComparison> compare(@PathVariable String id, ReadRequest request) {
        return reader.about(
                BaselineView.class,
                request,
                id,
                baseline -> BaselineComparison.of(baseline, milestones.list(request.reading())));
    }
}
