package de.kommunal.roadmap.web.partner;

import de.kommunal.roadmap.partner.CommitteeCommand.RecordCommitteeDissolved;
import de.kommunal.roadmap.partner.CommitteeCommand.RecordCommitteeEstablished;
import de.kommunal.roadmap.partner.CommitteeCommand.RecordCommitteeRenamed;
import de.kommunal.roadmap.partner.CommitteeView;
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
@RequestMapping("/api/programmes/{programme}/committees")
class CommitteeController {

    private final Writer writer;
    private final Reader reader;

    CommitteeController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> establish(@CommandBody RecordCommitteeEstablished command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/name")
    ResponseEntity<WriteAnswer> rename(@CommandBody RecordCommitteeRenamed command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/dissolution")
    ResponseEntity<WriteAnswer> dissolve(@CommandBody RecordCommitteeDissolved command) {
        return writer.change(command);
    }

    @GetMapping
    ResponseEntity<Collection<CommitteeView>> list(ReadRequest request) {
        return reader.list(CommitteeView.class, request);
    }

    @GetMapping("/{id}")
    ResponseEntity<CommitteeView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(CommitteeView.class, request, id);
    }
}
