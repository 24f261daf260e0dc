package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.audit.AppendTerms;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Adopts a legal form if nothing is missing. The decision rests on many subjects, so it is tied to
 * the position at which they were read: if anything at all was recorded since, the append fails and
 * the command is decided anew.
 */
@Component
class LegalFormAdoptionHandler {

    private final AdoptionCheck check;
    private final Repository<LegalFormAdoption> adoptions;

    LegalFormAdoptionHandler(AdoptionCheck check, Repository<LegalFormAdoption> adoptions) {
        this.check = check;
        this.adoptions = adoptions;
    }

    @CommandHandler
    void adopt(AdoptLegalForm command) throws Exception {
        var finding = check.find(command);
        if (!finding.missing().isEmpty()) {
            throw new AdoptionRefused(finding.missing());
        }
        AppendTerms.decidedAt(finding.position());
        adoptions.newInstance(() -> new LegalFormAdoption(command, finding.requiredPartners()));
    }
}
