package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

@RestController
class DataSetController {

    private final Reader reader;
    private final DataSetExport export;

    DataSetController(Reader reader, DataSetExport export) {
        this.reader = reader;
        this.export = export;
    }

    /** The programme as the list of its commands, which can be loaded elsewhere. */
    @GetMapping(path = "/api/programmes/{programme}/data-set", produces = "application/yaml")
    ResponseEntity<String> yaml(ReadRequest request) {
        return ResponseEntity.ok()
                .headers(reader.headers(request.reading()))
                .body(dataSet(request).toYaml());
    }

    /** The programme as the list of its commands, which can be loaded elsewhere. */
    @GetMapping(path = "/api/programmes/{programme}/data-set", produces = "application/json")
    ResponseEntity<JsonNode> json(ReadRequest request) {
        return ResponseEntity.ok()
                .headers(reader.headers(request.reading()))
                .body(dataSet(request).tree());
    }

    private DataSet dataSet(ReadRequest request) {
        var reading = request.reading();
        // answers 404 for a programme that this reader can't see
        reader.refuseUnknown(request);
        return export.of(reading.programme(), reading.moment().position(), reading.audience());
    }
}
