package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.scenario.ScenarioView;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;

/** Reads what an adoption depends on, all of it at one moment. */
@Component
class AdoptionSituations {

    private final Records records;
    private final ConditionReading conditions;
    private final PartnerChoices partnerChoices;

    AdoptionSituations(
            Records records, ConditionReading conditions, PartnerChoices partnerChoices) {
        this.records = records;
        this.conditions = conditions;
        this.partnerChoices = partnerChoices;
    }

    AdoptionSituation read(AdoptLegalForm command, Reading reading) {
        return new AdoptionSituation(
                required(command, reading),
                partnerChoices.of(command.scenario(), reading),
                records.find(ScenarioView.class, reading, command.scenario().value()).orElse(null),
                records.list(
                                ExaminationView.class,
                                reading,
                                ConditionReading.<ExaminationView>all())
                        .items(),
                conditions.list(reading),
                records.exists(command.programme(), command.subject()));
    }

    private List<String> required(AdoptLegalForm command, Reading reading) {
        return command.partners() == null
                ? members(Objects.requireNonNull(command.agreement()), reading)
                : command.partners().stream().map(PartnerId::value).distinct().toList();
    }

    private List<String> members(AgreementId agreement, Reading reading) {
        return records
                .list(PartnerView.class, reading, ConditionReading.<PartnerView>all())
                .items()
                .stream()
                .filter(partner -> partner.agreements().contains(agreement.value()))
                .map(PartnerView::id)
                .toList();
    }
}
