package de.kommunal.roadmap.web.partner;

import de.kommunal.roadmap.partner.PartnerCommand.RecordAgreementAccession;
import de.kommunal.roadmap.partner.PartnerCommand.RecordAgreementExit;
import de.kommunal.roadmap.partner.PartnerCommand.RegisterPartner;
import de.kommunal.roadmap.partner.PartnerKind;
import de.kommunal.roadmap.partner.PartnerView;
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
@RequestMapping("/api/programmes/{programme}/partners")
class PartnerController {

    private final Writer writer;
    private final Reader reader;

    PartnerController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> register(@CommandBody RegisterPartner command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/agreements")
    ResponseEntity<WriteAnswer> join(@CommandBody RecordAgreementAccession command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/agreements/{agreement}/end")
    ResponseEntity<WriteAnswer> leave(@CommandBody RecordAgreementExit command) {
        return writer.change(command);
    }

    /**
     * The partners.
     *
     * @param agreement answers only the partners that belong to it
     * @param kind answers only the partners of this kind
     */
    @GetMapping
    ResponseEntity<Collection<PartnerView>> list(
            ReadRequest request,
            @RequestParam(required = false) @Nullable String agreement,
            @RequestParam(required = false) @Nullable PartnerKind kind) {
        return reader.list(
                PartnerView.class,
                request,
                partner ->
                        (agreement == null || partner.agreements().contains(agreement))
                                && (kind == null || partner.kind() == kind));
    }

    @GetMapping("/{id}")
    ResponseEntity<PartnerView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(PartnerView.class, request, id);
    }
}
