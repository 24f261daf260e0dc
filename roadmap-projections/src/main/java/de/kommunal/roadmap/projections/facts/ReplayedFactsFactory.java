package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.ReplayedStates;

/** Found by the service loader, as who asks for it knows no projection. */
public final class ReplayedFactsFactory implements ReplayedStates.Factory {

    @Override
    public ReplayedStates create() {
        return new ReplayedFacts();
    }
}
