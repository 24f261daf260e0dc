package de.kommunal.roadmap.mandate;

import de.kommunal.roadmap.deliberation.ItemKind;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Rule;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.UnaryOperator;

/** Mandates with what follows from the day that is read and from their resolutions. */
@Component
public class MandateReading {

    private final Records records;

    MandateReading(Records records) {
        this.records = records;
    }

    /** Completes mandates at one moment from what the same audience may see. */
    public UnaryOperator<MandateView> at(Reading reading) {
        return mandate ->
                mandate.withComputed(
                        mandate.isOverdueOn(reading.moment().validAt()),
                        records.find(ResolutionView.class, reading, mandate.resolution())
                                .map(resolution -> observed(resolution, mandate))
                                .orElse(List.of()));
    }

    private static boolean issues(ResolutionView resolution, MandateView mandate) {
        return resolution.partner().equals(mandate.partner())
                && resolution.adoptedItems().contains(mandate.item())
                && resolution.items().stream()
                        .anyMatch(item ->
                                item.no() == mandate.item() && item.kind() == ItemKind.MANDATE);
    }

    private static Irregularity notIssued(ResolutionView resolution) {
        return new Irregularity(
                Rule.W2,
                "The resolution %s of %s adopted no such item of kind MANDATE."
                        .formatted(resolution.id(), resolution.partner()));
    }

    private static List<Irregularity> observed(ResolutionView resolution, MandateView mandate) {
        return issues(resolution, mandate) ? List.of() : List.of(notIssued(resolution));
    }
}
