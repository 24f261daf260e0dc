package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.Event;

/**
 * What the events of one feature say. A function of the event alone: no clock, no chance, no other
 * table, so that every rebuild says the same.
 */
public interface FactFunction<E extends Event> {

    Class<E> events();

    Facts of(E event);
}
