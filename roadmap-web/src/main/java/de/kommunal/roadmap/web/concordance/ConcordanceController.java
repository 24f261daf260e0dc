package de.kommunal.roadmap.web.concordance;

import de.kommunal.roadmap.concordance.ApprovalCommand.ConfirmDeemedApproval;
import de.kommunal.roadmap.concordance.ApprovalCommand.RecordApproval;
import de.kommunal.roadmap.concordance.ApprovalCommand.RecordApprovalObjection;
import de.kommunal.roadmap.concordance.ApprovalCommand.RecordDiscussionDate;
import de.kommunal.roadmap.concordance.ApprovalCommand.RequestApproval;
import de.kommunal.roadmap.concordance.ConcordanceCommand.DeclareConcordanceReached;
import de.kommunal.roadmap.concordance.ConcordanceCommand.RecordAgreementEffect;
import de.kommunal.roadmap.concordance.ConcordanceCommand.RecordPublication;
import de.kommunal.roadmap.concordance.ConcordanceReading;
import de.kommunal.roadmap.concordance.ConcordanceView;
import de.kommunal.roadmap.concordance.LinkConcurringResolution;
import de.kommunal.roadmap.concordance.OpenConcordance;
import de.kommunal.roadmap.shared.LegalForm;
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
@RequestMapping("/api/programmes/{programme}/concordances")
class ConcordanceController {

    private final Writer writer;
    private final Reader reader;
    private final ConcordanceReading concordances;

    ConcordanceController(Writer writer, Reader reader, ConcordanceReading concordances) {
        this.writer = writer;
        this.reader = reader;
        this.concordances = concordances;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> open(@CommandBody OpenConcordance command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/resolutions")
    ResponseEntity<WriteAnswer> link(@CommandBody LinkConcurringResolution command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/declaration")
    ResponseEntity<WriteAnswer> declare(@CommandBody DeclareConcordanceReached command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/approval-request")
    ResponseEntity<WriteAnswer> request(@CommandBody RequestApproval command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/objection")
    ResponseEntity<WriteAnswer> object(@CommandBody RecordApprovalObjection command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/discussion-date")
    ResponseEntity<WriteAnswer> setDiscussion(@CommandBody RecordDiscussionDate command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<WriteAnswer> approve(@CommandBody RecordApproval command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/deemed-approval")
    ResponseEntity<WriteAnswer> confirmDeemed(@CommandBody ConfirmDeemedApproval command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/publication")
    ResponseEntity<WriteAnswer> publish(@CommandBody RecordPublication command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/effect")
    ResponseEntity<WriteAnswer> takeEffect(@CommandBody RecordAgreementEffect command) {
        return writer.change(command);
    }

    /**
     * The concordance cases. Each is a board: who adopted which text, and what is missing until it
     * takes effect.
     *
     * @param legalForm answers only the cases for this legal form
     */
    @GetMapping
    ResponseEntity<Collection<ConcordanceView>> list(
            ReadRequest request, @RequestParam(required = false) @Nullable LegalForm legalForm) {
        return reader.list(
                ConcordanceView.class,
                request,
                concordance -> legalForm == null || concordance.legalForm() == legalForm,
                concordances::at);
    }

    @GetMapping("/{id}")
    ResponseEntity<ConcordanceView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(ConcordanceView.class, request, id, concordances::at);
    }
}
