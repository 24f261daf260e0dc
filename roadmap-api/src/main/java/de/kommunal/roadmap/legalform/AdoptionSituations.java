package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.concordance.ConcordanceReading;
import de.kommunal.roadmap.partner.AgreementMembers;
import de.kommunal.roadmap.partner.PartnerId;
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
    private final ConcordanceReading concordances;

    AdoptionSituations(
            Records records,
            ConditionReading conditions,
            PartnerChoices partnerChoices,
            ConcordanceReading concordances) {
        this.records = records;
        this.conditions = conditions;
        this.partnerChoices = partnerChoices;
        this.concordances = concordances;
    }

    /**
     * @param alreadyAdopted true if a legal form counts as adopted already
     */
    AdoptionSituation read(AdoptLegalForm command, Reading reading, boolean alreadyAdopted) {
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
                concordances.list(reading),
                alreadyAdopted);
    }

    private List<String> required(AdoptLegalForm command, Reading reading) {
        return command.partners() == null
                ? AgreementMembers.of(Objects.requireNonNull(command.agreement()), records, reading)
                : command.partners().stream().map(PartnerId::value).distinct().toList();
    }
}
