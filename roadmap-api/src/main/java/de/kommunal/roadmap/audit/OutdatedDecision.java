package de.kommunal.roadmap.audit;

import org.axonframework.modelling.command.ConcurrencyException;

/**
 * A command was decided on the state that an aggregate had before another node recorded more of it.
 * Nothing was recorded, and the same command sent once more is decided on what there is now.
 */
public final class OutdatedDecision extends ConcurrencyException {

    private static final long serialVersionUID = 1;

    public OutdatedDecision(String aggregate) {
        super("another node recorded meanwhile: " + aggregate);
    }
}
