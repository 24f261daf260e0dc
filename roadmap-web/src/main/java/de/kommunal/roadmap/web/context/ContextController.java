package de.kommunal.roadmap.web.context;

import de.kommunal.roadmap.context.ContextCommand.RecordContextItem;
import de.kommunal.roadmap.context.ContextCommand.ReviseContextItem;
import de.kommunal.roadmap.context.ContextItemView;
import de.kommunal.roadmap.context.ContextKind;
import de.kommunal.roadmap.web.rest.Collection;
import de.kommunal.roadmap.web.rest.CommandBody;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;
import de.kommunal.roadmap.web.rest.WriteAnswer;
import de.kommunal.roadmap.web.rest.Writer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{programme}/context")
class ContextController {

    private final Writer writer;
    private final Reader reader;

    ContextController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> record(@CommandBody RecordContextItem command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/revision")
    ResponseEntity<WriteAnswer> revise(@CommandBody ReviseContextItem command) {
        return writer.change(command);
    }

    /**
     * The context.
     *
     * @param kind answers only the items of this kind
     */
    @GetMapping
    ResponseEntity<Collection<ContextItemView>> list(
            ReadRequest request, @RequestParam(required = false) @Nullable ContextKind kind) {
        return reader.list(
                ContextItemView.class, request, item -> kind == null || item.kind() == kind);
    }

    @GetMapping("/{id}")
    ResponseEntity<ContextItemView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(ContextItemView.class, request, id);
    }
}
