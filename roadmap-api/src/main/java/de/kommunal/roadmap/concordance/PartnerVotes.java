package de.kommunal.roadmap.concordance;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.InvalidValue;

/** How many votes a partner has. */
public record PartnerVotes(PartnerId partner, int votes) {

    public PartnerVotes {
        if (votes < 1) {
            throw new InvalidValue("votes", "a number of votes from 1 on");
        }
    }
}
