package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.NotReadableYet;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.LegalForm;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Says what is missing for the adoption of a legal form, without adopting it. */
@Component
public class AdoptionCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventLog log;
    private final Records records;
    private final AdoptionSituations situations;

    AdoptionCheck(EventLog log, Records records, AdoptionSituations situations) {
        this.log = log;
        this.records = records;
        this.situations = situations;
    }

    /**
     * What was found, and at which position of the log.
     *
     * @param requiredPartners that must have chosen the form
     */
    record Finding(List<Missing> missing, List<PartnerId> requiredPartners, long position) {}

    /** Everything that is missing now; empty if the form would be adopted. */
    public List<Missing> missing(AdoptLegalForm command) {
        return find(command).missing();
    }

    /**
     * What an adoption of each of the forms would lack at one moment, as far as the reader may know
     * it.
     *
     * @param question whose own legal form does not matter
     */
    public SequencedMap<LegalForm, List<Missing>> missing(
            AdoptLegalForm question, Collection<LegalForm> forms, Reading reading) {
        var adopted = records.find(AdoptionView.class, reading, question.id().value()).isPresent();
        var situation = situations.read(question, reading, adopted);
        var missing = new LinkedHashMap<LegalForm, List<Missing>>();
        for (var form : forms) {
            missing.put(form, AdoptionRequirements.missing(question.of(form), situation));
        }
        return missing;
    }

    /** Reads the whole log as it is now, on the last day that the command's date may mean. */
    Finding find(AdoptLegalForm command) {
        var position = log.head().position();
        if (!records.await(position, PATIENCE)) {
            throw new NotReadableYet(position);
        }
        var day = command.provenance().effective().latest();
        var moment = records.momentAt(day, position);
        var reading = new Reading(command.programme(), moment, Audience.INTERNAL);
        var situation =
                situations.read(
                        command, reading, records.exists(command.programme(), command.subject()));
        return new Finding(
                AdoptionRequirements.missing(command, situation),
                situation.requiredPartners().stream().map(PartnerId::new).toList(),
                position);
    }
}
