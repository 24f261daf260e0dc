package de.kommunal.roadmap.partner;

import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;

import java.util.List;

/** Who belongs to an agreement at one moment. */
public final class AgreementMembers {

    private AgreementMembers() {}

    /** Ids of the partners, in the order in which they were registered. */
    public static List<String> of(AgreementId agreement, Records records, Reading reading) {
        var members =
                new Page.Request<PartnerView>(
                        null,
                        Integer.MAX_VALUE,
                        partner -> partner.agreements().contains(agreement.value()));
        return records.list(PartnerView.class, reading, members).items().stream()
                .map(PartnerView::id)
                .toList();
    }
}
