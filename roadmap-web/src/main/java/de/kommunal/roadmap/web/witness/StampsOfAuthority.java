package de.kommunal.roadmap.web.witness;

import de.kommunal.roadmap.web.audit.StampWitness;
import de.kommunal.roadmap.web.witness.TimeStampStatus.State;

import org.springframework.stereotype.Component;

/** Tells the pages about the log how it goes with the time stamps. */
@Component
class StampsOfAuthority implements StampWitness {

    private final TimeStamping stamping;

    StampsOfAuthority(TimeStamping stamping) {
        this.stamping = stamping;
    }

    @Override
    public Stamps stamps() {
        var status = stamping.status();
        return new Stamps(
                status.state() != State.OFF,
                status.state() == State.FAILING,
                status.lastSize(),
                status.lastStampedAt());
    }
}
