package de.kommunal.roadmap.web.mandate;

import de.kommunal.roadmap.mandate.MandateCommand.DischargeMandate;
import de.kommunal.roadmap.mandate.MandateCommand.IssueMandate;
import de.kommunal.roadmap.mandate.MandateCommand.ReportMandateProgress;
import de.kommunal.roadmap.mandate.MandateReading;
import de.kommunal.roadmap.mandate.MandateView;
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
@RequestMapping("/api/programmes/{programme}/mandates")
class MandateController {

    private final Writer writer;
    private final Reader reader;
    private final MandateReading mandates;

    MandateController(Writer writer, Reader reader, MandateReading mandates) {
        this.writer = writer;
        this.reader = reader;
        this.mandates = mandates;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> issue(@CommandBody IssueMandate command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/progress")
    ResponseEntity<WriteAnswer> report(@CommandBody ReportMandateProgress command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/discharge")
    ResponseEntity<WriteAnswer> discharge(@CommandBody DischargeMandate command) {
        return writer.change(command);
    }

    /**
     * The mandates, each with whether it is overdue on the day that is asked for.
     *
     * @param partner answers only the mandates of this partner's administration
     */
    @GetMapping
    ResponseEntity<Collection<MandateView>> list(
            ReadRequest request, @RequestParam(required = false) @Nullable String partner) {
        return reader.list(
                MandateView.class,
                request,
                mandate -> partner == null || mandate.partner().equals(partner),
                mandates::at);
    }

    @GetMapping("/{id}")
    ResponseEntity<MandateView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(MandateView.class, request, id, mandates::at);
    }
}
