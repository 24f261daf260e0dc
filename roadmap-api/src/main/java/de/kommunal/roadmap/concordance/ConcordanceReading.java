package de.kommunal.roadmap.concordance;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Cases with the present state of the resolutions that are linked to them: what was superseded,
 * revoked or voided since adopts nothing any more (rule K1).
 */
@Component
public class ConcordanceReading {

    private final Records records;

    public ConcordanceReading(Records records) {
        this.records = records;
    }

    /** All cases of the programme. */
    public List<ConcordanceView> list(Reading reading) {
        var all = new Page.Request<ConcordanceView>(null, Integer.MAX_VALUE, view -> true);
        return records.list(ConcordanceView.class, reading, all).items().stream()
                .map(at(reading))
                .toList();
    }

    public UnaryOperator<ConcordanceView> at(Reading reading) {
        return concordance ->
                concordance.withEnded(
                        concordance.partners().stream()
                                .map(ConcordanceView.PartnerText::resolution)
                                .filter(Objects::nonNull)
                                .filter(id -> hasEnded(id, reading))
                                .collect(Collectors.toSet()));
    }

    /** Whether it has ended is no secret, even if the resolution itself is not public. */
    private boolean hasEnded(String resolution, Reading reading) {
        var internal = new Reading(reading.programme(), reading.moment(), Audience.INTERNAL);
        return !EndedAtHead.inForce(records, internal, resolution);
    }
}
