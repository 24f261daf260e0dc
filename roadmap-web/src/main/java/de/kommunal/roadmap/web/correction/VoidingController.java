package de.kommunal.roadmap.web.correction;

import de.kommunal.roadmap.correction.CorrectionCommand.VoidRecord;
import de.kommunal.roadmap.correction.CorrectionView;
import de.kommunal.roadmap.correction.CorrectionView.Act;
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
@RequestMapping("/api/programmes/{programme}/voidings")
class VoidingController {

    private final Writer writer;
    private final Reader reader;

    VoidingController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Takes back what should not have been recorded at all. The event stays in the log and is read
     * as of any time before. Voiding a correction makes what it had withdrawn count again.
     */
    @PostMapping
    ResponseEntity<WriteAnswer> record(@CommandBody VoidRecord command) {
        return writer.create(command);
    }

    /**
     * The voidings.
     *
     * @param record answers only those of this subject, such as {@code paper/it-muensterland}
     */
    @GetMapping
    ResponseEntity<Collection<CorrectionView>> list(
            ReadRequest request, @RequestParam(required = false) @Nullable String record) {
        return reader.list(
                CorrectionView.class,
                request,
                correction ->
                        correction.act() == Act.VOIDING
                                && (record == null
                                        || record.equals(correction.subject().toString())));
    }

    @GetMapping("/{id}")
    ResponseEntity<CorrectionView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(CorrectionView.class, request, id);
    }
}
