package de.kommunal.roadmap.web.legalform;

import de.kommunal.roadmap.legalform.AdoptLegalForm;
import de.kommunal.roadmap.legalform.AdoptionCheck;
import de.kommunal.roadmap.legalform.AdoptionId;
import de.kommunal.roadmap.legalform.AdoptionView;
import de.kommunal.roadmap.legalform.Missing;
import de.kommunal.roadmap.web.rest.CommandBody;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;
import de.kommunal.roadmap.web.rest.WriteAnswer;
import de.kommunal.roadmap.web.rest.Writer;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@RequestMapping("/api/programmes/{programme}/legal-form/adoption")
class AdoptionController {

    private final Writer writer;
    private final Reader reader;
    private final AdoptionCheck check;

    AdoptionController(Writer writer, Reader reader, AdoptionCheck check) {
        this.writer = writer;
        this.reader = reader;
        this.check = check;
    }

    /** What an adoption would come to. */
    record DryRun(boolean adoptable, List<Missing> missing) {}

    // not "dryRun!=true": another spelling would adopt what was to be tried, and is now refused
    @PostMapping(params = "!dryRun")
    ResponseEntity<WriteAnswer> adopt(@CommandBody AdoptLegalForm command) {
        return writer.createHere(command);
    }

    /** Records nothing and says what an adoption would still need. */
    @PostMapping(params = "dryRun=true")
    ResponseEntity<DryRun> tryOut(@CommandBody AdoptLegalForm command, ReadRequest request) {
        reader.refuseUnknown(request);
        var missing = check.missing(command);
        return ResponseEntity.ok(new DryRun(missing.isEmpty(), missing));
    }

    @GetMapping
    ResponseEntity<AdoptionView> find(ReadRequest request) {
        return reader.find(AdoptionView.class, request, AdoptionId.ONLY.value());
    }
}
