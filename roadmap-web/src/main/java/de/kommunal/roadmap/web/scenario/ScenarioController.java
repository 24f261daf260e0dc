package de.kommunal.roadmap.web.scenario;

import de.kommunal.roadmap.scenario.ScenarioCommand.DiscardScenario;
import de.kommunal.roadmap.scenario.ScenarioCommand.MergeScenario;
import de.kommunal.roadmap.scenario.ScenarioCommand.PreferScenario;
import de.kommunal.roadmap.scenario.ScenarioCommand.ProposeScenario;
import de.kommunal.roadmap.scenario.ScenarioCommand.RefineScenario;
import de.kommunal.roadmap.scenario.ScenarioView;
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
@RequestMapping("/api/programmes/{programme}/scenarios")
class ScenarioController {

    private final Writer writer;
    private final Reader reader;

    ScenarioController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> propose(@CommandBody ProposeScenario command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/refinement")
    ResponseEntity<WriteAnswer> refine(@CommandBody RefineScenario command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/preference")
    ResponseEntity<WriteAnswer> prefer(@CommandBody PreferScenario command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/merger")
    ResponseEntity<WriteAnswer> merge(@CommandBody MergeScenario command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/discard")
    ResponseEntity<WriteAnswer> discard(@CommandBody DiscardScenario command) {
        return writer.change(command);
    }

    @GetMapping
    ResponseEntity<Collection<ScenarioView>> list(ReadRequest request) {
        return reader.list(ScenarioView.class, request);
    }

    @GetMapping("/{id}")
    ResponseEntity<ScenarioView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(ScenarioView.class, request, id);
    }
}
